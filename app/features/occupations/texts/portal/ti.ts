export const ti = {
  state: 'not-yet-read',
  texts: {
    title: 'ብዛዕባ ሓደ ሞያ',
    about: 'ብዛዕባ እዚ ሞያ ኣንብቡ፦ {name}',
    whatOneDoes: 'ኣብዚ ሞያ ዝግበር ስራሕ',
    none: 'ብዛዕባ እዚ ሞያ ገና ጽሑፍ የለን።',
    onlySwedish: 'እቲ ጽሑፍ ብስዊድንኛ ጥራይ እዩ።',
    source: 'እቲ ጽሑፍ ካብ Arbetsförmedlingen፣ ቤት ጽሕፈት ስራሕ፣ እዩ መጺኡ። ብ {day} ኣምጺእናዮ።',
    called: 'እቲ ሞያ ብስዊድንኛ ከምዚ ይጽዋዕ',
    skills: 'ምፍላጡ ጽቡቕ እዩ',
    skillsHint: 'ኩሉ ክትፈልጡ ኣየድልየኩምን።',
    more: 'ተወሳኺ ርኣዩ',
    belongs: 'እቲ ሞያ ኣብ ውሽጢ እዚ ጉጅለ እዩ',
    ask: 'ዝያዳ ክትፈልጡ ትደልዩ? ምስ መራሒኹም ተዛረቡ።',
    wanted: 'እትደልይዎም ሞያታት',
  },
} as const;
