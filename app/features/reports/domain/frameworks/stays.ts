import type { FactKey, FactPoint, FactValue } from '#app/features/history/domain/facts.ts';
import type { FactRecord, SituationRecord } from '#app/features/history/domain/records.ts';
import type { Statement } from '#app/features/outcomes/domain/outcome-category.ts';
import type { PlainDate } from '#app/shared/dates.ts';
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
