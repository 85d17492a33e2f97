import { z } from 'zod';
import {
  countsPath,
  exportIndicatorsPath,
  indicatorPeoplePath,
  indicatorsPath,
  progressionResultPath,
  resultPath,
  resultsPath,
} from '#app/features/outcomes/domain/result-paths.ts';
import { openPeopleBehindFigures, readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Text } from '#app/ui/text.tsx';
import { framework } from '../../domain/behind-indicator.ts';
import { frameworkOf } from '../../domain/programme-framework.ts';
import { FRAMEWORKS } from '../../domain/rules/rule-set.ts';
import { getIndicators, type ProgrammeIndicators } from '../../server/get-indicators.ts';
import { IndicatorTable, type PeopleAt } from '../indicators/indicator-table.tsx';
import { checkName, reportTranslate, shownNumber } from '../indicators/indicator-words.ts';

type Part = { data: ProgrammeIndicators; view: ViewContext; peopleAt: PeopleAt };

export const indicatorsPage = definePage({
  path: indicatorsPath,
  permission: readResults,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({ framework }),
  load: (ctx, { params, query }) => getIndicators(ctx, params.programmeId, query.framework),
  view: (data, view) => {
    const t = reportTranslate(view.locale);
    const to = { programmeId: data.programme.id };
    const peopleAt: PeopleAt = (wanted) =>
      may(view.caller, openPeopleBehindFigures)
        ? indicatorPeoplePath.to(to, { framework: data.framework, ...wanted })
        : undefined;
    const { figures } = data.figures;
    return {
      title: `${t('title')}: ${data.programme.name}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <Header data={data} view={view} />
          {data.figures.all === 0 ? (
            <EmptyState title={t('empty.title')} icon="chart">
              {t('empty.text')}
            </EmptyState>
          ) : (
            <>
              <Totals data={data} view={view} peopleAt={peopleAt} />
              {data.isExact ? <Attention data={data} view={view} peopleAt={peopleAt} /> : null}
              <IndicatorTable
                part="outputs"
                figures={figures.filter(({ kind }) => kind === 'output')}
                hasOther={data.figures.counted.other !== 0}
                view={view}
                peopleAt={peopleAt}
              />
              <IndicatorTable
                part="immediate"
                figures={figures.filter(({ kind }) => kind === 'immediate-result')}
                hasOther={data.figures.counted.other !== 0}
                view={view}
                peopleAt={peopleAt}
              />
              <IndicatorTable
                part="longer"
                figures={figures.filter(({ kind }) => kind === 'longer-term-result')}
                hasOther={data.figures.counted.other !== 0}
                view={view}
                peopleAt={peopleAt}
              />
            </>
          )}
          <Card id="reading" title={t('reading.title')} tone="soft">
            <Stack gap="sm">
              {(['status', 'unknown', 'once', 'difference', 'protected'] as const).map((key) => (
                <Text key={key}>{t(`reading.${key}`)}</Text>
              ))}
            </Stack>
          </Card>
        </Stack>
      ),
    };
  },
});

function Header({ data, view: { locale, today } }: Omit<Part, 'peopleAt'>) {
  const t = reportTranslate(locale);
  const { programme, framework: shown } = data;
  const to = { programmeId: programme.id };
  const file = (format: string) => exportIndicatorsPath.to(to, { framework: shown, format });
  return (
    <>
      <PageHeader
        kicker={
          <Breadcrumbs
            label={t('breadcrumbs')}
            items={[{ href: resultsPath.to({}, { all: 'yes' }), label: t('results') }]}
          />
        }
        title={programme.name}
        lead={t('lead', { day: formatDate(locale, today), version: data.ruleSetVersion })}
        actions={
          <ButtonRow>
            <LinkButton href={file('xlsx')} icon="download" download>
              {t('exportExcel')}
            </LinkButton>
            <LinkButton href={file('csv')} icon="download" variant="tertiary" download>
              {t('exportCsv')}
            </LinkButton>
          </ButtonRow>
        }
      />
      <TabLinks
        label={t('tabs.label')}
        items={[
          { href: resultPath.to(to), label: t('tabs.result') },
          { href: indicatorsPath.to(to), label: t('tabs.indicators'), current: true },
          { href: progressionResultPath.to(to), label: t('tabs.progression') },
          { href: countsPath.to(to), label: t('tabs.attendance') },
        ]}
      />
      <TabLinks
        label={t('framework.label')}
        items={FRAMEWORKS.map((each) => ({
          href: indicatorsPath.to(to, { framework: each }),
          label: t(`framework.${each}`),
          current: each === shown,
        }))}
      />
      <Text soft>
        {ownFramework(data, t)} {t(data.isExact ? 'exactNotice' : 'hiddenNotice')}
      </Text>
    </>
  );
}

function ownFramework(
  { programme: { definition }, framework: shown }: ProgrammeIndicators,
  t: ReturnType<typeof reportTranslate>,
): string {
  const named = t(`framework.${shown}`);
  if (!definition.frameworks?.some((each) => (FRAMEWORKS as readonly string[]).includes(each)))
    return t('own.none', { framework: named });
  if ((definition.frameworks as readonly string[]).includes(shown)) return t('own.reports', { framework: named });
  return t('own.same', { framework: named, own: t(`framework.${frameworkOf(definition)}`) });
}

function Totals({ data: { figures, framework: shown }, view: { locale }, peopleAt }: Part) {
  const t = reportTranslate(locale);
  const is2014 = shown === 'esf-2014';
  return (
    <StatRow>
      <Stat
        label={t('stats.all')}
        value={shownNumber(figures.all, locale)}
        sub={t('stats.allSub')}
        href={peopleAt({})}
      />
      <Stat
        label={t('stats.complete')}
        value={shownNumber(figures.complete, locale)}
        sub={t(is2014 ? 'stats.completeSub2014' : 'stats.completeSubPlus')}
        href={peopleAt({ which: 'complete' })}
      />
      <Stat
        label={t('stats.incomplete')}
        value={shownNumber(figures.incomplete, locale)}
        sub={is2014 ? t('stats.incompleteSub2014') : undefined}
        href={peopleAt({ which: 'incomplete' })}
      />
      <Stat label={t('stats.left')} value={shownNumber(figures.leavers, locale)} href={peopleAt({ which: 'left' })} />
    </StatRow>
  );
}

function Attention({ data: { missing, warned, excluded, failedChecks }, view: { locale }, peopleAt }: Part) {
  const t = reportTranslate(locale);
  const link = (which: string, text: string) => <Link href={peopleAt({ which }) ?? ''}>{text}</Link>;
  return (
    <Card id="attention" title={t('attention.title')} tone={missing + warned > 0 ? 'warm' : 'plain'}>
      <Stack gap="sm">
        {missing > 0 ? (
          <Text>{link('missing', t('attention.missing', { count: missing }))}</Text>
        ) : (
          <Text>{t('attention.nothing')}</Text>
        )}
        {warned > 0 ? <Text>{link('warned', t('attention.warned', { count: warned }))}</Text> : null}
        {failedChecks.map((check) => (
          <Text key={check.check}>{checkName(check, locale)}</Text>
        ))}
        {excluded > 0 ? <Text soft>{t('attention.excluded', { count: excluded })}</Text> : null}
      </Stack>
    </Card>
  );
}
