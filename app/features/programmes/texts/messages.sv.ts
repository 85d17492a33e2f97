/** When messages of participants are read and answered, and when a follow-up may be closed though nobody was reached. */
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
  followUps: {
    title: 'Uppföljning efter avslut',
    lead: 'Hur mycket ni ska ha försökt innan en uppföljning kan avslutas som ”gick inte att nå”. Tomt betyder tre försök på två sätt.',
    attempts: 'Minst så många försök',
    ways: 'På minst så många sätt',
    rule: '{attempts, plural, one {# försök} other {# försök}} på {ways, plural, one {ett sätt} other {# sätt}}',
  },
} as const;
