import { describePeriod } from '#app/features/history/public.ts';
import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Level } from '../domain/levels.ts';
import { isTaughtOn, type SfiCourse, weeklyMinutes } from '../domain/sfi.ts';
import { languageTexts } from '../texts/index.ts';

export const languageTranslate = (locale: Locale) => translate(languageTexts, locale);

/** What a refused form shows again, in this feature's words. */
export const formState = formStateOf(languageTexts);

/** "Sfi, studieväg 2, kurs C". */
export function courseName(locale: Locale, { path, course }: Pick<SfiCourse, 'path' | 'course'>): string {
  const t = languageTranslate(locale);
  const parts = [path && t('courses.withPath', { path }), course && t('courses.withCourse', { course })];
  return [t('courses.name'), ...parts.filter((part) => part !== null).map((part) => part.toLocaleLowerCase(locale))]
    .join(', ')
    .replace(/ (kurs|course) ([a-d])$/, (_, word: string, letter: string) => ` ${word} ${letter.toUpperCase()}`);
}

/** Where a course stands on a day: still to come, under way, paused, or over. */
export function courseState(course: SfiCourse, today: PlainDate): 'planned' | 'now' | 'paused' | 'over' {
  if (course.startsOn > today) return 'planned';
  if (course.endsBefore !== null && course.endsBefore <= today) return 'over';
  return isTaughtOn(course, today) ? 'now' : 'paused';
}

/** "Mån 09.00–12.00", one per line of the week. */
export function timeLines(locale: Locale, times: SfiCourse['times']): string[] {
  const t = languageTranslate(locale);
  const shown = (time: string) => (locale === 'sv' ? time.replace(':', '.') : time);
  return times.map(({ weekday, startsAt, endsAt }) =>
    t('courses.timeLine', {
      day: t(`weekday.d${weekday as 1}`),
      from: shown(startsAt),
      to: shown(endsAt),
    }),
  );
}

/** "12,5 tim". */
export function hoursPerWeek(locale: Locale, times: SfiCourse['times']): string {
  return `${formatNumber(locale, weeklyMinutes(times) / 60, 1)} ${locale === 'sv' ? 'tim' : 'h'}`;
}

/** "A2, 4 mars 2026", or that nobody has said. */
export function latestWords(locale: Locale, latest: { level: Level; statedOn: PlainDate } | undefined): string {
  const t = languageTranslate(locale);
  return latest === undefined
    ? t('level.none')
    : t('level.latest', { level: t(`levelName.${latest.level}`), day: formatDate(locale, latest.statedOn) });
}

export { describePeriod };
