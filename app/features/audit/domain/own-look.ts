import type { Instant, PlainDate } from '#app/shared/dates.ts';

/** What somebody looked at, said to the person it is about: a few words she knows instead of the names of permissions. */
export const lookReasons = [
  'page',
  'details',
  'number',
  'plan',
  'progress',
  'skills',
  'meetings',
  'messages',
  'papers',
  'attendance',
  'groups',
  'language',
  'support',
  'sharing',
  'history',
  'figures',
  'list',
  'requests',
  'everything',
  'other',
] as const;
export type LookReason = (typeof lookReasons)[number];

// By the purpose itself, where the first word says too little.
const byPurpose: Record<string, LookReason | undefined> = {
  'participant.list': 'list',
  'participant.export': 'list',
  'participant.list-tools': 'list',
  'portal.copy': 'everything',
  'person.reveal-number': 'number',
  'person.read-numbers': 'number',
  'person.change-numbers': 'number',
};

// By the first word of a purpose.
const byFirstWord: Record<string, LookReason | undefined> = {
  participant: 'page',
  participation: 'page',
  enrolment: 'page',
  phase: 'page',
  track: 'plan',
  work: 'list',
  'own-account': 'list',
  import: 'list',
  person: 'details',
  reminder: 'details',
  duplicate: 'details',
  'drop-in': 'details',
  goal: 'plan',
  placement: 'plan',
  plan: 'plan',
  week: 'plan',
  mapping: 'progress',
  progression: 'progress',
  instrument: 'progress',
  matching: 'plan',
  course: 'plan',
  'course-application': 'plan',
  workplace: 'plan',
  'workplace-visit': 'plan',
  skill: 'skills',
  cv: 'skills',
  validator: 'skills',
  occupation: 'skills',
  meeting: 'meetings',
  proxy: 'meetings',
  peer: 'meetings',
  message: 'messages',
  messages: 'messages',
  document: 'papers',
  attendance: 'attendance',
  hours: 'attendance',
  month: 'attendance',
  'month-sheet': 'attendance',
  'check-in': 'attendance',
  session: 'groups',
  activity: 'groups',
  places: 'groups',
  'kept-apart': 'groups',
  part: 'groups',
  team: 'groups',
  reflection: 'groups',
  feedback: 'groups',
  theme: 'groups',
  material: 'groups',
  calendar: 'groups',
  'open-list': 'groups',
  venue: 'groups',
  closure: 'groups',
  'waiting-list': 'groups',
  language: 'language',
  interpreter: 'language',
  support: 'support',
  guarded: 'support',
  retention: 'support',
  sharing: 'sharing',
  consent: 'sharing',
  'consent-text': 'sharing',
  'hand-over': 'sharing',
  shared: 'sharing',
  history: 'history',
  'placement-outcome': 'history',
  referral: 'history',
  application: 'history',
  applications: 'history',
  completeness: 'figures',
  'follow-up': 'figures',
  result: 'figures',
  report: 'figures',
  'own-request': 'requests',
  copy: 'everything',
  portal: 'page',
  access: 'page',
  mirror: 'page',
  'look-along': 'page',
};

// Nobody's file is opened for these, or nothing is told of them to anybody.
const aboutNobody = new Set([
  ...['sign-in', 'sign-out', 'demo', 'account', 'organisation', 'audit', 'tenant', 'programme', 'administration'],
  ...['application-settings', 'own-side', 'protection', 'translation', 'translations'],
  ...['employer', 'shortage'],
]);

/** The reason behind a purpose; undefined when nobody has said what such a purpose is called to the person it is about. */
export function reasonBehind(purpose: string): LookReason | undefined {
  const [first = ''] = purpose.split('.');
  return byPurpose[purpose] ?? byFirstWord[first] ?? (aboutNobody.has(first) ? 'other' : undefined);
}

export type LookAction = 'read' | 'wrote' | 'took';

/** What was done, as it is told: whoever saw a number in full or came in an emergency has read. */
export function lookActionOf(action: string): LookAction {
  return action === 'write' ? 'wrote' : action === 'export' ? 'took' : 'read';
}

/** One line of the log as the gate gives it to her. */
export type LookRow = {
  day: PlainDate;
  accountId: string | null;
  name: string | null;
  organisation: string | null;
  role: string;
  action: string;
  purpose: string;
  times: number;
  lastAt: Instant;
};

/** What one reader did on one day. */
export type Look = Pick<LookRow, 'accountId' | 'name' | 'organisation' | 'role' | 'lastAt'> & {
  did: Partial<Record<LookAction, LookReason[]>>;
};

/** Lines of the log by day and reader, newest first; what is the same in her words is said once. */
export function groupLooks(rows: readonly LookRow[]): { day: PlainDate; looks: Look[] }[] {
  const days = Map.groupBy(rows, ({ day }) => day);
  return [...days].map(([day, ofDay]) => ({
    day,
    looks: [...Map.groupBy(ofDay, ({ accountId, role }) => `${accountId} ${role}`).values()].map((ofReader): Look => {
      const [{ accountId, name, organisation, role, lastAt }] = ofReader as [LookRow];
      const did: Look['did'] = {};
      for (const row of ofReader) {
        const action = lookActionOf(row.action);
        const reason = reasonBehind(row.purpose) ?? 'other';
        const said = did[action] ?? [];
        if (!said.includes(reason)) did[action] = [...said, reason];
      }
      return { accountId, name, organisation, role, lastAt, did };
    }),
  }));
}
