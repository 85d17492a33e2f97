import { z } from 'zod';
import { monthsPath } from '#app/features/hours/domain/paths.ts';
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
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Text } from '#app/ui/text.tsx';
import { ownFrameworks, reportAsked } from '../../domain/frameworks/asked.ts';
import { frameworkKeys } from '../../domain/frameworks/framework.ts';
import { getReport, type ProgrammeReport } from '../../server/get-report.ts';
import { type PeopleAt, ReportTable } from '../reports/report-table.tsx';
import { frameworkName, periodName, reportTranslate, rowName } from '../reports/report-words.ts';

type Part = { data: ProgrammeReport; view: ViewContext; peopleAt: PeopleAt };

/** A programme's figures by the rules of a framework, its own first, for a fixed period. */
export const reportPage = definePage({
  path: indicatorsPath,
  permission: readResults,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: reportAsked,
  load: (ctx, { params, query }) => getReport(ctx, params.programmeId, query),
  view: (data, view) => {
    const t = reportTranslate(view.locale);
    const { programme, framework, shown, period } = data;
    const peopleAt: PeopleAt = (wanted) =>
      may(view.caller, openPeopleBehindFigures)
        ? indicatorPeoplePath.to(
            { programmeId: programme.id },
            { framework: framework.key, period: period.key, ...wanted },
          )
        : undefined;
    return {
      title: `${t('title')}: ${programme.name}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <Header data={data} view={view} />
          {shown.isExact ? <Attention data={data} view={view} peopleAt={peopleAt} /> : null}
          {shown.everybody.total === 0 ? (
            <EmptyState title={t('empty.title')} icon="chart">
              {t('empty.text')}
            </EmptyState>
          ) : (
            <Sections data={data} view={view} peopleAt={peopleAt} />
          )}
          <Card id="reading" title={t('reading.title')} tone="soft">
            <Stack gap="sm">
              {(['columns', 'unknown', 'period', 'protected'] as const).map((key) => (
                <Text key={key}>{t(`reading.${key}`)}</Text>
              ))}
              <Text>{t('reading.rules', { page: framework.words[view.locale].rulesPage })}</Text>
            </Stack>
          </Card>
        </Stack>
      ),
    };
  },
});

function Header({ data, view: { locale, today } }: Omit<Part, 'peopleAt'>) {
  const t = reportTranslate(locale);
  const { programme, framework, shown, period, periods, report } = data;
  const to = { programmeId: programme.id };
  const asked = { framework: framework.key, period: period.key };
  const own = ownFrameworks(programme.definition);
  const others = shown.isExact ? frameworkKeys : [framework.key];
  const file = (format: string) => exportIndicatorsPath.to(to, { ...asked, format });
  const isOwn = own.includes(framework.key);
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
        lead={`${framework.words[locale].lead} ${t('lead', { day: formatDate(locale, today), version: report.framework.version })}`}
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
        items={[...own, ...others.filter((key) => !own.includes(key))].map((key) => ({
          href: indicatorsPath.to(to, { ...asked, framework: key }),
          label: frameworkName(key, locale),
          current: key === framework.key,
        }))}
      />
      {shown.isExact ? (
        <FilterBar
          label={t('period.label')}
          action={indicatorsPath.to(to)}
          submitLabel={t('period.show')}
          hidden={{ framework: framework.key }}
        >
          <Select
            name="period"
            label={t('period.label')}
            defaultValue={period.key}
            options={periods.map((each) => ({ value: each.key, label: periodName(each, locale) }))}
          />
        </FilterBar>
      ) : null}
      <Text soft>
        {isOwn
          ? t('own.reports', { framework: frameworkName(framework.key, locale) })
          : t('own.same', { framework: frameworkName(framework.key, locale) })}{' '}
        {report.framework.isValidInPeriod ? '' : `${t('own.notValid')} `}
        {t(shown.isExact ? 'exactNotice' : 'hiddenNotice')}{' '}
        {framework.input.includes('months') && shown.isExact ? (
          <Link href={monthsPath.to(to)}>{t('monthFile')}</Link>
        ) : null}
      </Text>
    </>
  );
}

function Sections({ data: { framework, shown }, view, peopleAt }: Part) {
  const words = framework.words[view.locale];
  const hasOther = shown.everybody.other !== 0;
  return shown.sections.map(({ key, tables }) => {
    const filled = tables.filter(({ rows }) => rows.length > 0);
    const section = words.sections[key];
    return filled.length === 0 ? null : (
      <Card key={key} id={key} title={section?.title ?? key} description={section?.lead} flush>
        <Stack gap="md">
          {filled.map((table) => (
            <ReportTable
              key={table.key}
              table={table}
              caption={words.tables?.[table.key]}
              title={section?.title ?? key}
              words={words}
              hasOther={hasOther}
              view={view}
              peopleAt={peopleAt}
            />
          ))}
        </Stack>
      </Card>
    );
  });
}

function Attention({ data: { framework, missing, warned, notCounted, report }, view: { locale }, peopleAt }: Part) {
  const t = reportTranslate(locale);
  const words = framework.words[locale];
  const link = (which: string, text: string) => <Link href={peopleAt({ which }) ?? ''}>{text}</Link>;
  const failed = report.checks.filter(({ passed }) => !passed);
  return (
    <Card id="attention" title={t('attention.title')} tone={missing + warned > 0 ? 'warm' : 'plain'}>
      <Stack gap="sm">
        {missing > 0 ? (
          <Text>{link('missing', t('attention.missing', { count: missing }))}</Text>
        ) : (
          <Text>{t('attention.nothing')}</Text>
        )}
        {warned > 0 ? <Text>{link('warned', t('attention.warned', { count: warned }))}</Text> : null}
        {failed.map(({ check, severity, detail }) => (
          <Text key={check}>
            {severity === 'warning'
              ? t('attention.manyUnknown', { what: rowName(words, { key: check }), detail })
              : t('attention.failed', { check, detail })}
          </Text>
        ))}
        {notCounted > 0 ? (
          <Text soft>{link('not-counted', t('attention.notCounted', { count: notCounted }))}</Text>
        ) : null}
      </Stack>
    </Card>
  );
}
