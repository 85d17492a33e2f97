import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const so = {
  state: 'not-yet-read',
  texts: {
    skip: 'U bood qoraalka',
    navigation: 'Liiska',
    languages: 'Luqad',
    listen: 'Dhegayso bogga',
    leave: 'Qari bogga',
    swedish: 'Iswiidhish dhinaca',
    swedishOff: 'Luqaddayda oo keliya',
    back: 'Dib u noqo',
    signOut: 'Ka bax',
    kept: 'Wixii aad qortay weli hoos bay ku jiraan. Akhri oo dir.',
    notYetRead: 'Qoraalkan annagaa turjunnay. Qof af Soomaaligu afkiisa hooyo yahay weli ma akhrin.',
    appName: 'Jidkayga',
    section: {
      today: 'Maanta',
      schedule: 'Jadwalka',
      way: 'Jidkayga',
      messages: 'Farriimaha',
      'about-me': 'Aniga',
    },
    done: {
      done: 'Waa dhammaaday.',
      saved: 'Waa la kaydiyay.',
      sent: 'Waa la diray.',
      removed: 'Waa la tirtiray.',
    },
  },
} as const satisfies Translation;
