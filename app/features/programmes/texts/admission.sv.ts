/** Who a programme is for, how people come in, who may take part, and the waiting list. */
export const admissionSv = {
  targetGroups: {
    'newly-arrived': 'Nyanlända',
    'asylum-seekers': 'Asylsökande',
    'late-establishment': 'Personer som etablerar sig sent',
    'long-time-residents': 'Personer som har bott länge i Sverige',
  },
  entryRoutes: { referral: 'Anvisning', application: 'Egen ansökan', 'drop-in': 'Kommer när det passar' },
  eligibility: {
    ages: '{from}–{to} år',
    minAge: 'från {from} år',
    maxAge: 'till och med {to} år',
    permits: {
      'asylum-seeker': 'asylsökande',
      'temporary-protection': 'tillfälligt skydd',
      'permit-time-limited': 'tidsbegränsat uppehållstillstånd',
      'permit-permanent': 'permanent uppehållstillstånd',
      'eu-right': 'uppehållsrätt',
      citizen: 'svenska medborgare',
      other: 'annan grund',
    },
    inAgencyHousing: 'i Migrationsverkets boende',
    from: 'från {day}',
    until: 'till {day}',
    fromMonth: 'från månad {from} av etableringstiden',
    months: 'månad {from}–{to} av etableringstiden',
    years: 'minst {count} år i Sverige',
    municipalities: 'bor i {places}',
  },
  admission: {
    places: '{count, plural, one {# plats} other {# platser}}',
    date: 'kö efter datum för anvisningen',
    'priority-then-date': 'kö efter grupp ({groups}), sedan datum',
    answer: '{count, plural, one {# dag} other {# dagar}} att svara på ett erbjudande',
  },
} as const;
