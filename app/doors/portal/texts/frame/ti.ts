export const ti = {
  state: 'not-yet-read',
  texts: {
    skip: 'ናብ ትሕዝቶ ሕለፍ',
    navigation: 'ዝርዝር',
    languages: 'ቋንቋታት',
    listen: 'ነዚ ገጽ ስምዑ',
    leave: 'ብቕልጡፍ ውጹ',
    swedish: 'ሽወደንኛ ጎኒ ጎኒ',
    swedishOff: 'ቋንቋይ ጥራይ',
    back: 'ተመለስ',
    signOut: 'ውጻእ',
    notYetRead: 'ነዚ ጽሑፍ ባዕልና ተርጒምናዮ። ቋንቋ ኣደኡ ትግርኛ ዝኾነ ሰብ ገና ኣየንበቦን።',
    appName: 'መንገደይ',
    section: {
      today: 'ሎሚ',
      schedule: 'መደብ',
      way: 'መንገደይ',
      messages: 'መልእኽቲ',
      aboutMe: 'ብዛዕባይ',
    },
    done: {
      saved: 'ተዓቂቡ።',
      sent: 'ተላኢኹ።',
      removed: 'ተደምሲሱ።',
      answered: 'ንመልስኹም የቐንየልና።',
    },
  },
} as const;
