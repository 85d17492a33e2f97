import { z } from 'zod';
import { activitiesPath, activityPath, materialPath } from '#app/features/activities/domain/paths.ts';
import { readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { LineChart } from '#app/ui/line-chart.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { mostAnswered } from '../../domain/answers.ts';
import { meanPresent } from '../../domain/attended.ts';
import { activitiesResultPath, activityResultsPath, sessionFeedbackPath } from '../../domain/paths.ts';
import { readFeedback } from '../../domain/permissions.ts';
import { type ActivityResults, getActivityResults } from '../../server/activity-results.ts';
import { feedbackTranslate, kindName, meanWords, peopleWords, shareWords } from '../feedback-words.ts';
import { AnswerShares } from '../parts/answer-shares.tsx';
import { figureColumns } from '../parts/figure-columns.ts';
import { ReflectionText } from '../parts/reflection-text.tsx';

export const activityResultsPage = definePage({
  path: activityResultsPath,
  permission: readFeedback,
  audit: { none: 'figures about at least five people' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getActivityResults(ctx, params.activityId),
  view: (data, view) => {
    const t = feedbackTranslate(view.locale);
    const { activity, all, months, sites } = data;
    const { id: activityId, name, kind, programmeId, programmeName } = activity;
    return {
      title: `${t('results.title')}: ${name}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('results.title')}
            lead={`${kindName(view.locale, kind)}. ${t('results.lead', { programme: programmeName })}`}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('activities') },
                  { href: activityPath.to({ activityId }), label: name },
                ]}
              />
            }
            actions={
              may(view.caller, readResults) ? (
                <LinkButton icon="chart" href={activitiesResultPath.to({ programmeId })}>
                  {t('results.compare')}
                </LinkButton>
              ) : undefined
            }
          />
          {months.length === 0 ? (
            <EmptyState icon="chart" title={t('results.noSessions')}>
              {t('results.noSessionsText')}
            </EmptyState>
          ) : (
            <>
              <Totals data={data} view={view} />
              {mostAnswered(all.answers) === 0 ? null : (
                <Card title={t('shares.title')}>
                  <AnswerShares answers={all.answers} locale={view.locale} />
                </Card>
              )}
              <OverTime data={data} view={view} />
              {sites.length < 2 ? null : <Sites data={data} view={view} />}
              <Reflections data={data} view={view} />
              <Materials data={data} view={view} />
              <Text soft small>
                {t('results.hidden')}
              </Text>
            </>
          )}
        </Stack>
      ),
    };
  },
});

type Props = { data: ActivityResults; view: ViewContext };

const MONTHS_DRAWN = 12;
const REFLECTIONS_OPEN = 5;

function Totals({ data: { all, waiting }, view: { locale } }: Props) {
  const t = feedbackTranslate(locale);
  const { attended, answers } = all;
  const unmarked = attended.unmarked > 0 ? [t('results.unmarked', { count: attended.unmarked })] : [];
  return (
    <>
      <StatRow>
        <Stat
          label={t('results.sessions')}
          value={formatNumber(locale, attended.held)}
          sub={[t('results.sessionsSub', { cancelled: attended.cancelled }), ...unmarked].join(', ')}
        />
        <Stat label={t('results.people')} value={peopleWords(locale, attended)} sub={t('results.peopleSub')} />
        <Stat label={t('results.mean')} value={meanWords(locale, attended)} />
        <Stat
          label={t('results.share')}
          value={shareWords(locale, attended)}
          sub={
            !attended.expected
              ? undefined
              : t('results.shareSub', { expected: formatNumber(locale, attended.expected) })
          }
        />
        <Stat
          label={t('results.answersStat')}
          value={formatNumber(locale, mostAnswered(answers))}
          sub={t('results.answersSub')}
        />
      </StatRow>
      {waiting === 0 ? null : (
        <Text soft small>
          {t('results.waiting', { count: waiting })}
        </Text>
      )}
    </>
  );
}

function OverTime({ data: { months }, view: { locale } }: Props) {
  const t = feedbackTranslate(locale);
  const latest = months.slice(-MONTHS_DRAWN);
  return (
    <Card title={t('results.overTime')}>
      <Stack gap="lg">
        {latest.length < 2 ? null : (
          <LineChart
            id="months"
            title={t('results.mean')}
            description={t('results.overTimeSays')}
            tableLabel={t('chartTable')}
            header={t('results.month')}
            labels={latest.map(({ month }) => formatDate(locale, `${month}-01`, 'monthShort'))}
            series={[
              {
                key: 'mean',
                label: t('results.mean'),
                values: latest.map(({ attended }) => meanPresent(attended)),
              },
            ]}
            formatValue={(value) => formatNumber(locale, value, 1)}
          />
        )}
        <Table
          caption={t('results.overTime')}
          captionHidden
          compact
          rows={months.toReversed()}
          rowKey={({ month }) => month}
          columns={[
            {
              key: 'month',
              header: t('results.month'),
              rowHeader: true,
              nowrap: true,
              cell: ({ month }) => formatDate(locale, `${month}-01`, 'month'),
            },
            ...figureColumns<ActivityResults['months'][number]>(locale),
          ]}
        />
      </Stack>
    </Card>
  );
}

function Sites({ data: { activity, sites }, view: { locale } }: Props) {
  const t = feedbackTranslate(locale);
  const nameOf = (key: string | null) => activity.sites.find((site) => site.key === key)?.name ?? t('results.noSite');
  return (
    <Section title={t('results.sites')} description={t('results.sitesText')} id="sites">
      <Table
        caption={t('results.sites')}
        captionHidden
        compact
        rows={sites}
        rowKey={({ activityId }) => activityId}
        columns={[
          {
            key: 'site',
            header: t('results.site'),
            rowHeader: true,
            cell: ({ activityId, siteKey }) =>
              activityId === activity.id ? (
                <strong>{nameOf(siteKey)}</strong>
              ) : (
                <Link href={activityResultsPath.to({ activityId })}>{nameOf(siteKey)}</Link>
              ),
          },
          ...figureColumns<ActivityResults['sites'][number]>(locale),
        ]}
      />
    </Section>
  );
}

function Materials({ data: { materials }, view: { locale } }: Props) {
  const t = feedbackTranslate(locale);
  if (materials.length === 0) return null;
  return (
    <Card title={t('results.materials')} id="materials">
      <LinkList
        label={t('results.materials')}
        items={materials.map(({ id, title, sessions }) => ({
          key: id,
          href: materialPath.to({ materialId: id }),
          title,
          meta: t('results.materialSessions', { count: sessions }),
        }))}
      />
    </Card>
  );
}

function Reflections({ data: { reflections }, view: { locale } }: Props) {
  const t = feedbackTranslate(locale);
  const list = (some: typeof reflections) => (
    <EventList
      label={t('results.reflections')}
      items={some.map((reflection) => ({
        key: reflection.sessionId,
        date: '',
        title: (
          <Link href={sessionFeedbackPath.to({ sessionId: reflection.sessionId })}>
            {formatDate(locale, reflection.heldOn)}
          </Link>
        ),
        body: <ReflectionText reflection={reflection} locale={locale} />,
      }))}
    />
  );
  const older = reflections.slice(REFLECTIONS_OPEN);
  return (
    <Card title={t('results.reflections')} id="reflections">
      <Stack gap="md">
        {reflections.length === 0 ? (
          <Text soft>{t('results.noReflections')}</Text>
        ) : (
          list(reflections.slice(0, REFLECTIONS_OPEN))
        )}
        {older.length === 0 ? null : (
          <Details summary={t('results.olderReflections', { count: older.length })}>{list(older)}</Details>
        )}
      </Stack>
    </Card>
  );
}
