import { type ageGroups, NO_KEY, type sexGroups } from '#app/features/outcomes/domain/breakdown.ts';
import { shareOf } from '#app/features/outcomes/domain/intervals.ts';
import { resultPath, resultsPath } from '#app/features/outcomes/domain/result-paths.ts';
import { openPeopleBehindFigures } from '#app/features/outcomes/domain/result-permissions.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import type { Programme } from '#app/features/programmes/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatNumber, formatShare } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Table } from '#app/ui/table.tsx';
import { responsePeoplePath, responsesPath } from '../../domain/paths.ts';
import { fallenDue, type ResponseDimension, responseStates } from '../../domain/responses.ts';
import { responseTexts } from '../../texts/responses.ts';

type Shown = number | null;

export const responseTranslate = (locale: Locale) => translate(responseTexts, locale);

/** What a group is called; sites and tracks by their names in the programme. */
export function responseGroupName(
  definition: ProgrammeDefinition,
  dimension: ResponseDimension,
  key: string,
  locale: Locale,
): string {
  const t = responseTranslate(locale);
  if (dimension === 'sex') return t(`sex.${key as (typeof sexGroups)[number]}`);
  if (dimension === 'age') return t(`age.${key as (typeof ageGroups)[number]}`);
  const named = dimension === 'site' ? definition.sites : definition.tracks;
  return key === NO_KEY ? t('noGroup') : (named?.find((each) => each.key === key)?.name ?? key);
}

/** The head of the page and of the list behind its figures. */
export function ResponseHead({
  programme,
  title,
  lead,
  locale,
  isBelow = false,
}: {
  programme: Programme;
  title: string;
  lead: string;
  locale: Locale;
  isBelow?: boolean;
}) {
  const t = responseTranslate(locale);
  const to = { programmeId: programme.id };
  return (
    <PageHeader
      kicker={
        <Breadcrumbs
          label={t('breadcrumbs')}
          items={[
            { href: resultsPath.to({}, { all: 'yes' }), label: t('results') },
            { href: resultPath.to(to), label: programme.name },
            ...(isBelow ? [{ href: responsesPath.to(to), label: t('title') }] : []),
          ]}
        />
      }
      title={title}
      lead={lead}
    />
  );
}

type Row = {
  key: string;
  label: string;
  counts: readonly Shown[];
  total: Shown;
  /** Those fallen due, where it is known apart from the row; undefined: worked out of it. */
  due: Shown | undefined;
  figure: Record<string, string>;
};

/** How the follow-ups stand, a row for each group, with the share that answered of those fallen due and its interval. */
export function ResponseTable({
  caption,
  rows,
  programmeId,
  view,
}: {
  caption: string;
  rows: readonly Row[];
  programmeId: string;
  view: ViewContext;
}) {
  const { locale } = view;
  const t = responseTranslate(locale);
  const opens = may(view.caller, openPeopleBehindFigures);
  const cell = (count: Shown | undefined, figure: Record<string, string>) => {
    const text = count == null ? t('hidden') : formatNumber(locale, count);
    if (!opens || count === 0) return text;
    return (
      <Link quiet href={responsePeoplePath.to({ programmeId }, figure)}>
        {text}
      </Link>
    );
  };
  return (
    <Table
      bare
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'group', header: t('group'), rowHeader: true, cell: ({ label }) => label },
        ...responseStates.map((state, index) => ({
          key: state,
          header: t(`state.${state}`),
          numeric: true,
          cell: ({ counts, figure }: Row) => cell(counts[index], { ...figure, state }),
        })),
        { key: 'total', header: t('total'), numeric: true, cell: ({ total, figure }: Row) => cell(total, figure) },
        {
          key: 'share',
          header: t('share'),
          numeric: true,
          cell: ({ counts, due }: Row) => shareWords(counts[0] ?? null, due ?? sumOfDue(counts), locale),
        },
      ]}
    />
  );
}

// Only where it can be read out of the row anyway.
function sumOfDue(counts: readonly Shown[]): Shown {
  return counts.reduce<Shown>(
    (sum, count, index) => (fallenDue.has(index) ? (sum === null || count === null ? null : sum + count) : sum),
    0,
  );
}

function shareWords(count: Shown, base: Shown, locale: Locale): string {
  const t = responseTranslate(locale);
  if (base === 0) return '–';
  const share = count === null || base === null ? undefined : shareOf(count, base);
  if (share === undefined) return t('hidden');
  return t('shareOf', {
    share: formatShare(locale, share.share),
    base: formatNumber(locale, share.base),
    low: formatShare(locale, share.low),
    high: formatShare(locale, share.high),
  });
}
