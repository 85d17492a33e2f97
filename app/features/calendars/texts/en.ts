export const en = {
  breadcrumbs: 'You are here',
  activities: 'Activities',
  problem: {
    title: 'Something needs to be changed',
    invalid: 'The value cannot be read.',
    protected: 'Nobody with protected identity gets a calendar address.',
  },
  feed: { name: 'Calendar', own: 'My sessions', booked: 'Booked', taken: 'Taken' },
  own: {
    title: 'Your calendar',
    lead: 'The sessions you lead, in the calendar of your telephone or computer. What is moved or cancelled changes by itself.',
  },
  activity: {
    title: 'Calendar of {name}',
    lead: 'The group’s sessions, to hand over to those who should see them. Nobody’s name is in it.',
  },
  venue: {
    title: 'Calendar of {name}',
    lead: 'When the venue is taken, by whichever programme. Nothing about what is held there.',
  },
  participant: {
    title: 'Calendar',
    lead: 'The sessions of the person’s groups, for her or his own calendar. Hand the address over to the person alone.',
    back: 'The week',
    open: 'Calendar address',
    protected: 'Nobody with protected identity gets a calendar address: it may end up with somebody else.',
  },
  address: 'Secret address',
  addressHint: 'Whoever has the address can read the calendar and change nothing. Add it as a subscription.',
  none: 'There is no address yet.',
  neutral: 'Say only “Booked”, not what it is',
  neutralHint:
    'Then nothing of the programme is seen on a telephone that others look at. The place is its street address.',
  isNeutral: 'Says only the time and the street address.',
  isNamed: 'Says what is held and where.',
  make: 'Make an address',
  change: 'Change the address',
  changeHint: 'The old one stops working at once.',
  end: 'Remove the address',
  madeAt: 'Made {at}.',
  askedOn: 'Last fetched {day}.',
  neverAsked: 'Nobody has fetched it yet.',
} as const;
