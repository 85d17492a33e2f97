import type { NumberRecord } from '#app/features/people/domain/number-facts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { addDays } from '#app/shared/dates.ts';
import type { Tone } from '#app/ui/tones.ts';
import { personTexts } from '../../texts/person.ts';

type Dated = Pick<NumberRecord, 'level' | 'validFrom' | 'validBefore' | 'endedAs'>;

/** From when till when a number held, its last day included. */
export function numberPeriod(locale: Locale, { validFrom, validBefore }: Dated): string {
  const p = translate(personTexts, locale);
  if (validBefore === null) return p('numbers.from', { from: formatDate(locale, validFrom) });
  if (validBefore <= validFrom) return formatDate(locale, validFrom);
  return p('numbers.fromTo', { from: formatDate(locale, validFrom), to: formatDate(locale, addDays(validBefore, -1)) });
}

/** Whether a number holds, or how it ended. */
export function numberState(locale: Locale, { validBefore, endedAs }: Dated): { words: string; tone: Tone } {
  const p = translate(personTexts, locale);
  if (validBefore === null) return { words: p('numbers.current'), tone: 'success' };
  if (endedAs === 'wrong') return { words: p('numbers.wrong'), tone: 'danger' };
  return { words: p(`numbers.${endedAs ?? 'earlier'}`), tone: 'neutral' };
}

/** Period, state and level in one line. */
export function numberHistory(locale: Locale, number: Dated): string {
  const p = translate(personTexts, locale);
  const level = number.level && p(`level.${number.level}`);
  return [numberPeriod(locale, number), number.endedAs && numberState(locale, number).words, level]
    .filter(Boolean)
    .join(' · ');
}

/** Where a number comes from; a source that is not known reads as another one. */
export function sourceWords(locale: Locale, source: string): string {
  const key = Object.hasOwn(personTexts.sv.source, source) ? source : 'other';
  return translate(personTexts, locale)(`source.${key as 'other'}`);
}
