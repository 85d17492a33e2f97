export const ti = {
  state: 'not-yet-read',
  texts: {
    title: 'ምስክር ወረቓቕተይ',
    lead: 'ኣብዚ መራሒኹም ዘቐመጠልኩም ወረቓቕቲ ኣሎ።',
    none: 'ገና ወረቓቕቲ የለን። ዝጎደለኩም እንተሎ ንመራሒኹም ሕተቱ።',
    from: 'ካብ {day}',
    open: 'ኣውርዱ',
    kind: {
      cv: 'CV',
      certificate: 'ምስክር ወረቐት',
      agreement: 'ስምምዕ',
      identity: 'መንነት ወረቐት',
      permit: 'ፍቓድ',
      health: 'ናይ ጥዕና ወረቐት',
      economy: 'ናይ ገንዘብ ወረቐት',
      other: 'ወረቐት',
    },
  },
} as const;
