import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { indicatorsPath } from '#app/features/outcomes/domain/result-paths.ts';
import { openPeopleBehindFigures } from '#app/features/outcomes/domain/result-permissions.ts';
import { definePage } from '#app/platform/http/page.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Details } from '#app/ui/details.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Finding, Row } from '../../domain/frameworks/framework.ts';
import { comparePath } from '../../domain/paths.ts';
import { compareFrameworks, type FrameworkVerdict } from '../../server/compare-frameworks.ts';
import { codeOf, reasonName, reportTranslate, rowName } from '../reports/report-words.ts';

/** One and the same exit by the rules of every framework: what it counts as, and why. */
export const compareFrameworksPage = definePage({
  path: comparePath,
  permission: openPeopleBehindFigures,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => compareFrameworks(ctx, params.enrolmentId),
  view: ({ enrolmentId, name, programme, verdicts }, { locale }) => {
    const t = reportTranslate(locale);
    const titleOf = ({ framework }: FrameworkVerdict) => framework.words[locale].name;
    return {
      title: t('compare.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: participantPath.to({ enrolmentId }), label: name || t('people.noName') }]}
              />
            }
            title={t('compare.title')}
            lead={t('compare.lead', { programme: programme.name })}
          />
          <Table
            caption={t('compare.title')}
            captionHidden
            rows={verdicts}
            rowKey={({ framework }) => framework.key}
            columns={[
              {
                key: 'framework',
                header: t('compare.framework'),
                rowHeader: true,
                nowrap: true,
                cell: (verdict) => (
                  <>
                    <Link href={indicatorsPath.to({ programmeId: programme.id }, { framework: verdict.framework.key })}>
                      {titleOf(verdict)}
                    </Link>{' '}
                    {verdict.isOwn ? <Tag tone="info">{t('compare.own')}</Tag> : null}
                  </>
                ),
              },
              {
                key: 'counts',
                header: t('compare.counts'),
                cell: (verdict) => <Said verdict={verdict} locale={locale} part="name" />,
              },
              {
                key: 'why',
                header: t('compare.why'),
                cell: (verdict) => <Said verdict={verdict} locale={locale} part="why" />,
              },
              {
                key: 'rules',
                header: t('compare.rules'),
                cell: ({ framework }) => `${framework.words[locale].rulesPage} (${framework.version})`,
              },
            ]}
          />
          <Section title={t('compare.every')} id="every">
            <Stack gap="sm">
              {verdicts.map((verdict) => (
                <Details key={verdict.framework.key} summary={titleOf(verdict)}>
                  <Every verdict={verdict} locale={locale} />
                </Details>
              ))}
            </Stack>
          </Section>
        </Stack>
      ),
    };
  },
});

type Told = { row: Row; table: string; finding: Finding };

// The results of the exit that she counts in.
function countedIn({ layout, assessment }: FrameworkVerdict): Told[] {
  return toldOf({ layout, assessment }).filter(
    ({ row, finding }) =>
      finding.value === 'yes' &&
      row.sum === undefined &&
      (row.about === 'exit' || row.about === 'later') &&
      row.isAside !== true &&
      row.key !== layout.everybody,
  );
}

function toldOf({ layout, assessment }: Pick<FrameworkVerdict, 'layout' | 'assessment'>): Told[] {
  const findings = new Map(assessment?.findings.map((finding) => [finding.row, finding]));
  return layout.sections.flatMap(({ tables }) =>
    tables.flatMap(({ key, rows }) =>
      rows.flatMap((row) => {
        const finding = findings.get(row.key);
        return finding === undefined ? [] : [{ row, table: key, finding }];
      }),
    ),
  );
}

function Said({ verdict, locale, part }: { verdict: FrameworkVerdict; locale: Locale; part: 'name' | 'why' }) {
  const t = reportTranslate(locale);
  const { framework, assessment, layout } = verdict;
  const words = framework.words[locale];
  if (assessment === undefined || !assessment.isCounted)
    return part === 'name' ? t('compare.notCounted') : reasonName(words, assessment?.reason ?? '');
  const told = countedIn(verdict);
  if (told.length > 0)
    return (
      <Stack gap="xs">
        {told.map(({ row, finding }) => (
          <span key={row.key}>
            {part === 'name'
              ? [codeOf(row.key), rowName(words, row)].filter(Boolean).join(' ')
              : reasonName(words, finding.reason)}
          </span>
        ))}
      </Stack>
    );
  const hasResults = layout.sections.some(({ tables }) =>
    tables.some(({ rows }) => rows.some(({ about }) => about === 'exit' || about === 'later')),
  );
  if (!hasResults) {
    const standing = toldOf(verdict).find(({ row, finding }) => row.about === 'time' && finding.value === 'yes');
    if (standing === undefined) return reasonName(words, assessment.reason);
    return part === 'name'
      ? t('compare.noResults', { standing: rowName(words, standing.row) })
      : reasonName(words, standing.finding.reason);
  }
  if (part === 'name') return t(assessment.exit === null ? 'compare.notLeft' : 'compare.noResult');
  const why = toldOf(verdict).filter(({ row }) => row.about === 'exit' && row.isAside !== true);
  return [...new Set(why.map(({ finding }) => reasonName(words, finding.reason)))].slice(0, 4).join('; ');
}

function Every({ verdict, locale }: { verdict: FrameworkVerdict; locale: Locale }) {
  const t = reportTranslate(locale);
  const words = verdict.framework.words[locale];
  const nameWithCode = (row: Row) => [codeOf(row.key), rowName(words, row)].filter(Boolean).join(' ');
  return (
    <Table
      bare
      dense
      caption={words.name}
      captionHidden
      rows={toldOf(verdict)}
      rowKey={({ row }) => row.key}
      empty={reasonName(words, verdict.assessment?.reason ?? '')}
      columns={[
        {
          key: 'row',
          header: t('column.name'),
          rowHeader: true,
          cell: ({ row, table }) => [words.tables?.[table], nameWithCode(row)].filter(Boolean).join(' · '),
        },
        {
          key: 'value',
          header: t('compare.value'),
          nowrap: true,
          cell: ({ finding }) => t(`compare.values.${finding.value}`),
        },
        { key: 'why', header: t('compare.why'), cell: ({ finding }) => reasonName(words, finding.reason) },
      ]}
    />
  );
}
