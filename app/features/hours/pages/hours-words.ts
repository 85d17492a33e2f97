import { activityKinds, PLACEMENT_KIND } from '#app/features/activities/domain/kinds.ts';
import { activityTexts } from '#app/features/activities/public.ts';
import type { HourRounding } from '#app/features/programmes/domain/definition.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { type Locale, type Translate, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { SheetEntry, SheetState } from '../domain/sheet.ts';
import { reportedHours } from '../domain/whole-hours.ts';
import { hoursTexts } from '../texts/index.ts';

export const hoursTranslate = (locale: Locale): Translate<(typeof hoursTexts)['sv']> => translate(hoursTexts, locale);

/** What a kind of activity is called; one that is not known any longer by its key. */
export function kindName(locale: Locale, kind: string): string {
  const known = ([...activityKinds, PLACEMENT_KIND] as const).find((each) => each === kind);
  return known === undefined ? kind : translate(activityTexts, locale)(`kinds.${known}`);
}

/** Minutes as hours with a decimal: "12,5". */
export const hoursWords = (locale: Locale, minutes: number): string => formatNumber(locale, minutes / 60, 1);

/** The hours that are reported of these minutes. */
export const reportedWords = (locale: Locale, minutes: number, rule: HourRounding): string =>
  formatNumber(locale, reportedHours(minutes, rule), 2);

/** november 2026 */
export const monthName = (locale: Locale, month: PlainDate): string => formatDate(locale, month, 'month');

/** Months one after the other: "oktober 2026, november 2026". */
export const monthNames = (locale: Locale, months: readonly PlainDate[]): string =>
  months.map((month) => monthName(locale, month)).join(', ');

/** 09.00–11.30 */
export function timeWords(locale: Locale, { from, to }: Pick<SheetEntry, 'from' | 'to'>): string {
  const shown = (time: string) => (locale === 'sv' ? time.replace(':', '.') : time);
  return `${shown(from)}–${shown(to)}`;
}

/** How a state looks. */
export const stateLooks = {
  open: { tone: 'neutral', icon: 'minus' },
  outdated: { tone: 'warning', icon: 'alert-triangle' },
  ready: { tone: 'info', icon: 'clock' },
  objected: { tone: 'danger', icon: 'alert-triangle' },
  'by-participant': { tone: 'info', icon: 'user' },
  'by-leader': { tone: 'info', icon: 'users' },
  certified: { tone: 'success', icon: 'check' },
} as const satisfies Record<SheetState, { tone: string; icon: string }>;
