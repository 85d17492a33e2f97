export const en = {
  state: 'not-yet-read',
  texts: {
    title: 'More activities',
    lead: 'Here you can say that you want to take part.',
    open: 'Open to all',
    associations: 'From associations',
    associationsHint: 'The page is open to everybody.',
    want: 'I want to take part',
    waits: 'You are in the queue. We will tell you when there is a place.',
    offered: 'There is a place for you. Talk to the leader before {day}.',
    takeBack: 'Take back',
    none: 'There is nothing more just now.',
    nextTime: 'Next time: {when}',
    problem: 'It did not work. Talk to the leader.',
  },
} as const;
