import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { Locale } from './texts.ts';

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
const tags = { sv: 'sv-SE', en: 'en-GB' } as const;

function dateFormat(locale: Locale, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const at = `${locale}:${key}`;
  const known = cache.get(at) as Intl.DateTimeFormat | undefined;
  if (known) return known;
  const made = new Intl.DateTimeFormat(tags[locale], options);
  cache.set(at, made);
  return made;
}

const styles = {
  day: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  weekdayShort: { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  monthShort: { month: 'short', timeZone: 'UTC' },
} as const;

/** A calendar day in words: 'day' 21 nov. 2026, 'weekday' lördag 21 november, 'month' november 2026. Empty text for null. */
export function formatDate(
  locale: Locale,
  day: PlainDate | string | null | undefined,
  style: keyof typeof styles = 'day',
): string {
  if (!day) return '';
  return dateFormat(locale, style, styles[style]).format(new Date(`${day}T00:00:00Z`));
}

/** A moment in Stockholm time: 21 nov. 2026 14:03. */
export function formatInstant(locale: Locale, at: Instant): string {
  return dateFormat(locale, 'instant', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(at));
}

/** A number with the language's grouping; `maximumFractionDigits` 0 unless given. */
export function formatNumber(locale: Locale, value: number, maximumFractionDigits = 0): string {
  const at = `${locale}:n${maximumFractionDigits}`;
  const known =
    (cache.get(at) as Intl.NumberFormat | undefined) ?? new Intl.NumberFormat(tags[locale], { maximumFractionDigits });
  cache.set(at, known);
  return known.format(value);
}

/** A share 0–1 in percent: 46 %. */
export function formatShare(locale: Locale, share: number, maximumFractionDigits = 0): string {
  const at = `${locale}:p${maximumFractionDigits}`;
  const known =
    (cache.get(at) as Intl.NumberFormat | undefined) ??
    new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits });
  cache.set(at, known);
  return known.format(share);
}
