import { z } from 'zod';
import { themesPath } from '#app/features/enrolments/domain/paths.ts';
import { toCsv } from '#app/platform/files/csv.ts';
import { definePage } from '#app/platform/http/page.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { CIVIC_ORIENTATION, civicPartKey, civicParts } from '../../domain/civic-orientation.ts';
import { activitiesPath, exportThemesPath, programmeThemesPath } from '../../domain/paths.ts';
import { exportThemes, readThemes } from '../../domain/permissions.ts';
import { listOwnProgrammes } from '../../server/get-activity-choices.ts';
import { getProgrammeThemes } from '../../server/get-theme-coverage.ts';
import { activityTexts } from '../../texts/index.ts';
import { hoursWords } from './theme-words.ts';

const PER_PAGE = 50;
const MOST_ROWS = 5_000;

const themesQuery = z.object({
  programme: z.uuid().optional().catch(undefined),
  who: z.enum(['current', 'everybody']).catch('current'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const programmeThemesPage = definePage({
  path: programmeThemesPath,
  permission: readThemes,
  audit: { action: 'read', category: 'attendance' },
  params: z.object({}),
  query: themesQuery,
  load: async (ctx, { query }) => {
    const programmes = await listOwnProgrammes(ctx);
    const programmeId = programmes.find(({ id }) => id === query.programme)?.id ?? programmes[0]?.id;
    const asked = { current: query.who === 'current' };
    const found =
      programmeId === undefined
        ? undefined
        : await getProgrammeThemes(
            ctx,
            { programmeId, ...asked },
            { limit: PER_PAGE, offset: (query.page - 1) * PER_PAGE },
          );
    return { programmes, programmeId, found, who: query.who, page: query.page };
  },
  view: ({ programmes, programmeId, found, who, page }, view) => {
    const { locale } = view;
    const t = translate(activityTexts, locale);
    const asked = { programme: programmeId, who };
    const { themes = [], people = [], total = 0 } = found ?? {};
    const hasCivic = themes.some(({ key }) => key === CIVIC_ORIENTATION);
    return {
      title: t('themes.programmeTitle'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('themes.programmeTitle')}
            lead={t('themes.programmeLead')}
            kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: activitiesPath.to(), label: t('title') }]} />}
            actions={
              total > 0 && may(view.caller, exportThemes) ? (
                <LinkButton icon="download" href={exportThemesPath.to({}, asked)} download>
                  {t('themes.csv')}
                </LinkButton>
              ) : undefined
            }
          />
          <FilterBar
            label={t('themes.programmeTitle')}
            action={programmeThemesPath.to()}
            submitLabel={t('themes.show')}
          >
            <Select
              name="programme"
              label={t('themes.programme')}
              defaultValue={programmeId}
              options={programmes.map((each) => ({ value: each.id, label: each.name }))}
            />
            <Select
              name="who"
              label={t('themes.who')}
              defaultValue={who}
              options={(['current', 'everybody'] as const).map((value) => ({ value, label: t(`themes.${value}`) }))}
            />
          </FilterBar>
          {themes.length === 0 ? (
            <EmptyState icon="list" title={t('themes.noThemes')}>
              {t('themes.noThemesText')}
            </EmptyState>
          ) : (
            <>
              <Table
                caption={t('themes.programmeTitle')}
                captionHidden
                dense
                rows={people}
                rowKey={({ enrolmentId }) => enrolmentId}
                empty={<EmptyState icon="users" title={t('themes.nobody')} />}
                columns={[
                  {
                    key: 'name',
                    header: t('themes.name'),
                    rowHeader: true,
                    cell: ({ enrolmentId, name }) => (
                      <Link quiet href={themesPath.to({ enrolmentId })}>
                        {name}
                      </Link>
                    ),
                  },
                  ...themes.map((theme) => ({
                    key: theme.key,
                    header: theme.name,
                    numeric: true,
                    nowrap: true,
                    cell: (person: (typeof people)[number]) => cell(locale, person.themes[theme.key]),
                  })),
                  ...(hasCivic
                    ? [
                        {
                          key: 'parts',
                          header: t('themes.partsShort'),
                          numeric: true,
                          nowrap: true,
                          cell: (person: (typeof people)[number]) =>
                            t('themes.partsOf', {
                              met: civicParts.filter((part) => person.themes[civicPartKey(part)] !== undefined).length,
                              all: civicParts.length,
                            }),
                        },
                      ]
                    : []),
                ]}
              />
              <Pagination
                label={t('themes.pages')}
                page={page}
                pageCount={Math.ceil(total / PER_PAGE)}
                hrefFor={(each) => programmeThemesPath.to({}, { ...asked, page: each })}
                previousLabel={t('themes.previous')}
                nextLabel={t('themes.next')}
                pageLabel={(each) => t('themes.page', { page: String(each) })}
              />
              <Text soft small>
                {t('themes.shared')}
              </Text>
            </>
          )}
        </Stack>
      ),
    };
  },
});

function cell(locale: Locale, met: { minutes: number; sessions: number } | undefined): string {
  if (met === undefined) return '–';
  return translate(activityTexts, locale)('themes.cell', {
    hours: hoursWords(locale, met.minutes),
    sessions: met.sessions,
  });
}

/** The same as a file: hours and sessions per theme, then hours per part of civic orientation. */
export const exportThemesPage = definePage({
  path: exportThemesPath,
  permission: exportThemes,
  audit: { action: 'export', category: 'attendance' },
  params: z.object({}),
  query: themesQuery,
  load: async (ctx, { query }) => {
    const t = translate(activityTexts, ctx.locale);
    const { themes, people } = await getProgrammeThemes(
      ctx,
      { programmeId: query.programme ?? '', current: query.who === 'current' },
      { limit: MOST_ROWS, offset: 0 },
    );
    const parts = themes.some(({ key }) => key === CIVIC_ORIENTATION) ? civicParts : [];
    const hours = (met: { minutes: number } | undefined) => Math.round(((met?.minutes ?? 0) / 60) * 100) / 100;
    const body = toCsv(
      [
        t('themes.name'),
        ...themes.flatMap(({ name }) => [
          t('themes.hoursOf', { theme: name }),
          t('themes.sessionsOf', { theme: name }),
        ]),
        ...parts.map((part) => t('themes.hoursOf', { theme: t(`themes.part.${part}`) })),
      ],
      people.map((person) => [
        person.name,
        ...themes.flatMap(({ key }) => [hours(person.themes[key]), person.themes[key]?.sessions ?? 0]),
        ...parts.map((part) => hours(person.themes[civicPartKey(part)])),
      ]),
    );
    return { download: { fileName: `${t('themes.file')}-${ctx.today}.csv`, type: 'text/csv; charset=utf-8', body } };
  },
  view: () => ({ title: '', body: null }),
});
