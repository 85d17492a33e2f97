import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const so = {
  state: 'not-yet-read',
  texts: {
    goneTitle: 'Boggan ma jiro',
    gone: 'Wax kuu yaal halkan ma jiraan. Tag boggaaga koowaad.',
    brokenTitle: 'Wax baa khaldamay',
    broken:
      'Khaladku kaaga ma aha. Wax yar sug oo isku day mar kale. Haddii ay mar kale dhacdo, koodka tus tababarahaaga.',
    lookingTitle: 'Waad daawanaysaa oo keliya',
    looking: 'Halkan waxba lagama kaydiyo. Qofka laftiisa ayaa bogaggiisa wax ku qori kara.',
    home: 'Bogga koowaad',
  },
} as const satisfies Translation;
