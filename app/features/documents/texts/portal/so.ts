export const so = {
  state: 'not-yet-read',
  texts: {
    title: 'Shahaadooyinkayga',
    lead: 'Halkan waa warqadaha tababarahaagu kuu dhigay.',
    none: 'Weli warqado ma jiraan. Weydii tababarahaaga haddii wax ka maqan yihiin.',
    from: 'Laga bilaabo {day}',
    open: 'Soo dejiso',
    kind: {
      cv: 'CV',
      certificate: 'Shahaado',
      agreement: 'Heshiis',
      identity: 'Aqoonsi',
      permit: 'Ruqsad',
      health: 'Warqad caafimaad',
      economy: 'Warqad dhaqaale',
      other: 'Warqad',
    },
  },
} as const;
