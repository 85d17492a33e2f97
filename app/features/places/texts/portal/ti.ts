export const ti = {
  state: 'not-yet-read',
  texts: {
    title: 'ካልእ ንጥፈታት',
    lead: 'ኣብዚ ክትሳተፉ ከም እትደልዩ ክትነግሩ ትኽእሉ።',
    open: 'ንኹሉ ክፉት እዩ',
    associations: 'ካብ ማሕበራት',
    associationsHint: 'እዚ ገጽ ንኹሉ ክፉት እዩ።',
    want: 'ክሳተፍ እደሊ',
    waits: 'ኣብ መስርዕ ኣለኹም። ቦታ ምስ ዝርከብ ክንነግረኩም ኢና።',
    offered: 'ቦታ ኣለኩም። ቅድሚ {day} ምስ መራሕ ጉጅለ ተዘራረቡ።',
    takeBack: 'ምስሓብ',
    none: 'ሕጂ ካልእ የለን።',
    nextTime: 'ዝቕጽል ግዜ፦ {when}',
    problem: 'ኣይተዓወተን። ምስ መራሕ ጉጅለ ተዘራረቡ።',
  },
} as const;
