/** When messages of participants are read and answered. */
export const messagesSv = {
  messages: {
    title: 'Meddelanden',
    lead: 'När ni läser det deltagarna skriver, och hur snart de får svar. Deltagarna ser tiderna. Tomt betyder måndag–fredag 8–16 och två dagar.',
    from: 'Läser från klockan',
    to: 'Läser till klockan',
    answer: 'Svar inom så många dagar',
    answerHint: 'Dagar då ni läser meddelanden.',
    read: 'Meddelanden läses',
    hours: '{days}, kl. {from}–{to}',
    promise: 'Svar på meddelanden',
    within: '{count, plural, one {nästa dag} other {inom # dagar}}',
    weekdays: {
      monday: 'måndag',
      tuesday: 'tisdag',
      wednesday: 'onsdag',
      thursday: 'torsdag',
      friday: 'fredag',
      saturday: 'lördag',
      sunday: 'söndag',
    },
  },
} as const;
