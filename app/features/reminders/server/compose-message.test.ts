import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { reminderKinds } from '../domain/rule.ts';
import { composeMessage, type Told } from './compose-message.ts';

const today = plainDate('2026-03-04');
const told: Told = {
  kind: 'before',
  startsOn: plainDate('2026-03-05'),
  startsAt: '09:00',
  wasOn: null,
  wasAt: null,
  place: null,
};

describe('a message', () => {
  it.each<[PortalLanguage, Partial<Told>, string]>([
    ['sv', {}, 'Du har en tid i morgon kl. 09.00.'],
    ['sv', { startsOn: today }, 'Du har en tid i dag kl. 09.00.'],
    ['sv', { place: 'Nygatan 1,\n plan 2' }, 'Du har en tid i morgon kl. 09.00. Plats: Nygatan 1, plan 2'],
    [
      'sv',
      {
        kind: 'moved',
        startsOn: plainDate('2026-03-09'),
        startsAt: '13:15',
        wasOn: plainDate('2026-03-05'),
        wasAt: '09:00',
      },
      'Din tid i morgon kl. 09.00 är flyttad. Ny tid: måndag 9 mars kl. 13.15.',
    ],
    [
      'sv-x-lattlast',
      { kind: 'cancelled', place: 'Nygatan 1' },
      'Din tid i morgon klockan 09.00 blir inte av. Du ska inte komma.',
    ],
    [
      'en',
      { kind: 'resumed', startsOn: plainDate('2026-03-06') },
      'Your appointment on Friday 6 March at 09:00 will take place after all.',
    ],
    ['ar', {}, 'لديك موعد غدًا الساعة 09:00.'],
    ['uk', { startsOn: plainDate('2026-03-11') }, 'У вас зустріч (середа, 11 березня) о 09:00.'],
  ])('in %s with %o', (language, changed, text) => {
    expect(composeMessage(language, { ...told, ...changed }, today).text).toBe(text);
  });

  it('says a time and nothing else, in every language and of every kind', () => {
    for (const language of portalLanguages)
      for (const kind of reminderKinds) {
        const { subject, text } = composeMessage(
          language,
          { ...told, kind, wasOn: today, wasAt: '08:00', link: 'https://e.se/f/x' },
          today,
        );
        if (kind === 'message') expect(text).not.toMatch(/[0-9]|https?:/);
        else if (kind === 'follow-up') expect(text).toMatch(/^[^0-9]+https:\/\/e\.se\/f\/x$/);
        else expect(text).toMatch(/09[.:]00/);
        expect(`${subject} ${text}`).not.toMatch(/\{|program|projekt|jobb|coach|Amira/i);
        expect(text.length).toBeLessThan(160);
      }
  });
});
