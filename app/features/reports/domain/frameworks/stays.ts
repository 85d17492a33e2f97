import type { FactKey, FactPoint, FactValue } from '#app/features/history/domain/facts.ts';
import type { FactRecord, SituationRecord } from '#app/features/history/domain/records.ts';
import type { Statement } from '#app/features/outcomes/domain/outcome-category.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Sex } from '../facts/participation.ts';
import type { Assessment } from './framework.ts';
import type { PersonHistory, Stay } from './person-history.ts';

/** A stay that began and was no mistake. */
export type BegunStay = Stay & { startedOn: PlainDate };

/** The stays that began, in their order; a registration by mistake does not exist. */
export function begunStays({ stays }: PersonHistory): BegunStay[] {
  return stays
    .filter((stay): stay is BegunStay => stay.startedOn !== null && stay.status !== 'mistaken')
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0));
}

/** A person in a programme as one: her first entry and her last exit; no exit while she takes part or pauses, or after the day that is reported. */
export type Participation = {
  participationId: string;
  personId: string;
  sex: Sex;
  bornOn: PlainDate | null;
  entry: PlainDate;
  exit: PlainDate | null;
  stays: readonly [BegunStay, ...BegunStay[]];
};

/** All her stays as one participation; undefined when none has begun by `asOf`. */
export function participationOf(person: PersonHistory, asOf: PlainDate): Participation | undefined {
  const [first, ...more] = begunStays(person).filter(({ startedOn }) => startedOn <= asOf);
  if (first === undefined) return undefined;
  const last = more.at(-1) ?? first;
  const hasLeft = last.status === 'ended' && last.endedOn !== null && last.endedOn <= asOf;
  return {
    participationId: first.enrolmentId,
    personId: person.personId,
    sex: last.sex,
    bornOn: first.bornOn,
    entry: first.startedOn,
    exit: hasLeft ? last.endedOn : null,
    stays: [first, ...more],
  };
}

/** Somebody whom a framework does not count, and why; by her first stay. */
export function notCounted({ personId, stays }: PersonHistory, reason: string): Assessment[] {
  const first = stays.toSorted((a, b) => ((a.startedOn ?? '9') < (b.startedOn ?? '9') ? -1 : 1))[0];
  if (first === undefined) return [];
  return [
    {
      participationId: first.enrolmentId,
      personId,
      sex: first.sex,
      entry: first.startedOn,
      exit: first.endedOn,
      isCounted: false,
      reason,
      findings: [],
      warnings: [],
      missing: [],
    },
  ];
}

/** Everything she did, over all her stays. */
export function situationsOf(stays: readonly Stay[]): SituationRecord[] {
  return stays.flatMap(({ history }) => history.situations);
}

/** A fact at entry or exit of a stay; undefined when nobody asked. */
export function factAt<Key extends FactKey>(
  { history }: Stay,
  point: 'entry' | 'exit',
  key: Key,
): FactValue<Key> | undefined {
  return history.facts.find((fact) => fact.point === point && fact.key === key)?.value as FactValue<Key> | undefined;
}

/** What was said of her occupation at a point, day by day. */
export function statementsOf(stays: readonly Stay[], point: FactPoint): Statement[] {
  return stays
    .flatMap(({ history }) => history.facts as FactRecord[])
    .filter((fact) => fact.point === point && fact.key === 'occupation')
    .map(({ asOf, value }) => ({ asOf, value: value === 'stated' || value === 'declined' ? value : 'unknown' }));
}
