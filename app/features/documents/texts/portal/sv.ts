/** What a participant reads of her certificates; what the others are translated from. */
export const sv = {
  title: 'Mina intyg',
  lead: 'Här är papper som din coach har lagt ut till dig.',
  none: 'Här finns inga papper än. Fråga din coach om du saknar något.',
  from: 'Från {day}',
  open: 'Hämta',
  kind: {
    cv: 'CV',
    certificate: 'Intyg',
    agreement: 'Avtal',
    identity: 'Legitimation',
    permit: 'Tillstånd',
    health: 'Papper om hälsa',
    economy: 'Papper om pengar',
    other: 'Papper',
  },
} as const;
