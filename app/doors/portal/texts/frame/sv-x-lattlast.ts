export const svLattlast = {
  state: 'not-yet-read',
  texts: {
    skip: 'Gå till texten',
    navigation: 'Meny',
    languages: 'Språk',
    listen: 'Lyssna',
    leave: 'Lämna sidan fort',
    swedish: 'Svenska bredvid',
    swedishOff: 'Bara mitt språk',
    back: 'Tillbaka',
    signOut: 'Logga ut',
    notYetRead: 'Vi har skrivit den här texten själva. Ingen utanför har läst den än.',
    appName: 'Min väg',
    section: {
      today: 'Idag',
      schedule: 'Schema',
      way: 'Min väg',
      messages: 'Brev',
      aboutMe: 'Om mig',
    },
    done: {
      saved: 'Det är sparat.',
      sent: 'Det är skickat.',
      removed: 'Det är borta.',
      answered: 'Tack för ditt svar.',
    },
  },
} as const;
