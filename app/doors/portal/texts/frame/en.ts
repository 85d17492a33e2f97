export const en = {
  state: 'not-yet-read',
  texts: {
    skip: 'Skip to content',
    navigation: 'Menu',
    languages: 'Languages',
    listen: 'Listen to the page',
    leave: 'Leave this page fast',
    swedish: 'Swedish beside',
    swedishOff: 'My language only',
    back: 'Back',
    signOut: 'Sign out',
    notYetRead: 'We translated these texts ourselves. Nobody who grew up with English has read them yet.',
    appName: 'My way',
    section: {
      today: 'Today',
      schedule: 'Schedule',
      way: 'My way',
      messages: 'Messages',
      aboutMe: 'About me',
    },
    done: {
      saved: 'Saved.',
      sent: 'Sent.',
      removed: 'Removed.',
      answered: 'Thank you for your answer.',
    },
  },
} as const;
