import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { formatNumber, formatShare } from '#app/platform/i18n/format.ts';
import { type Locale, type Translate, translate } from '#app/platform/i18n/texts.ts';
import {
  type ageGroups,
  type Dimension,
  type educationGroups,
  NO_KEY,
  type sexGroups,
} from '../../domain/breakdown.ts';
import { EXIT_POINT } from '../../domain/measures.ts';
import type { Shown } from '../../domain/publish-breakdown.ts';
import { resultTexts } from '../../texts/results.ts';

export type ResultTranslate = Translate<(typeof resultTexts)['sv']>;

export function resultTranslate(locale: Locale): ResultTranslate {
  return translate(resultTexts, locale);
}

/** What a group of a table is called; sites and tracks by their names in the programme. */
export function groupName(definition: ProgrammeDefinition, dimension: Dimension, key: string, locale: Locale): string {
  const t = resultTranslate(locale);
  switch (dimension) {
    case 'sex':
      return t(`sex.${key as (typeof sexGroups)[number]}`);
    case 'age':
      return t(`age.${key as (typeof ageGroups)[number]}`);
    case 'education':
      return t(`education.${key as (typeof educationGroups)[number]}`);
    default: {
      const named = dimension === 'site' ? definition.sites : definition.tracks;
      return key === NO_KEY ? t('noGroup') : (named?.find((each) => each.key === key)?.name ?? key);
    }
  }
}

export function pointName(point: { key: string; name: string | null }, locale: Locale): string {
  return point.key === EXIT_POINT || point.name === null ? resultTranslate(locale)('points.exit') : point.name;
}

/** A number, or two dots for one that is hidden. */
export function shownNumber(count: Shown | undefined, locale: Locale): string {
  return count == null ? resultTranslate(locale)('hidden') : formatNumber(locale, count);
}

/** '47 % (28)', '(28)' of nobody, or two dots. */
export function shareAndNumber(count: Shown, base: Shown, locale: Locale): string {
  if (count === null || base === null) return resultTranslate(locale)('hidden');
  return base === 0 ? '0' : `${formatShare(locale, count / base)} (${formatNumber(locale, count)})`;
}
