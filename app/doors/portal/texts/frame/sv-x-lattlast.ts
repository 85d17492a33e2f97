import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const svLattlast = {
  state: 'not-yet-read',
  texts: {
    skip: 'Gå till texten',
    navigation: 'Meny',
    languages: 'Språk',
    listen: 'Lyssna',
    leave: 'Göm sidan',
    swedish: 'Svenska bredvid',
    swedishOff: 'Bara mitt språk',
    back: 'Tillbaka',
    signOut: 'Logga ut',
    kept: 'Det du skrev finns kvar. Läs det. Skicka sedan.',
    notYetRead: 'Vi har skrivit texten själva. Ingen annan har läst den än.',
    appName: 'Min väg',
    section: {
      today: 'I dag',
      schedule: 'Schema',
      way: 'Min väg',
      messages: 'Meddelanden',
      'about-me': 'Om mig',
    },
    done: {
      done: 'Det är klart.',
      saved: 'Det är sparat.',
      sent: 'Det är skickat.',
      removed: 'Det är borta.',
    },
  },
} as const satisfies Translation;
