import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { LabourEntry } from '../document/history.ts';
import { type LabourFacts, statesLabourFacts } from '../document/labour-facts.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { isEmployment } from './employment.ts';
import { couldBe, decideLabourStatus, type StatusDecision } from './labour-status.ts';

/** One entry of the history: true on one day, until a stated end, or from a day on until something newer is stated. */
export type TimelineEntry = {
  kind: 'day' | 'closed' | 'open';
  startsOn: PlainDate;
  /** First day on which it no longer holds; undefined for an open or ongoing spell. */
  endsBefore?: PlainDate | undefined;
  facts: LabourFacts;
};

/** What to accept as knowledge of a day: see statusOn. */
export type Knowledge = { openSpells: 'hold' | 'hold-until-newer'; statementsSince: PlainDate };

const NOTHING: StatusDecision = { status: 'unknown', reason: 'no-statement', missing: ['labour-status'] };

function byDay(one: TimelineEntry, other: TimelineEntry): number {
  return one.startsOn < other.startsOn ? -1 : one.startsOn > other.startsOn ? 1 : 0;
}

/** The history sorted by day; entries of the same day keep the order of the document. */
export function timelineOf(entries: readonly LabourEntry[]): readonly TimelineEntry[] {
  const timeline = entries.filter(statesLabourFacts).map((entry): TimelineEntry => {
    if (entry.on !== undefined) return { kind: 'day', startsOn: entry.on, facts: entry };
    const startsOn = entry.startsOn as PlainDate;
    if (entry.endsBefore !== undefined) return { kind: 'closed', startsOn, endsBefore: entry.endsBefore, facts: entry };
    if (entry.endsOn !== undefined)
      return { kind: 'closed', startsOn, endsBefore: addDays(entry.endsOn, 1), facts: entry };
    return { kind: entry.ongoing === true ? 'closed' : 'open', startsOn, facts: entry };
  });
  return timeline.sort(byDay);
}

/** Facts that hold together, the newer over the older; work that is employment is not hidden by a newer unpaid one. */
function merged(inForce: readonly TimelineEntry[], rules: RuleSet): LabourFacts {
  const [only] = inForce;
  if (only !== undefined && inForce.length === 1) return only.facts;
  const facts: LabourFacts = {};
  for (const { facts: newer } of inForce) {
    const kept = facts.employment;
    for (const [key, value] of Object.entries(newer)) if (value !== undefined) Object.assign(facts, { [key]: value });
    if (kept && newer.employment && isEmployment(kept, rules) === 'yes') facts.employment = kept;
  }
  return facts;
}

/** The status by facts in force at the same time, oldest first: a stated status is overtaken by anything newer that settles it. */
function decideTogether(inForce: readonly TimelineEntry[], rules: RuleSet): StatusDecision {
  const newest = inForce.at(-1);
  if (newest === undefined) return NOTHING;
  let stated = -1;
  inForce.forEach((entry, index) => {
    if (entry.facts.status !== undefined && entry.facts.status !== 'unknown') stated = index;
  });
  const unstated = inForce.slice(stated + 1);
  const decided =
    unstated.length === 0
      ? decideLabourStatus(newest.facts, rules)
      : decideLabourStatus(merged(unstated, rules), rules);
  if (decided.status !== 'unknown' || stated < 0 || unstated.length === 0) return decided;
  const older = decideLabourStatus((inForce[stated] as TimelineEntry).facts, rules);
  return couldBe(decided, older.status) === 'no' ? decided : older;
}

function lastOf(entries: readonly TimelineEntry[], is: (entry: TimelineEntry) => boolean): TimelineEntry | undefined {
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index] as TimelineEntry;
    if (is(entry)) return entry;
  }
  return undefined;
}

/** Open spells in force: the newest and those of the same day; older ones stay only behind a newest that settles nothing. */
function openInForce(started: readonly TimelineEntry[], rules: RuleSet): readonly TimelineEntry[] {
  const newest = lastOf(started, (entry) => entry.kind === 'open');
  if (newest === undefined) return [];
  const open = started.filter((entry) => entry.kind === 'open');
  const sameDay = open.filter((entry) => entry.startsOn === newest.startsOn);
  const alone = decideTogether(sameDay, rules);
  if (alone.status !== 'unknown') return sameDay;
  const jobIsOver = couldBe(alone, 'employed') === 'no';
  return open.filter(
    (entry) =>
      entry.startsOn === newest.startsOn || !jobIsOver || decideLabourStatus(entry.facts, rules).status !== 'employed',
  );
}

/** Whether a later entry shows that the open spell lasted over the day: a newer spell begins, or the same status is stated. */
function isConfirmedLater(timeline: readonly TimelineEntry[], day: PlainDate, status: string, rules: RuleSet): boolean {
  const next = timeline.find((entry) => entry.startsOn > day);
  if (next === undefined) return false;
  return next.kind !== 'day' || decideLabourStatus(next.facts, rules).status === status;
}

/**
 * The status on `day` as the history shows it. In order: a statement about that very day; spells that cover it (with an
 * open spell that began after them laid over); the newest of an open spell that began before and, when it is not older
 * than `statementsSince`, a statement about an earlier day. After a spell that ended the status is not known until
 * something newer is stated. 'hold-until-newer': an open spell alone is no proof (six-month date).
 */
export function statusOn(
  timeline: readonly TimelineEntry[],
  day: PlainDate,
  knowledge: Knowledge,
  rules: RuleSet,
): StatusDecision {
  const started = timeline.filter((entry) => entry.startsOn <= day);
  const onTheDay = decideTogether(
    started.filter((entry) => entry.kind === 'day' && entry.startsOn === day),
    rules,
  );
  if (onTheDay.status !== 'unknown') return onTheDay;

  const open = openInForce(started, rules);
  const openSince = open.at(-1)?.startsOn;
  const covering = started.filter(
    (entry) => entry.kind === 'closed' && (entry.endsBefore === undefined || entry.endsBefore > day),
  );
  const newestClosed = lastOf(started, (entry) => entry.kind === 'closed');
  const openHolds = openSince !== undefined && (newestClosed === undefined || openSince >= newestClosed.startsOn);
  if (covering.length > 0) return decideTogether(openHolds ? [...covering, ...open].sort(byDay) : covering, rules);

  const lastEnd = started.reduce(
    (latest, entry) =>
      entry.kind === 'closed' && entry.endsBefore !== undefined && entry.endsBefore > latest
        ? entry.endsBefore
        : latest,
    '',
  );
  const statement = lastOf(started, (entry) => entry.kind === 'day' && entry.startsOn < day);
  const overtakes = statement !== undefined && statement.startsOn >= lastEnd && statement.startsOn >= (openSince ?? '');
  if (overtakes && statement.startsOn >= knowledge.statementsSince) return decideLabourStatus(statement.facts, rules);
  if (openHolds) {
    if (overtakes && knowledge.openSpells === 'hold-until-newer') return NOTHING;
    const decided = decideTogether(open, rules);
    if (decided.status === 'unknown' || knowledge.openSpells === 'hold') return decided;
    if (isConfirmedLater(timeline, day, decided.status, rules)) return decided;
    return { status: 'unknown', reason: 'open-spell-no-proof', missing: ['labour-status'] };
  }
  return lastEnd === '' ? NOTHING : { status: 'unknown', reason: 'end-not-followed', missing: ['labour-status'] };
}

/**
 * First day of the unbroken unemployment that reaches up to `day`, as the history shows it; undefined when it shows none.
 * Work, inactivity or a gap breaks it.
 */
export function unemployedSince(
  timeline: readonly TimelineEntry[],
  day: PlainDate,
  rules: RuleSet,
): PlainDate | undefined {
  const changes = new Set<PlainDate>();
  for (const entry of timeline) {
    if (entry.kind === 'day') continue;
    if (entry.startsOn < day) changes.add(entry.startsOn);
    if (entry.endsBefore !== undefined && entry.endsBefore < day) changes.add(entry.endsBefore);
  }
  let since: PlainDate | undefined;
  for (const change of [...changes].sort().reverse()) {
    if (statusOn(timeline, change, { openSpells: 'hold', statementsSince: change }, rules).status !== 'unemployed')
      break;
    since = change;
  }
  return since;
}
