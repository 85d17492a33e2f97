import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { newProgrammePath, programmePath, programmesPath } from '../../domain/paths.ts';
import { createProgrammePermission, readProgrammePermission } from '../../domain/permissions.ts';
import { type ParticipantCount, type Programme, stateOf } from '../../domain/programme.ts';
import { countInProgrammes, listProgrammes } from '../../server/list-programmes.ts';
import { ProgrammeTags, Stated } from './programme-tags.tsx';
import { periodInWords, plannedTotal, programmeTranslate } from './programme-words.ts';

type Counts = Map<string, Omit<ParticipantCount, 'sex'>>;
type Data = { programmes: Programme[]; counts: Counts };

export const programmesPage = definePage({
  path: programmesPath,
  permission: readProgrammePermission,
  audit: { none: 'programmes with the number of people, nobody by name' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx): Promise<Data> => {
    const [programmes, counts] = await Promise.all([listProgrammes(ctx), countInProgrammes(ctx)]);
    return { programmes, counts };
  },
  view: (data, view) => {
    const t = programmeTranslate(view.locale);
    const create = may(view.caller, createProgrammePermission) ? (
      <LinkButton href={newProgrammePath.to()} variant="primary" icon="plus">
        {t('list.create')}
      </LinkButton>
    ) : null;
    const lead =
      view.caller.role === 'tenant-administrator'
        ? t('list.leadAll', { tenant: view.caller.tenantName })
        : t('list.lead');
    return {
      title: t('list.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('list.title')} lead={lead} actions={data.programmes.length > 0 ? create : null} />
          {data.programmes.length === 0 ? (
            <EmptyState title={t('list.emptyTitle')} action={create}>
              <p>{t('list.empty')}</p>
              {create ? <p>{t('list.emptyMayCreate')}</p> : null}
            </EmptyState>
          ) : (
            <ProgrammeGroups data={data} view={view} />
          )}
        </Stack>
      ),
    };
  },
});

function ProgrammeGroups({ data, view }: { data: Data; view: ViewContext }) {
  const t = programmeTranslate(view.locale);
  const groups = [
    { key: 'now', states: ['running', 'upcoming'] },
    { key: 'finished', states: ['finished'] },
    { key: 'undated', states: ['undated'] },
  ] as const;
  const grouped = groups.map(({ key, states }) => ({
    key,
    programmes: data.programmes.filter((each) => (states as readonly string[]).includes(stateOf(each, view.today))),
  }));
  return grouped.map(({ key, programmes }) =>
    programmes.length === 0 ? null : (
      <Section key={key} id={key} title={t(`list.group.${key}`)}>
        <Columns min="medium">
          {programmes.map((programme) => (
            <ProgrammeCard
              key={programme.id}
              programme={programme}
              counts={data.counts.get(programme.id)}
              view={view}
            />
          ))}
        </Columns>
      </Section>
    ),
  );
}

type CardProps = { programme: Programme; counts: Omit<ParticipantCount, 'sex'> | undefined; view: ViewContext };

function ProgrammeCard({ programme, counts, view }: CardProps) {
  const t = programmeTranslate(view.locale);
  const { definition, id, name } = programme;
  const planned = plannedTotal(definition);
  const number = (value: number | undefined) => (value === undefined ? undefined : formatNumber(view.locale, value));
  const countsPeople = view.caller.role !== null && view.caller.programmes.includes(id) && counts !== undefined;
  return (
    <Card
      title={name}
      titleLevel={3}
      href={programmePath.to({ programmeId: id })}
      description={periodInWords(definition.period, view.locale) ?? t('state.undated')}
    >
      <Cluster gap="xs">
        <ProgrammeTags programme={programme} locale={view.locale} today={view.today} />
      </Cluster>
      <DefinitionList
        layout="grid"
        items={[
          { term: t('list.planned'), value: <Stated locale={view.locale}>{number(planned)}</Stated> },
          ...(countsPeople
            ? [
                { term: t('list.started'), value: number(counts.started) },
                { term: t('list.current'), value: number(counts.current) },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
