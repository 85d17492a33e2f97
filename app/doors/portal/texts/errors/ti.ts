import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const ti = {
  state: 'not-yet-read',
  texts: {
    goneTitle: 'እዚ ገጽ የለን',
    gone: 'ኣብዚ ንዓኻ ዝኾነ ነገር የለን። ናብ ቀዳማይ ገጽካ ኪድ።',
    brokenTitle: 'ጌጋ ኣጋጢሙ',
    broken: 'ጌጋኻ ኣይኮነን። ቁሩብ ተጸበ እሞ ደጊምካ ፈትን። እንተደጊሙ ነቲ ኮድ ንመራሒ ኣርእዮ።',
    lookingTitle: 'ትርኢ ጥራይ ኢኻ',
    looking: 'ካብዚ ዝዕቀብ የለን። ኣብ ገጻታ ክትጽሕፍ እትኽእል ንሳ ጥራይ እያ።',
    home: 'ናብ ቀዳማይ ገጸይ',
  },
} as const satisfies Translation;
