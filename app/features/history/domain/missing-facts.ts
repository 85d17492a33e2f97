import type { Framework } from '#app/features/programmes/domain/definition.ts';
import { addDays, addMonths, type PlainDate } from '#app/shared/dates.ts';
import { type FactNeed, factNeeds, type Needer } from './fact-needs.ts';
import { type FactKey, type FactPoint, factKeys, factPoints } from './facts.ts';
import type { FactRecord } from './records.ts';
import { type Situation, type SituationKind, situationsOn } from './situations.ts';

type Participation = { startedOn: PlainDate | null; endedOn: PlainDate | null };
export type KnownFact = Pick<FactRecord, 'point' | 'key' | 'value' | 'asOf'>;
export type KnownSituation = Pick<Situation, 'startsOn' | 'endsBefore'> & { details: { kind: SituationKind } };

/** A fact nobody has asked for yet: about which day, wanted by when, for whose rules. */
export type MissingFact = {
  point: FactPoint;
  key: FactKey;
  asOf: PlainDate;
  dueOn: PlainDate;
  state: 'due' | 'overdue';
  neededBy: Needer[];
};

/** Days after the day in question within which the fact should be in place. Our own working rule, no funder's. */
export const daysToAsk: Record<FactPoint, number> = { entry: 14, exit: 28, 'follow-up': 28 };

/** Months after exit that the frameworks' follow-up facts are about. */
export const monthsToFollowUp = 6;

// These kinds alone do not say whether somebody works, seeks work or neither.
const BESIDES_OTHER: ReadonlySet<SituationKind> = new Set(['sfi', 'placement']);

/** The day a point is about; undefined while it lies ahead (not started, not left). */
export function dayOfPoint(point: FactPoint, { startedOn, endedOn }: Participation): PlainDate | undefined {
  if (point === 'entry') return startedOn ?? undefined;
  if (endedOn === null) return undefined;
  return point === 'exit' ? endedOn : addMonths(endedOn, monthsToFollowUp);
}

/** The facts to ask at a point, in asking order, each once, with the rules that need it. Conditions on other answers are left to missingFacts. */
export function factsToAsk(
  frameworks: readonly Framework[],
  point: FactPoint,
  startedOn: PlainDate | null,
): { key: FactKey; needs: FactNeed[]; neededBy: Needer[] }[] {
  const needers: Needer[] = ['every-programme', ...frameworks];
  const asked = needers.flatMap((needer) =>
    factNeeds[needer][point]
      .filter(({ enteredBefore }) => enteredBefore === undefined || (startedOn !== null && startedOn < enteredBefore))
      .map((need) => ({ need, needer })),
  );
  const byKey = Map.groupBy(asked, ({ need }) => need.key);
  return factKeys.flatMap((key) => {
    const found = byKey.get(key) ?? [];
    return found.length === 0
      ? []
      : [{ key, needs: found.map((each) => each.need), neededBy: [...new Set(found.map((each) => each.needer))] }];
  });
}

/**
 * What is still to be asked about one participation on `today`, in asking order, and how late it is. 'unknown' and
 * 'declined' are answers. A situation that settles what she does on the day answers 'occupation' by itself.
 */
export function missingFacts(
  frameworks: readonly Framework[],
  enrolment: Participation,
  facts: readonly KnownFact[],
  situations: readonly KnownSituation[],
  today: PlainDate,
): MissingFact[] {
  return factPoints.flatMap((point) => {
    const asOf = dayOfPoint(point, enrolment);
    if (asOf === undefined || asOf > today) return [];
    const missing = factsToAsk(frameworks, point, enrolment.startedOn).filter(
      ({ key, needs }) =>
        !isAnswered(point, key, asOf, facts, situations) &&
        needs.some((need) => applies(need, enrolment, facts, situations)),
    );
    if (missing.length === 0) return [];
    const dueOn = addDays(asOf, daysToAsk[point]);
    const state = today > dueOn ? ('overdue' as const) : ('due' as const);
    return missing.map(({ key, neededBy }) => ({ point, key, asOf, dueOn, state, neededBy }));
  });
}

/** The row that answers a fact at a point; for follow-ups the one about that very day. */
export function factAt<Fact extends Pick<KnownFact, 'point' | 'key' | 'asOf'>>(
  facts: readonly Fact[],
  point: FactPoint,
  key: FactKey,
  asOf: PlainDate,
): Fact | undefined {
  return facts.find(
    (fact) => fact.point === point && fact.key === key && (point !== 'follow-up' || fact.asOf === asOf),
  );
}

function isAnswered(
  point: FactPoint,
  key: FactKey,
  asOf: PlainDate,
  facts: readonly KnownFact[],
  situations: readonly KnownSituation[],
): boolean {
  if (factAt(facts, point, key, asOf) !== undefined) return true;
  return (
    key === 'occupation' &&
    situationsOn(situations, asOf).some((situation) => !BESIDES_OTHER.has(situation.details.kind))
  );
}

function applies(
  need: FactNeed,
  { startedOn }: Participation,
  facts: readonly KnownFact[],
  situations: readonly KnownSituation[],
): boolean {
  if (startedOn === null) return false;
  if (need.when === 'employed-at-entry') {
    return situationsOn(situations, startedOn).some(
      ({ details }) => details.kind === 'employed' || details.kind === 'self-employed',
    );
  }
  if (need.when === 'not-known-foreign-born') {
    // Whoever was born abroad has a foreign background already; nobody's parents are asked about for nothing.
    const born = factAt(facts, 'entry', 'birth-country', startedOn)?.value;
    return born === 'SE' || born === 'unknown' || born === 'declined';
  }
  return true;
}
