import { pikGroups, tiaGroups, tiaNowGroups, vasterasGroups, type WeeklyGroup } from './weekly-groups.ts';

/** What became of people who left, as numbers of people; the generator spreads them over the programme. */
export type OutcomeMix = {
  work: number;
  studies: number;
  placement: number;
  jobSeeking: number;
  other: number;
  notKnown: number;
};

/** How one programme is filled. Shares and counts that the source states come out exactly; everything else is invented. */
export type Scenario = {
  programme: string;
  tenant: string;
  women: number;
  men: number;
  backgrounds: readonly (readonly [key: string, weight: number])[];
  /** First and last start day, as days from the programme's first day. */
  startDays: readonly [number, number];
  /** Group intake: people start together, this many at a time. Absent: one by one. */
  intakeSize?: number;
  weeksInProgramme: readonly [shortest: number, longest: number];
  outcomes: OutcomeMix;
  /** People who are still there on the demo's day (running programmes). */
  stillActive: number;
  /** Referred and not yet started, declined, withdrawn, registered by mistake: on top of women + men. */
  neverStarted: { waiting: number; referred: number; declined: number; withdrawn: number; mistaken: number };
  asylumSeekers: boolean;
  protectedPeople: number;
  /** People who leave and come back once. */
  reEntries: number;
  groups: readonly WeeklyGroup[];
  /** How often a person comes to a drop-in session, 0–1. */
  dropInShare: number;
};

const newcomers = [
  ['syria', 30],
  ['afghanistan', 14],
  ['somalia', 14],
  ['eritrea', 14],
  ['iraq', 8],
  ['ukraine', 6],
  ['iran', 5],
  ['ethiopia', 4],
  ['kurdistan', 5],
] as const;
const longTime = [
  ['syria', 16],
  ['somalia', 12],
  ['iraq', 14],
  ['bosnia', 10],
  ['thailand', 8],
  ['iran', 8],
  ['kurdistan', 8],
  ['eritrea', 6],
  ['sweden', 18],
] as const;

const none = { waiting: 0, referred: 0, declined: 0, withdrawn: 0, mistaken: 0 };

/** The five programmes in their own years, and the three copies that run on the demo's day. */
export const scenarios: readonly Scenario[] = [
  {
    programme: 'vasteras',
    tenant: 'vasteras',
    women: 34,
    men: 27,
    backgrounds: newcomers,
    startDays: [48, 730],
    intakeSize: 12,
    weeksInProgramme: [20, 26],
    outcomes: { work: 21, studies: 12, placement: 7, jobSeeking: 12, other: 6, notKnown: 3 },
    stillActive: 0,
    neverStarted: { ...none, declined: 4, withdrawn: 3, mistaken: 1 },
    asylumSeekers: false,
    protectedPeople: 1,
    reEntries: 0,
    groups: vasterasGroups,
    dropInShare: 0,
  },
  {
    programme: 'tia-mariestad',
    tenant: 'mariestad',
    women: 47,
    men: 50,
    backgrounds: newcomers,
    startDays: [20, 640],
    weeksInProgramme: [6, 60],
    outcomes: { work: 14, studies: 19, placement: 11, jobSeeking: 21, other: 20, notKnown: 12 },
    stillActive: 0,
    neverStarted: { ...none, withdrawn: 2, mistaken: 2 },
    asylumSeekers: true,
    protectedPeople: 1,
    reEntries: 4,
    groups: tiaGroups,
    dropInShare: 0.22,
  },
  {
    programme: 'premiar-primar',
    tenant: 'insjoriket',
    women: 31,
    men: 29,
    backgrounds: longTime,
    startDays: [30, 420],
    weeksInProgramme: [16, 44],
    outcomes: { work: 28, studies: 12, placement: 8, jobSeeking: 6, other: 4, notKnown: 2 },
    stillActive: 0,
    neverStarted: { ...none, declined: 3, withdrawn: 2 },
    asylumSeekers: false,
    protectedPeople: 1,
    reEntries: 1,
    groups: [
      {
        name: 'Flerpartsmöte och verkstad',
        kind: 'group-session',
        form: 'group',
        place: 'Primär Fastighet',
        times: [{ weekday: 2, startsAt: '13:00', endsAt: '16:00' }],
        themes: [],
        weeks: [1, 30],
      },
    ],
    dropInShare: 0,
  },
  {
    programme: 'pik',
    tenant: 'insjoriket',
    women: 38,
    men: 22,
    backgrounds: longTime,
    startDays: [30, 480],
    intakeSize: 10,
    weeksInProgramme: [28, 35],
    outcomes: { work: 20, studies: 13, placement: 8, jobSeeking: 11, other: 5, notKnown: 3 },
    stillActive: 0,
    neverStarted: { ...none, declined: 5, withdrawn: 3, mistaken: 1 },
    asylumSeekers: false,
    protectedPeople: 1,
    reEntries: 2,
    groups: pikGroups,
    dropInShare: 0,
  },
  {
    programme: 'alv',
    tenant: 'medborgarskolan-vast',
    women: 182,
    men: 198,
    backgrounds: newcomers,
    startDays: [60, 960],
    weeksInProgramme: [10, 40],
    outcomes: { work: 118, studies: 88, placement: 42, jobSeeking: 78, other: 30, notKnown: 24 },
    stillActive: 0,
    neverStarted: { ...none, declined: 16, withdrawn: 12, mistaken: 4 },
    asylumSeekers: false,
    protectedPeople: 3,
    reEntries: 8,
    groups: [
      {
        name: 'Kurs',
        kind: 'study-circle',
        form: 'group',
        place: 'Medborgarskolan',
        times: [
          { weekday: 1, startsAt: '09:00', endsAt: '12:00' },
          { weekday: 3, startsAt: '09:00', endsAt: '12:00' },
        ],
        themes: ['labour-market', 'civic-orientation', 'looking-for-work'],
        weeks: [1, 12],
      },
    ],
    dropInShare: 0,
  },
  {
    programme: 'vasteras-nu',
    tenant: 'vasteras',
    women: 30,
    men: 24,
    backgrounds: newcomers,
    startDays: [0, 0],
    intakeSize: 25,
    weeksInProgramme: [20, 26],
    outcomes: { work: 3, studies: 2, placement: 1, jobSeeking: 2, other: 1, notKnown: 1 },
    stillActive: 44,
    neverStarted: { waiting: 5, referred: 3, declined: 1, withdrawn: 1, mistaken: 1 },
    asylumSeekers: false,
    protectedPeople: 1,
    reEntries: 0,
    groups: vasterasGroups,
    dropInShare: 0,
  },
  {
    programme: 'pik-nu',
    tenant: 'insjoriket',
    women: 19,
    men: 9,
    backgrounds: longTime,
    startDays: [0, 0],
    intakeSize: 14,
    weeksInProgramme: [28, 35],
    outcomes: { work: 2, studies: 1, placement: 1, jobSeeking: 1, other: 0, notKnown: 1 },
    stillActive: 22,
    neverStarted: { waiting: 2, referred: 3, declined: 1, withdrawn: 0, mistaken: 0 },
    asylumSeekers: false,
    protectedPeople: 1,
    reEntries: 1,
    groups: pikGroups,
    dropInShare: 0,
  },
  {
    programme: 'tia-mariestad-nu',
    tenant: 'mariestad',
    women: 21,
    men: 25,
    backgrounds: newcomers,
    startDays: [0, 0],
    weeksInProgramme: [6, 40],
    outcomes: { work: 1, studies: 2, placement: 1, jobSeeking: 2, other: 2, notKnown: 1 },
    stillActive: 37,
    neverStarted: { waiting: 0, referred: 1, declined: 0, withdrawn: 1, mistaken: 1 },
    asylumSeekers: true,
    protectedPeople: 1,
    reEntries: 1,
    groups: [...tiaGroups, ...tiaNowGroups],
    dropInShare: 0.3,
  },
];
