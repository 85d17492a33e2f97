/** An activity with its weekly rhythm, as the generator lays it out. */
export type WeeklyGroup = {
  name: string;
  kind: string;
  form: 'group' | 'drop-in';
  place: string;
  siteKey?: string;
  times: readonly { weekday: number; startsAt: string; endsAt: string }[];
  themes: readonly string[];
  /** Weeks of the person's own programme in which she belongs to the group: [first, last]. Drop-in has none. */
  weeks?: readonly [number, number];
  language?: string;
  /** Which of the programme's leaders leads it, counted from 0; all of them unless given. */
  ledBy?: number;
  /** Every n weeks, counted from the programme's first. */
  everyWeeks?: number;
  /** Who works with it besides its leaders, without an account. */
  team?: readonly {
    name: string;
    role: 'leader' | 'trainee' | 'subsidised-job' | 'language-helper';
    organisation?: string;
    languages?: string[];
  }[];
};

const weekdays = (first: number, last: number, startsAt: string, endsAt: string) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ weekday: first + index, startsAt, endsAt }));

/** What is held in the programmes of this kind. */
export const vasterasGroups: readonly WeeklyGroup[] = [
  {
    name: 'Gruppträff',
    kind: 'group-session',
    form: 'group',
    place: 'Sal 2, Arbetsmarknadsenheten',
    times: weekdays(1, 4, '09:00', '12:00'),
    themes: ['civic-orientation', 'labour-market', 'self-knowledge'],
    weeks: [1, 6],
    team: [
      { name: 'Vera Lind', role: 'trainee', organisation: 'Mälardalens universitet' },
      { name: 'Samira Aziz', role: 'language-helper', languages: ['ar', 'ckb'] },
    ],
  },
  {
    name: 'Jobbsök',
    kind: 'guidance',
    form: 'group',
    place: 'Datasalen',
    times: [{ weekday: 3, startsAt: '13:00', endsAt: '15:00' }],
    themes: ['looking-for-work', 'digital-skills'],
    weeks: [7, 26],
  },
];
/** What is held in the programmes of this kind. */
export const tiaGroups: readonly WeeklyGroup[] = [
  {
    name: 'Öppet hus',
    kind: 'conversation-group',
    form: 'drop-in',
    place: 'Träffpunkten, Nygatan',
    times: weekdays(1, 5, '09:00', '12:00'),
    themes: ['civic-orientation', 'labour-market', 'health'],
  },
  {
    name: 'Språkkafé',
    kind: 'language-training',
    form: 'drop-in',
    place: 'Biblioteket',
    times: [
      { weekday: 2, startsAt: '13:00', endsAt: '15:00' },
      { weekday: 4, startsAt: '13:00', endsAt: '15:00' },
    ],
    themes: ['civic-orientation'],
    team: [{ name: 'Leila Nouri', role: 'leader', organisation: 'Språkvännerna', languages: ['prs', 'fa'] }],
    ledBy: 1,
  },
];
/** What is held besides in the copy that runs: the help with computers is at the library while the language café still goes on. */
export const tiaNowGroups: readonly WeeklyGroup[] = [
  {
    name: 'Datahjälp',
    kind: 'digital-training',
    form: 'drop-in',
    ledBy: 0,
    place: 'Biblioteket',
    times: [{ weekday: 4, startsAt: '14:00', endsAt: '15:30' }],
    themes: ['digital-skills'],
  },
  {
    name: 'Rörelse',
    kind: 'wellness',
    form: 'drop-in',
    ledBy: 1,
    place: 'Sporthallen',
    times: [{ weekday: 3, startsAt: '13:00', endsAt: '14:00' }],
    themes: ['health'],
  },
  {
    name: 'Studiebesök',
    kind: 'study-visit',
    form: 'drop-in',
    place: 'Träffpunkten, Nygatan',
    times: [{ weekday: 5, startsAt: '13:00', endsAt: '15:00' }],
    themes: ['labour-market'],
    everyWeeks: 2,
  },
];
/** What is held in the programmes of this kind. */
export const pikGroups: readonly WeeklyGroup[] = [
  {
    name: 'Gruppträff',
    kind: 'group-session',
    form: 'group',
    place: 'Kunskapsgatan 3',
    times: [
      { weekday: 2, startsAt: '09:00', endsAt: '12:00' },
      { weekday: 4, startsAt: '09:00', endsAt: '12:00' },
    ],
    themes: ['civic-orientation', 'labour-market', 'rights-and-duties'],
    weeks: [1, 20],
  },
  {
    name: 'Hälsa och rörelse',
    kind: 'wellness',
    form: 'group',
    place: 'Sporthallen',
    times: [{ weekday: 5, startsAt: '10:00', endsAt: '11:30' }],
    themes: ['health'],
    weeks: [3, 24],
  },
];
