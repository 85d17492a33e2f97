import type { PlainDate } from '#app/shared/dates.ts';

/** Why somebody needs somebody: read out of the state of things, never typed in. The most urgent first. */
export const workKinds = [
  'own-request',
  'message-late',
  'message-waiting',
  'workplace-contact',
  'absent-three-times',
  'help-asked',
  'offer-ending',
  'promise-overdue',
  'follow-up-answered',
  'follow-up-due',
  'after-placement',
  'meeting-unreported',
  'meeting-without-host',
  'no-meeting',
  'placement-began-unagreed',
  'placement-not-begun',
  'placement-unanswered',
  'placement-ending',
  'visit-due',
  'step-overdue',
  'no-next-step',
  'track-wished',
  'goal-written',
  'workplace-silent',
  'review-due',
  'consent-ending',
  'own-change',
  'reminder-unreached',
  'support-due',
  'interpreter-unsettled',
  'measurement-due',
  'placement-old',
  'drop-in-unfinished',
  'facts-missing',
  'no-case-worker',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** One thing to do for one participant. `subjectId`: the row it is about, such as a promise; the enrolment itself where there is none. */
export type WorkItem = {
  kind: WorkKind;
  enrolmentId: string;
  subjectId: string;
  /** Where the subject lies when it has no address of its own, such as a promise's meeting. */
  placeId?: string | undefined;
  /** Since when it has been waiting; null where no day can be named. */
  sinceOn: PlainDate | null;
  /** What or who, in few words, as it is recorded: a promise, the receiver of a consent. */
  detail?: string | undefined;
  /** How to try next, of a follow-up. */
  way?: 'phone' | 'sms' | 'letter' | undefined;
  /** How many, such as facts. */
  count?: number | undefined;
};

export type Snooze = {
  kind: WorkKind;
  enrolmentId: string;
  subjectId: string;
  untilOn: PlainDate;
  reason: string;
  byName: string | null;
};

/** Whom the work is about. */
export type WorkPerson = {
  enrolmentId: string;
  personId: string;
  programmeId: string;
  givenName: string;
  familyName: string;
  caseWorkerId: string | null;
  caseWorkerName: string | null;
};

export type SnoozedItem = WorkItem & { snooze: Snooze };
export type PersonWork = { person: WorkPerson; items: WorkItem[]; snoozed: SnoozedItem[] };

const rank = (kind: WorkKind) => workKinds.indexOf(kind);
const keyOf = ({ kind, enrolmentId, subjectId }: Pick<WorkItem, 'kind' | 'enrolmentId' | 'subjectId'>) =>
  `${kind} ${enrolmentId} ${subjectId}`;

/**
 * Work by person: whoever has the most urgent item first, and among those the one who has waited longest. What is put off lies apart until its day
 * has come; a person with nothing but that comes last. Items of people who are not in `people` are left out.
 */
export function arrangeWork(
  people: readonly WorkPerson[],
  items: readonly WorkItem[],
  snoozes: readonly Snooze[],
  today: PlainDate,
): PersonWork[] {
  const asleep = new Map(snoozes.filter(({ untilOn }) => untilOn > today).map((snooze) => [keyOf(snooze), snooze]));
  const itemsOf = Map.groupBy(items, ({ enrolmentId }) => enrolmentId);
  const work = people.flatMap((person): PersonWork[] => {
    const own = (itemsOf.get(person.enrolmentId) ?? []).toSorted(byUrgency);
    if (own.length === 0) return [];
    return [
      {
        person,
        items: own.filter((item) => !asleep.has(keyOf(item))),
        snoozed: own.flatMap((item) => {
          const snooze = asleep.get(keyOf(item));
          return snooze === undefined ? [] : [{ ...item, snooze }];
        }),
      },
    ];
  });
  return work.sort((a, b) => {
    const [first, second] = [a.items[0], b.items[0]];
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
    return byUrgency(first, second) || nameOf(a.person).localeCompare(nameOf(b.person), 'sv');
  });
}

function byUrgency(a: WorkItem, b: WorkItem): number {
  return rank(a.kind) - rank(b.kind) || (a.sinceOn ?? '9999').localeCompare(b.sinceOn ?? '9999');
}

function nameOf({ givenName, familyName }: WorkPerson): string {
  return `${givenName} ${familyName}`;
}

/** Only one kind, or one programme; people for whom nothing is left are left out. */
export function narrowWork(
  work: readonly PersonWork[],
  { kind, programme }: { kind?: WorkKind | undefined; programme?: string | undefined },
): PersonWork[] {
  const fits = (item: WorkItem) => kind === undefined || item.kind === kind;
  return work
    .filter(({ person }) => programme === undefined || person.programmeId === programme)
    .map(({ person, items, snoozed }) => ({ person, items: items.filter(fits), snoozed: snoozed.filter(fits) }))
    .filter(({ items, snoozed }) => items.length + snoozed.length > 0);
}
