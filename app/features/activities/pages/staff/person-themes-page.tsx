import { z } from 'zod';
import { themesPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import {
  CIVIC_ORIENTATION,
  civicOrientationMinutes,
  civicPartKey,
  civicParts,
} from '../../domain/civic-orientation.ts';
import { sessionPath } from '../../domain/paths.ts';
import { readThemes } from '../../domain/permissions.ts';
import { languagesOf, type ThemeCoverage } from '../../domain/theme-coverage.ts';
import { getPersonThemes, type PersonThemes } from '../../server/get-theme-coverage.ts';
import { activityTexts } from '../../texts/index.ts';
import { hoursWords, languageWords } from './theme-words.ts';

export const personThemesPage = definePage({
  path: themesPath,
  permission: readThemes,
  audit: { action: 'read', category: 'attendance' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getPersonThemes(ctx, params.enrolmentId),
  view: (data, view) => {
    const { head, themes, coverage, unnamed } = data;
    const t = translate(activityTexts, view.locale);
    const others = themes.filter(({ key }) => key !== CIVIC_ORIENTATION);
    return {
      title: t('themes.title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={view.locale}
            title={t('themes.title')}
            lead={t('themes.lead')}
          />
          <ParticipantTabs enrolmentId={head.id} locale={view.locale} current="themes" role={view.caller.role} />
          {themes.length === 0 ? (
            <EmptyState icon="list" title={t('themes.noThemes')}>
              {t('themes.noThemesText')}
            </EmptyState>
          ) : coverage.size === 0 && unnamed.length === 0 ? (
            <EmptyState icon="list" title={t('themes.empty')}>
              {t('themes.emptyText')}
            </EmptyState>
          ) : (
            <>
              {others.length < themes.length ? <Civic data={data} view={view} /> : null}
              {others.length === 0 ? null : (
                <CoverageTable
                  caption={t(others.length < themes.length ? 'themes.others' : 'themes.title')}
                  name={t('themes.theme')}
                  rows={others.map((theme) => ({ ...theme, met: coverage.get(theme.key) }))}
                  view={view}
                />
              )}
              <Text soft small>
                {t('themes.shared')} {unnamed.length > 0 ? t('themes.unnamed', { count: unnamed.length }) : null}
              </Text>
            </>
          )}
        </Stack>
      ),
    };
  },
});

function Civic({ data: { coverage }, view }: { data: PersonThemes; view: ViewContext }) {
  const { locale } = view;
  const t = translate(activityTexts, locale);
  const minutes = coverage.get(CIVIC_ORIENTATION)?.minutes ?? 0;
  const met = civicParts.filter((part) => coverage.has(civicPartKey(part))).length;
  const isDone = minutes >= civicOrientationMinutes;
  return (
    <Card id="civic" title={t('themes.civic')} description={t('themes.civicLead')}>
      <Stack>
        <ProgressBar
          label={isDone ? t('themes.civicDone') : t('themes.civic')}
          value={Math.round(minutes)}
          max={civicOrientationMinutes}
          tone={isDone ? 'success' : 'accent'}
          valueText={`${t('themes.civicProgress', { hours: formatNumber(locale, minutes / 60, 1) })} · ${t('themes.partsMet', { met, all: civicParts.length })}`}
        />
        <CoverageTable
          caption={t('themes.parts')}
          name={t('themes.partName')}
          rows={civicParts.map((part) => ({
            key: part,
            name: t(`themes.part.${part}`),
            met: coverage.get(civicPartKey(part)),
          }))}
          view={view}
        />
      </Stack>
    </Card>
  );
}

type Row = { key: string; name: string; met: ThemeCoverage | undefined };

function CoverageTable({
  caption,
  name,
  rows,
  view,
}: {
  caption: string;
  name: string;
  rows: readonly Row[];
  view: ViewContext;
}) {
  const { locale } = view;
  const t = translate(activityTexts, locale);
  const columns: Column<Row>[] = [
    { key: 'name', header: name, rowHeader: true, cell: (row) => row.name },
    {
      key: 'hours',
      header: t('themes.hours'),
      numeric: true,
      cell: ({ met }) => (met === undefined ? t('themes.notMet') : hoursWords(locale, met.minutes)),
    },
    {
      key: 'latest',
      header: t('themes.latest'),
      nowrap: true,
      cell: ({ met }) => formatDate(locale, met?.sessions[0]?.heldOn),
    },
    {
      key: 'languages',
      header: t('themes.languages'),
      cell: ({ met }) =>
        languagesOf(met?.sessions ?? [])
          .map((each) => languageWords(locale, each))
          .join(', '),
    },
    {
      key: 'sessions',
      header: t('themes.sessions'),
      cell: ({ met, name: theme }) =>
        met === undefined ? (
          ''
        ) : (
          <Details summary={formatNumber(locale, met.sessions.length)}>
            <LinkList
              label={`${t('themes.which')}: ${theme}`}
              items={met.sessions.map((session) => ({
                key: session.sessionId,
                href: sessionPath.to({ sessionId: session.sessionId }),
                title: session.activityName,
                meta: formatDate(locale, session.heldOn),
              }))}
            />
          </Details>
        ),
    },
  ];
  return <Table caption={caption} rows={rows} rowKey={({ key }) => key} columns={columns} />;
}
