import { z } from 'zod';
import { coursesPath, shortagesPath } from '#app/features/courses/domain/paths.ts';
import { type FoundOccupation, mostOccupationWords } from '#app/features/occupations/domain/occupation.ts';
import { occupationPath, occupationsPath } from '#app/features/occupations/domain/paths.ts';
import { searchOccupations } from '#app/features/occupations/domain/permissions.ts';
import { type BrowsedGroup, browseOccupations, findOccupations } from '#app/features/occupations/public.ts';
import { occupationTexts } from '#app/features/occupations/texts/index.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
/** Occupations by plain words, or by the fields of SSYK. What is looked for is no person, and stands in the address. */
export const occupationsPage = definePage({
  path: occupationsPath,
  permission: searchOccupations,
  audit: { none: 'a classification that is the same for everybody' },
  params: z.object({}),
  query: z.object({
    words: z.string().trim().max(mostOccupationWords).catch(''),
    group: z.string().regex(/^\d$/).optional().catch(undefined),
  }),
  load: async (ctx, { query }) => ({
    ...query,
    found: await findOccupations(ctx, query.words),
    ...(await browseOccupations(ctx, query.group)),
  }),
  view: ({ words, group, found, widest, within }, view) => {
    const t = translate(occupationTexts, view.locale);
    const chosen = widest.find(({ code }) => code === group);
    return {
      title: t('list.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('list.title')}
            lead={t('list.lead')}
            actions={
              <Cluster>
                <LinkButton icon="graduation-cap" href={coursesPath.to()}>
                  {t('list.courses')}
                </LinkButton>
                <LinkButton icon="flag" href={shortagesPath.to()}>
                  {t('list.shortages')}
                </LinkButton>
              </Cluster>
            }
          />
          <FilterBar
            label={t('list.search')}
            action={occupationsPath.to()}
            submitLabel={t('list.submit')}
            clearHref={words === '' ? undefined : occupationsPath.to()}
            clearLabel={t('list.clear')}
          >
            <TextInput
              name="words"
              type="search"
              label={t('list.search')}
              hint={t('list.hint')}
              defaultValue={words}
              maxLength={mostOccupationWords}
              autoComplete="off"
              width="lg"
            />
          </FilterBar>
          <Found words={words} found={found} view={view} />
          <Card id="areas" title={t('list.areas')}>
            <LinkList
              label={t('list.areas')}
              items={widest.map(({ code, name }) => ({
                key: code,
                href: `${occupationsPath.to({}, { group: code })}#within`,
                title: <span lang="sv">{name}</span>,
              }))}
            />
          </Card>
          {chosen === undefined ? null : (
            <Section id="within" title={<span lang="sv">{chosen.name}</span>}>
              <Within groups={within} />
            </Section>
          )}
        </Stack>
      ),
    };
  },
});

function Found({ words, found, view }: { words: string; found: FoundOccupation[]; view: ViewContext }) {
  const t = translate(occupationTexts, view.locale);
  if (words === '') return null;
  if (found.length === 0)
    return (
      <EmptyState icon="search" title={t('list.none', { words })}>
        {t('list.noneText')}
      </EmptyState>
    );
  return (
    <Card id="found" title={t('list.found')}>
      <LinkList label={t('list.found')} items={found.map(itemOf)} />
    </Card>
  );
}

function Within({ groups }: { groups: BrowsedGroup[] }) {
  return (
    <Columns min="wide">
      {groups.map(({ code, name, occupations }) => (
        <Card key={code} title={<span lang="sv">{name}</span>} titleLevel={3}>
          <LinkList label={name} items={occupations.map(itemOf)} />
        </Card>
      ))}
    </Columns>
  );
}

const itemOf = ({ code, name, groupName }: { code: string; name: string; groupName?: string | null }) => ({
  key: code,
  href: occupationPath.to({ occupationCode: code }),
  title: <span lang="sv">{name}</span>,
  meta: groupName ? <span lang="sv">{groupName}</span> : undefined,
});
