import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const en = {
  state: 'not-yet-read',
  texts: {
    skip: 'Skip to content',
    navigation: 'Menu',
    languages: 'Language',
    listen: 'Listen to the page',
    leave: 'Hide this page',
    swedish: 'Swedish beside',
    swedishOff: 'My language only',
    back: 'Back',
    signOut: 'Sign out',
    kept: 'What you wrote is still here below. Read it and send it.',
    notYetRead: 'We translated this text ourselves. Nobody who grew up with English has read it yet.',
    appName: 'My way',
    section: {
      today: 'Today',
      schedule: 'Schedule',
      way: 'My way',
      messages: 'Messages',
      'about-me': 'About me',
    },
    done: {
      done: 'Done.',
      saved: 'Saved.',
      sent: 'Sent.',
      removed: 'Removed.',
    },
  },
} as const satisfies Translation;
