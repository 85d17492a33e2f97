import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { PlacementLine, Terms } from '../domain/placement.ts';
import type { PlacementStatus } from '../domain/status.ts';
import { placementTexts } from '../texts/index.ts';

export const placementTranslate = (locale: Locale) => translate(placementTexts, locale);

/** What a refused form shows again, in this feature's words. */
export const formState = formStateOf(placementTexts);

export const statusTones = {
  proposed: 'warning',
  agreed: 'info',
  ongoing: 'success',
  interrupted: 'warning',
  completed: 'neutral',
  cancelled: 'neutral',
} as const satisfies Record<PlacementStatus, Tone>;

/** "Språkpraktik, Stadens kök". */
export function placementName(locale: Locale, { form, workplaceName }: Pick<PlacementLine, 'form' | 'workplaceName'>) {
  return `${placementTranslate(locale)(`form.${form}`)}, ${workplaceName}`;
}

/** "Stadens kök" or "Västerås stad, Stadens kök". */
export function whereWords({ employerName, workplaceName }: Pick<PlacementLine, 'employerName' | 'workplaceName'>) {
  return employerName === workplaceName ? employerName : `${employerName}, ${workplaceName}`;
}

/** "2 mars 2026 till 29 maj 2026". */
export function periodWords(locale: Locale, { startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate }): string {
  return startsOn === endsOn
    ? formatDate(locale, startsOn)
    : placementTranslate(locale)('period', { from: formatDate(locale, startsOn), to: formatDate(locale, endsOn) });
}

const monday = '2026-03-02';

/** "mån 09.00–12.00", one per line of the week. */
export function hourLines(locale: Locale, hours: Terms['hours']): string[] {
  return hours.map(({ weekday, startsAt, endsAt }) => {
    const day = `${monday.slice(0, 8)}${String(1 + weekday).padStart(2, '0')}` as PlainDate;
    const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));
    return `${name} ${showTimeSpan(locale, startsAt, endsAt)}`;
  });
}
