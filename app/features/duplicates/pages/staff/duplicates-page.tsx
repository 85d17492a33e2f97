import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { comparePath, duplicatesPath, mergePath, questionPath } from '../../domain/paths.ts';
import { listDuplicates as mayList } from '../../domain/permissions.ts';
import { type DuplicateList, listDuplicates } from '../../server/list-duplicates.ts';
import { duplicateTexts } from '../../texts/index.ts';

type Data = DuplicateList & { page: number };
type Pair = DuplicateList['pairs'][number];

/** Pairs of people who are probably the same, questions from other programmes, and what was merged lately. */
export const duplicatesPage = definePage({
  path: duplicatesPath,
  permission: mayList,
  audit: { action: 'read', category: 'directory' },
  params: z.object({}),
  query: z.object({ page: z.coerce.number().int().min(1).max(500).catch(1) }),
  load: async (ctx, { query }): Promise<Data> => ({ ...(await listDuplicates(ctx, query.page)), page: query.page }),
  view: (data, view) => {
    const t = translate(duplicateTexts, view.locale);
    return {
      title: t('list.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader title={t('list.title')} lead={t('list.lead')} />
          <Questions data={data} view={view} />
          <Pairs data={data} view={view} />
          <Merges data={data} view={view} />
        </Stack>
      ),
    };
  },
});

function Questions({ data, view }: { data: Data; view: ViewContext }) {
  const t = translate(duplicateTexts, view.locale);
  if (data.questions.length === 0) return null;
  return (
    <Card title={t('list.questions')} tone="warm">
      <LinkList
        label={t('list.questions')}
        items={data.questions.map((question) => ({
          key: question.id,
          href: questionPath.to({ questionId: question.id }),
          title: t('list.questionText', {
            name: question.askedBy ?? t('list.unknownColleague'),
            person: fullName(question),
            programme: question.programmeName,
          }),
          meta: formatDate(view.locale, dayOf(question.askedAt)),
        }))}
      />
    </Card>
  );
}

function Pairs({ data, view }: { data: Data; view: ViewContext }) {
  const t = translate(duplicateTexts, view.locale);
  const who = (person: Pair['a']) => (
    <>
      <Text as="span" strong>
        {fullName(person)}
      </Text>
      {person.bornOn ? `, ${t('list.born', { date: formatDate(view.locale, person.bornOn) })}` : null}
      <Text soft small>
        {person.programmes.join(', ')}
      </Text>
    </>
  );
  const columns: Column<Pair>[] = [
    { key: 'a', header: t('list.one'), rowHeader: true, cell: ({ a }) => who(a) },
    { key: 'b', header: t('list.other'), cell: ({ b }) => who(b) },
    {
      key: 'why',
      header: t('list.why'),
      cell: ({ reasons }) => (
        <Cluster>
          {reasons.map((reason) => (
            <Tag key={reason} tone={reason === 'number' ? 'danger' : 'warning'} outline>
              {t(`reason.${reason}`)}
            </Tag>
          ))}
        </Cluster>
      ),
    },
    {
      key: 'do',
      header: t('list.compare'),
      headerHidden: true,
      cell: ({ a, b }) => (
        <LinkButton size="sm" href={comparePath.to({ keptId: a.id, goneId: b.id })}>
          {t('list.compare')}
          <VisuallyHidden> {t('list.these', { a: fullName(a), b: fullName(b) })}</VisuallyHidden>
        </LinkButton>
      ),
    },
  ];
  return (
    <Section title={t('list.pairs')}>
      <Table
        caption={t('list.caption')}
        captionHidden
        columns={columns}
        rows={data.pairs}
        rowKey={({ a, b }) => `${a.id}${b.id}`}
        empty={
          <EmptyState icon="users" title={t('list.none')}>
            {t('list.noneText')}
          </EmptyState>
        }
      />
      <ButtonRow>
        {data.page > 1 ? (
          <LinkButton href={duplicatesPath.to({}, { page: data.page - 1 })}>{t('list.previous')}</LinkButton>
        ) : null}
        {data.hasMore ? (
          <LinkButton href={duplicatesPath.to({}, { page: data.page + 1 })}>{t('list.more')}</LinkButton>
        ) : null}
      </ButtonRow>
    </Section>
  );
}

function Merges({ data, view }: { data: Data; view: ViewContext }) {
  const t = translate(duplicateTexts, view.locale);
  if (data.merges.length === 0) return null;
  return (
    <Card title={t('list.merges')}>
      <LinkList
        label={t('list.merges')}
        items={data.merges.map((merge) => ({
          key: merge.id,
          href: mergePath.to({ mergeId: merge.id }),
          title: fullName(merge),
          meta: [
            t('list.mergedBy', {
              date: formatDate(view.locale, dayOf(merge.mergedAt)),
              name: merge.mergedBy ?? t('list.unknownColleague'),
            }),
            merge.splitAt ? t('list.split') : '',
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Card>
  );
}
