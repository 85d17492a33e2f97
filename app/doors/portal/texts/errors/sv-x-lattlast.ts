import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const svLattlast = {
  state: 'not-yet-read',
  texts: {
    goneTitle: 'Sidan finns inte',
    gone: 'Här finns inget för dig. Gå till din första sida.',
    brokenTitle: 'Något gick fel',
    broken: 'Det är inte ditt fel. Vänta lite. Försök igen. Visa koden för din coach.',
    lookingTitle: 'Du tittar bara',
    looking: 'Här sparas inget. Bara hon kan skriva på sin sida.',
    home: 'Till min första sida',
  },
} as const satisfies Translation;
