import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const ti = {
  state: 'not-yet-read',
  texts: {
    goneTitle: 'እዚ ገጽ የለን',
    gone: 'ኣብዚ ንዓኹም ዝኸውን ነገር የለን። ናብ ቀዳማይ ገጽኩም ኪዱ።',
    brokenTitle: 'ጌጋ ኣጋጢሙ',
    broken: 'ጌጋኹም ኣይኮነን። ቁሩብ ተጸበዩ እሞ መሊስኩም ፈትኑ። እንተደጊሙ ነቲ ኮድ ንመራሒኹም ኣርእዩ።',
    lookingTitle: 'ትርእዩ ጥራይ ኢኹም',
    looking: 'ካብዚ ዝዕቀብ የለን። ኣብ ገጻታ ክትጽሕፍ እትኽእል ንሳ ጥራይ እያ።',
    home: 'ናብ ቀዳማይ ገጸይ',
  },
} as const satisfies Translation;
