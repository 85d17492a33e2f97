import { offeredLanguages } from '#app/features/people/domain/languages.ts';
import type { Speaker } from '#app/features/people/domain/who-can-speak.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { EnrolmentStatus } from '../domain/status.ts';

export { languageName };

/** How a status is coloured beside its word. */
export const statusTones: Record<EnrolmentStatus, Tone> = {
  referred: 'info',
  waiting: 'warm',
  accepted: 'info',
  active: 'success',
  paused: 'warning',
  ended: 'neutral',
  declined: 'neutral',
  withdrawn: 'neutral',
  mistaken: 'danger',
};

/** The languages that can be chosen, and those that are saved already, by name. */
export function languageOptions(locale: Locale, known: readonly (string | null | undefined)[] = []) {
  const codes = [...new Set([...offeredLanguages, ...known.filter((code) => typeof code === 'string')])];
  const options = codes.map((value) => ({ value, label: languageName(locale, value) }));
  return options.sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** "Samira Rahman (Arabiska)": who in the team can speak with somebody, in one line; empty when nobody can. */
export function speakerNames(locale: Locale, speakers: readonly Pick<Speaker, 'name' | 'languages'>[]): string {
  return speakers
    .map(({ name, languages }) => `${name} (${languages.map((code) => languageName(locale, code)).join(', ')})`)
    .join(', ');
}

/** "Farah, Amina" as lists sort it, or the one name she has. */
export function listedName(person: { givenName: string; familyName: string }): string {
  return [person.familyName, person.givenName].filter(Boolean).join(', ');
}
