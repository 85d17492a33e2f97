export const ti = {
  state: 'not-yet-read',
  texts: {
    title: 'መደብ ሰሙን {week}',
    free: 'ኣብዚ መዓልቲ ዋላ ሓንቲ የለን',
    closed: 'ዕጹው',
    cancelled: 'ተሰሪዙ',
    dropIn: 'ንኹሉ ሰብ ክፉት',
    kinds: {
      'group-session': 'ናይ ጉጅለ ርክብ',
      'conversation-group': 'ናይ ዝርርብ ጉጅለ',
      'study-visit': 'ናይ ትምህርቲ ምብጻሕ',
      lecture: 'ኣስተምህሮ',
      wellness: 'ስፖርትን ጥዕናን',
      'short-course': 'ሓጺር ኮርስ',
      'study-circle': 'ናይ መጽናዕቲ ጉጅለ',
      'digital-training': 'ዲጂታላዊ ልምምድ',
      'language-training': 'ናይ ቋንቋ ልምምድ',
      guidance: 'መምርሒ',
      placement: 'ልምምድ ስራሕ',
    },
  },
} as const;
