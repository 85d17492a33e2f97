import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const ti = {
  state: 'not-yet-read',
  texts: {
    skip: 'ናብ ትሕዝቶ ሕለፉ',
    navigation: 'ዝርዝር',
    languages: 'ቋንቋ',
    listen: 'ነዚ ገጽ ስምዑ',
    leave: 'ነዚ ገጽ ሕብእዎ',
    swedish: 'ስዊድንኛ ኣብ ጎኒ',
    swedishOff: 'ቋንቋይ ጥራይ',
    back: 'ተመለሱ',
    signOut: 'ውጽኡ',
    kept: 'ዝጸሓፍኩምዎ ኣብ ታሕቲ ኣሎ። ኣንቢብኩም ስደድዎ።',
    notYetRead: 'ነዚ ጽሑፍ ባዕልና ተርጒምናዮ። ቋንቋ ኣደኡ ትግርኛ ዝኾነ ሰብ ገና ኣየንበቦን።',
    appName: 'መንገደይ',
    section: {
      today: 'ሎሚ',
      schedule: 'መደብ',
      way: 'መንገደይ',
      messages: 'መልእኽትታት',
      'about-me': 'ብዛዕባይ',
    },
    done: {
      done: 'ተወዲኡ።',
      saved: 'ተዓቂቡ።',
      sent: 'ተላኢኹ።',
      removed: 'ጠፊኡ።',
    },
  },
} as const satisfies Translation;
