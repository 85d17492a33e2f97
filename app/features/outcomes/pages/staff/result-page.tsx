import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatNumber, formatShare } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Text } from '#app/ui/text.tsx';
import { columnOf, EXIT_POINT } from '../../domain/measures.ts';
import type { PointResult } from '../../domain/result.ts';
import { exportResultPath, resultPath, resultPeoplePath } from '../../domain/result-paths.ts';
import { openPeopleBehindFigures, readResults } from '../../domain/result-permissions.ts';
import { getResult, type ProgrammeResult } from '../../server/get-result.ts';
import { ResultChart } from '../results/result-chart.tsx';
import { ResultHeader } from '../results/result-header.tsx';
import { ResultAttendance, ResultNumbers } from '../results/result-numbers.tsx';
import { ResultTables } from '../results/result-tables.tsx';
import { ResultTargets } from '../results/result-targets.tsx';
import { pointName, resultTranslate, shareAndNumber, shownNumber } from '../results/result-words.ts';

type PeopleAt = (figure: Record<string, string>) => string | undefined;

export const resultPage = definePage({
  path: resultPath,
  permission: readResults,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({
    figures: z.enum(['published', 'exact']).catch('published'),
    point: z.string().max(60).catch(EXIT_POINT),
  }),
  load: async (ctx, { params, query }) => ({
    ...(await getResult(ctx, params.programmeId, query.figures)),
    pointKey: query.point,
  }),
  view: (data, view) => {
    const { programme, result, attendance } = data;
    const { id, name, definition } = programme;
    const t = resultTranslate(view.locale);
    const peopleAt: PeopleAt = (figure) =>
      may(view.caller, openPeopleBehindFigures) ? resultPeoplePath.to({ programmeId: id }, figure) : undefined;
    const point = result.points.find(({ key }) => key === data.pointKey) ?? (result.points[0] as PointResult);
    const exact = result.kind === 'exact' ? 'exact' : undefined;
    const at = (more: Record<string, string | undefined>) =>
      resultPath.to({ programmeId: id }, { figures: exact, ...more });
    const downloads = [
      { href: exportResultPath.to({ programmeId: id }, { format: 'xlsx' }), label: t('exportExcel') },
      { href: exportResultPath.to({ programmeId: id }, { format: 'csv' }), label: t('exportCsv') },
    ];
    return {
      title: `${t('results')}: ${name}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <ResultHeader programme={programme} view={view} />
          <FiguresNotice data={data} view={view} />
          <Figures data={data} view={view} peopleAt={peopleAt} />
          <ResultTargets result={result} view={view} peopleAt={peopleAt} />
          {result.points.length < 2 ? null : (
            <TabLinks
              label={t('points.label')}
              items={result.points.map((each) => ({
                href: at({ point: each.key === EXIT_POINT ? undefined : each.key }),
                label: pointName(each, view.locale),
                current: each === point,
              }))}
            />
          )}
          {point.categories.every((count) => count === null) || point.base === 0 ? (
            <EmptyState title={t(point.base === 0 ? 'none.title' : 'tooFew.title')} icon="chart">
              {t(point.base === 0 ? 'none.text' : 'tooFew.text')}
            </EmptyState>
          ) : (
            <>
              <ResultChart point={point} view={view} peopleAt={peopleAt} downloads={downloads} />
              <ResultTables
                point={point}
                isPublished={exact === undefined}
                definition={definition}
                view={view}
                peopleAt={peopleAt}
              />
            </>
          )}
          <ResultNumbers numbers={result.numbers} definition={definition} view={view} peopleAt={peopleAt} />
          <ResultAttendance attendance={attendance} view={view} />
          <HowToRead view={view} />
        </Stack>
      ),
    };
  },
});

type Part = { data: ProgrammeResult; view: ViewContext };

function FiguresNotice({ data: { programme, result }, view }: Part) {
  const t = resultTranslate(view.locale);
  const to = { programmeId: programme.id };
  if (result.kind === 'exact') {
    return (
      <Alert tone="warning" title={t('exact.title')}>
        <p>{t('exact.text')}</p>
        <p>
          <Link href={resultPath.to(to)}>{t('exact.back')}</Link>
        </p>
      </Alert>
    );
  }
  return (
    <Text soft>
      {t('published')}{' '}
      {may(view.caller, openPeopleBehindFigures) ? (
        <Link href={resultPath.to(to, { figures: 'exact' })}>{t('showExact')}</Link>
      ) : null}
    </Text>
  );
}

function Figures({ data: { result }, view: { locale }, peopleAt }: Part & { peopleAt: PeopleAt }) {
  const t = resultTranslate(locale);
  const { total } = result.numbers;
  const exit = result.points[0] as PointResult;
  const [measure] = result.measures;
  const notKnown = exit.categories[columnOf('not-known')] ?? null;
  const planned =
    total.planned === undefined ? undefined : t('stats.planned', { planned: formatNumber(locale, total.planned) });
  return (
    <StatRow>
      <Stat
        label={t('stats.started')}
        value={shownNumber(total.started, locale)}
        sub={planned}
        href={peopleAt({ state: 'started' })}
      />
      <Stat label={t('stats.left')} value={shownNumber(total.left, locale)} href={peopleAt({ state: 'left' })} />
      {measure === undefined ? null : (
        <Stat
          label={t(`measure.${measure.measure}`)}
          value={measure.result === null ? t('hidden') : formatShare(locale, measure.result.share)}
          sub={t('stats.ofLeft')}
          href={peopleAt({ measure: measure.measure, point: measure.point })}
        />
      )}
      <Stat
        label={t('stats.notKnown')}
        value={shareAndNumber(notKnown, exit.base, locale)}
        sub={t('stats.ofLeft')}
        href={peopleAt({ category: 'not-known' })}
      />
    </StatRow>
  );
}

function HowToRead({ view }: { view: ViewContext }) {
  const t = resultTranslate(view.locale);
  return (
    <Card id="reading" title={t('reading.title')} tone="soft">
      <Stack gap="sm">
        {(['category', 'sfi', 'notKnown', 'interval', 'cause', 'esf'] as const).map((key) => (
          <Text key={key}>{t(`reading.${key}`)}</Text>
        ))}
      </Stack>
    </Card>
  );
}
