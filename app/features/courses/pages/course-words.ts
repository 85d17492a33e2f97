import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { ApplicationStatus } from '../domain/application.ts';
import type { Course } from '../domain/course.ts';
import type { Requirement } from '../domain/requirements.ts';
import { courseTexts } from '../texts/index.ts';

export const courseTranslate = (locale: Locale) => translate(courseTexts, locale);

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(courseTexts);

export const statusTones: Record<ApplicationStatus, Tone> = {
  planned: 'neutral',
  applied: 'info',
  waiting: 'warning',
  admitted: 'info',
  refused: 'neutral',
  withdrawn: 'neutral',
  started: 'success',
  completed: 'success',
  interrupted: 'warning',
};

/** "1 mars 2026 – 30 juni 2026", "Från 1 mars 2026" or that it starts at any time. */
export function courseDays({ startsOn, endsOn }: Pick<Course, 'startsOn' | 'endsOn'>, locale: Locale): string {
  const t = courseTranslate(locale);
  if (startsOn === null) return t('list.anyTime');
  const from = formatDate(locale, startsOn);
  return endsOn === null ? t('list.from', { from }) : t('list.days', { from, to: formatDate(locale, endsOn) });
}

/** What a course asks for, in few words: "sfi C, körkort". */
export function asksInShort(course: Course, locale: Locale): string {
  const t = courseTranslate(locale);
  return [
    course.sfiCourse === null ? '' : `sfi ${course.sfiCourse}`,
    course.needsDrivingLicence ? t('course.needsDrivingLicence').toLocaleLowerCase(locale) : '',
    course.oddHours ? t('course.oddHours').toLocaleLowerCase(locale) : '',
    course.otherRequirements,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A requirement and how she stands to it, in words. */
export function requirementWords(
  requirement: Requirement,
  course: Pick<Course, 'otherRequirements'>,
  locale: Locale,
): { asks: string; has: string; tone: Tone; standing: string } {
  const t = courseTranslate(locale);
  const standing = t(`requirement.${requirement.standing}`);
  switch (requirement.key) {
    case 'sfi': {
      const has = requirement.has ?? '';
      const words = { met: 'sfiMet', ongoing: 'sfiOngoing', lower: 'sfiLower', unknown: 'sfiUnknown' } as const;
      return {
        asks: t('requirement.sfi', { wanted: requirement.wanted }),
        has: t(`requirement.${words[requirement.standing]}`, { has }),
        tone: requirement.standing === 'met' ? 'success' : requirement.standing === 'ongoing' ? 'info' : 'neutral',
        standing,
      };
    }
    case 'driving-licence': {
      const words = { met: 'licenceMet', said: 'licenceSaid', unknown: 'licenceUnknown' } as const;
      return {
        asks: t('requirement.licence'),
        has: t(`requirement.${words[requirement.standing]}`, { has: requirement.has ?? '' }),
        tone: requirement.standing === 'met' ? 'success' : 'neutral',
        standing,
      };
    }
    case 'odd-hours':
      return { asks: t('requirement.oddHours'), has: '', tone: 'neutral', standing };
    case 'other':
      return { asks: course.otherRequirements, has: '', tone: 'neutral', standing };
  }
}
