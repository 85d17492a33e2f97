export const svLattlast = {
  state: 'not-yet-read',
  texts: {
    title: 'Mina intyg',
    lead: 'Här är papper från din coach.',
    none: 'Här finns inga papper än. Fråga din coach.',
    from: 'Från {day}',
    open: 'Hämta',
    kind: {
      cv: 'CV',
      certificate: 'Intyg',
      agreement: 'Avtal',
      identity: 'Id-kort',
      permit: 'Tillstånd',
      health: 'Papper om hälsa',
      economy: 'Papper om pengar',
      other: 'Papper',
    },
  },
} as const;
