import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { resultPath, resultsPath } from '#app/features/outcomes/domain/result-paths.ts';
import { openPeopleBehindFigures, readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import type { Programme } from '#app/features/programmes/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { StackedBar } from '#app/ui/stacked-bar.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import {
  type CountedHalf,
  choiceColumns,
  choiceFields,
  choiceSexes,
  choiceStates,
  type HalfYear,
} from '../../domain/choices.ts';
import { choicesPeoplePath, choicesResultPath } from '../../domain/paths.ts';
import { getChoices, listChoicePeople } from '../../server/choices.ts';
import { matchingTranslate } from '../matching-words.ts';

const params = z.object({ programmeId: z.uuid() });

/** What women and men are offered and choose, half-year by half-year. */
export const choicesResultPage = definePage({
  path: choicesResultPath,
  permission: readResults,
  audit: { action: 'read', category: 'outcomes' },
  params,
  query: z.object({ figures: z.enum(['published', 'exact']).catch('published') }),
  load: async (ctx, { params, query }) => {
    // Exact small figures are case work: an evaluator gets the published ones whatever the address says.
    const figures = may(ctx.caller, openPeopleBehindFigures) ? query.figures : 'published';
    return { ...(await getChoices(ctx, params.programmeId, figures)), figures };
  },
  view: ({ programme, halves, figures }, view) => {
    const { locale, caller } = view;
    const t = matchingTranslate(locale);
    const to = { programmeId: programme.id };
    return {
      title: `${t('choices.title')}: ${programme.name}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <ChoicesHeader programme={programme} locale={locale} title={t('choices.title')} lead={t('choices.lead')} />
          {figures === 'exact' ? (
            <Alert tone="warning" title={t('choices.exactTitle')}>
              <p>{t('choices.exactText')}</p>
              <p>
                <Link href={choicesResultPath.to(to)}>{t('choices.backToPublished')}</Link>
              </p>
            </Alert>
          ) : (
            <Text soft>
              {t('choices.published')}{' '}
              {may(caller, openPeopleBehindFigures) ? (
                <Link href={choicesResultPath.to(to, { figures: 'exact' })}>{t('choices.exact')}</Link>
              ) : null}
            </Text>
          )}
          {halves.length === 0 ? (
            <EmptyState title={t('choices.none')} icon="chart">
              {t('choices.noneText')}
            </EmptyState>
          ) : (
            halves.map((half) => <Half key={half.key} half={half} programmeId={programme.id} view={view} />)
          )}
        </Stack>
      ),
    };
  },
});

const halfName = ({ year, half }: HalfYear, locale: Locale) =>
  matchingTranslate(locale)('choices.half', { year: String(year), half });

function Half({ half, programmeId, view }: { half: CountedHalf; programmeId: string; view: ViewContext }) {
  const { locale, caller } = view;
  const t = matchingTranslate(locale);
  const { fields, table } = half;
  const shown = (value: number | null | undefined) =>
    value == null ? t('choices.hidden') : formatNumber(locale, value);
  if (table.cells.every((row) => row.every((value) => value === null || value === 0)))
    return (
      <Section id={half.key} title={halfName(half, locale)}>
        <Text soft>{t('choices.tooFew')}</Text>
      </Section>
    );
  const mayOpen = may(caller, openPeopleBehindFigures);
  // A sex that nobody is of makes no columns; the sums are hidden where a part is.
  const columns = choiceColumns.map((column, c) => ({ ...column, c })).filter(({ c }) => table.columnTotals[c] !== 0);
  const sumOf = (row: (number | null)[] | undefined, sex: string) => {
    const parts = choiceColumns.map((column, c) => (column.sex === sex ? (row?.[c] ?? null) : 0));
    return parts.some((part) => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  };
  const bars = choiceSexes
    .filter((sex) => sex !== 'other')
    .map((sex) => ({
      label: t(`choices.sex.${sex}`),
      values: Object.fromEntries(fields.map((field, r) => [field, sumOf(table.cells[r], sex) ?? 0])),
      texts: Object.fromEntries(fields.map((field, r) => [field, shown(sumOf(table.cells[r], sex))])),
    }))
    .filter(({ values }) => Object.values(values).some((value) => value > 0));
  return (
    <Section id={half.key} title={halfName(half, locale)}>
      <Stack>
        {bars.length === 0 ? null : (
          <Card>
            <StackedBar
              id={`chart-${half.key}`}
              title={t('choices.chart', { half: halfName(half, locale) })}
              titleLevel={3}
              description={t('choices.chartText')}
              tableLabel={t('choices.chartTable')}
              header={t('choices.field')}
              series={fields.map((field) => ({ key: field, label: t(`choices.fields.${field}`) }))}
              rows={bars}
            />
          </Card>
        )}
        <Card flush>
          <Table
            bare
            caption={halfName(half, locale)}
            captionHidden
            rows={fields.map((field, r) => ({ field, r }))}
            rowKey={({ field }) => field}
            columns={[
              {
                key: 'field',
                header: t('choices.field'),
                rowHeader: true,
                cell: ({ field }) => t(`choices.fields.${field}`),
              },
              ...columns.map(({ sex, state, c }) => ({
                key: `${sex} ${state}`,
                header: t('choices.column', { sex: t(`choices.sex.${sex}`), state: t(`choices.state.${state}`) }),
                numeric: true,
                cell: ({ field, r }: { field: (typeof fields)[number]; r: number }) => {
                  const value = table.cells[r]?.[c];
                  if (!mayOpen || value === 0) return shown(value);
                  const figure = { half: half.key, field, sex, state };
                  return (
                    <Link href={choicesPeoplePath.to({ programmeId }, figure)} quiet>
                      {shown(value)}
                    </Link>
                  );
                },
              })),
              {
                key: 'total',
                header: t('choices.total'),
                numeric: true,
                cell: ({ r }) => shown(table.rowTotals[r]),
              },
            ]}
          />
        </Card>
      </Stack>
    </Section>
  );
}

/** The people behind one figure. */
export const choicesPeoplePage = definePage({
  path: choicesPeoplePath,
  permission: openPeopleBehindFigures,
  audit: { action: 'read', category: 'outcomes' },
  params,
  query: z.object({
    half: z
      .string()
      .regex(/^\d{4}-(one|two)$/)
      .catch('0000-one'),
    field: z.enum(choiceFields).catch('none'),
    sex: z.enum(choiceSexes).catch('woman'),
    state: z.enum(choiceStates).catch('offered'),
  }),
  load: async (ctx, { params, query }) => ({
    ...(await listChoicePeople(ctx, params.programmeId, query)),
    figure: query,
  }),
  view: ({ programme, people, figure }, { locale }) => {
    const t = matchingTranslate(locale);
    const { half, field, sex, state } = figure;
    const [year, part] = half.split('-');
    const title = [
      t('choices.column', { sex: t(`choices.sex.${sex}`), state: t(`choices.state.${state}`) }),
      t(`choices.fields.${field}`),
      halfName({ year: Number(year), half: part === 'one' ? 'one' : 'two' }, locale),
    ].join(' · ');
    return {
      title: t('choices.people'),
      body: (
        <Stack gap="lg">
          <ChoicesHeader
            programme={programme}
            locale={locale}
            title={title}
            lead={t('choices.peopleCount', { count: people.length })}
          />
          <Table
            caption={t('choices.people')}
            captionHidden
            rows={people}
            rowKey={({ enrolmentId }) => enrolmentId}
            empty={<EmptyState title={t('choices.peopleCount', { count: 0 })} icon="users" />}
            columns={[
              {
                key: 'name',
                header: t('choices.name'),
                rowHeader: true,
                cell: ({ enrolmentId, name }) => (
                  <Link href={participantPath.to({ enrolmentId })}>{name || t('choices.noName')}</Link>
                ),
              },
            ]}
          />
        </Stack>
      ),
    };
  },
});

type HeaderProps = { programme: Programme; locale: Locale; title: string; lead: string };

function ChoicesHeader({ programme, locale, title, lead }: HeaderProps) {
  const t = matchingTranslate(locale);
  return (
    <PageHeader
      kicker={
        <Breadcrumbs
          label={t('crumbs')}
          items={[
            { href: resultsPath.to({}, { all: 'yes' }), label: t('choices.results') },
            { href: resultPath.to({ programmeId: programme.id }), label: programme.name },
          ]}
        />
      }
      title={title}
      lead={lead}
    />
  );
}
