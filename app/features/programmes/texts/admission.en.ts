/** Who a programme is for, how people come in, who may take part, and the waiting list. */
export const admissionEn = {
  targetGroups: {
    'newly-arrived': 'Newly arrived',
    'asylum-seekers': 'Asylum seekers',
    'late-establishment': 'People who establish themselves late',
    'long-time-residents': 'People who have lived in Sweden for long',
  },
  entryRoutes: { referral: 'Referral', application: 'Own application', 'drop-in': 'Comes when it suits' },
  eligibility: {
    ages: 'aged {from}–{to}',
    minAge: 'from {from} years',
    maxAge: 'to {to} years',
    permits: {
      'asylum-seeker': 'asylum seekers',
      'temporary-protection': 'temporary protection',
      'permit-time-limited': 'time-limited permit',
      'permit-permanent': 'permanent permit',
      'eu-right': 'right of residence',
      citizen: 'Swedish citizens',
      other: 'another ground',
    },
    inAgencyHousing: 'in the Migration Agency’s housing',
    from: 'from {day}',
    until: 'until {day}',
    fromMonth: 'from month {from} of the establishment period',
    months: 'months {from}–{to} of the establishment period',
    years: 'at least {count} years in Sweden',
    municipalities: 'lives in {places}',
  },
  admission: {
    places: '{count, plural, one {# place} other {# places}}',
    date: 'waiting list by date of referral',
    'priority-then-date': 'waiting list by group ({groups}), then date',
    answer: '{count, plural, one {# day} other {# days}} to answer an offer',
  },
} as const;
