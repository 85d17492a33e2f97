import { spokenLanguages } from '#app/features/applications/domain/languages.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { OpenContent } from '../../domain/open-content.ts';
import { openActivityTexts } from '../../texts/index.ts';

type Field = keyof OpenContent;
const languageOf = (tag: string) => spokenLanguages[tag] ?? tag;

/** What a field is called where it is read and not written. */
export function fieldName(locale: Locale, field: Field): string {
  return translate(openActivityTexts, locale)(`field.${field}`).replace(/\?$/, '');
}

/** What stands in a field, in words; '' when nothing does. */
export function fieldInWords(locale: Locale, content: OpenContent, field: Field): string {
  const t = translate(openActivityTexts, locale);
  switch (field) {
    case 'kind':
      return content.kind === '' ? '' : t(`kind.${content.kind}`);
    case 'audience':
      return t(`audience.${content.audience}`);
    case 'language':
      return languageOf(content.language);
    case 'languages':
      return content.languages.map(languageOf).join(', ');
    case 'cost':
      return content.cost === '' ? '' : t(content.cost === 'free' ? 'field.free' : 'field.paid');
    case 'signUp':
      return t(content.signUp === 'none' ? 'field.signUpNone' : 'field.signUpNeeded');
    case 'repeats':
      return t(`field.${content.repeats}`);
    case 'weekdays':
      return content.weekdays.map((day) => t(`weekday.d${day as 1}`)).join(', ');
    case 'startsOn':
    case 'endsOn':
      return formatDate(locale, content[field]);
    default:
      return content[field];
  }
}

/** When it is held, in a line: "måndag, torsdag 17:00–19:00, 1 dec. 2026 – 31 maj 2027". */
export function whenInWords(locale: Locale, content: OpenContent): string {
  const hours = content.startsAt === '' ? '' : `${content.startsAt}–${content.endsAt}`;
  if (content.repeats === 'once') return [formatDate(locale, content.startsOn), hours].filter(Boolean).join(' ');
  const days = fieldInWords(locale, content, 'weekdays');
  const period = [content.startsOn, content.endsOn].map((day) => formatDate(locale, day)).join(' – ');
  return [[days, hours].filter(Boolean).join(' '), period].filter(Boolean).join(', ');
}
