import type { Framework } from '#app/features/programmes/domain/definition.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { FactKey, FactPoint } from './facts.ts';
import { type KnownFact, type KnownSituation, type MissingFact, missingFacts } from './missing-facts.ts';
import { type KnownOfPerson, missingOfPerson, type OwnFact } from './own-facts.ts';

/** A participation as completeness is asked of it. */
export type Asked = KnownOfPerson & {
  enrolmentId: string;
  personId: string;
  name: string;
  workerId: string | null;
  workerName: string | null;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
};

/** What is recorded, by enrolment, as far as it answers a question. */
export type KnownFacts = {
  facts: ReadonlyMap<string, readonly KnownFact[]>;
  situations: ReadonlyMap<string, readonly KnownSituation[]>;
};

export type Incomplete = Asked & { missing: MissingFact[]; own: OwnFact[]; isOverdue: boolean };

export type FactGap = { point: FactPoint; key: FactKey; count: number; overdue: number };

export type Completeness = { total: number; rows: Incomplete[]; byFact: FactGap[] };

/** Who lacks what in a programme: rows with the overdue first, then most gaps; and per fact how many lack it. */
export function completenessOf(
  frameworks: readonly Framework[],
  people: readonly Asked[],
  { facts, situations }: KnownFacts,
  today: PlainDate,
): Completeness {
  const rows = people.map((one): Incomplete => {
    const missing = missingFacts(
      frameworks,
      one,
      facts.get(one.enrolmentId) ?? [],
      situations.get(one.enrolmentId) ?? [],
      today,
    );
    const own = missingOfPerson(frameworks, one);
    return { ...one, missing, own, isOverdue: missing.some(({ state }) => state === 'overdue') };
  });
  const incomplete = rows.filter(({ missing, own }) => missing.length + own.length > 0);
  incomplete.sort(
    (a, b) =>
      Number(b.isOverdue) - Number(a.isOverdue) ||
      b.missing.length + b.own.length - (a.missing.length + a.own.length) ||
      a.name.localeCompare(b.name, 'sv'),
  );
  const gaps = Map.groupBy(
    incomplete.flatMap(({ missing }) => missing),
    ({ point, key }) => `${point}:${key}`,
  );
  const byFact = [...gaps.values()].map((all): FactGap => {
    const { point, key } = all[0] as MissingFact;
    return { point, key, count: all.length, overdue: all.filter(({ state }) => state === 'overdue').length };
  });
  byFact.sort((a, b) => b.count - a.count);
  return { total: people.length, rows: incomplete, byFact };
}

/** The rows that lack a fact ('entry:housing') and belong to a case worker; both may be left open. */
export function filterRows(
  rows: readonly Incomplete[],
  { fact, worker }: { fact?: string | undefined; worker?: string | undefined },
): Incomplete[] {
  return rows.filter(
    (row) =>
      (fact === undefined || row.missing.some(({ point, key }) => `${point}:${key}` === fact)) &&
      (worker === undefined || (worker === 'nobody' ? row.workerId === null : row.workerId === worker)),
  );
}
