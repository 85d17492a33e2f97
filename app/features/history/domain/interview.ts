import type { Framework } from '#app/features/programmes/domain/definition.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Needer } from './fact-needs.ts';
import type { FactKey } from './facts.ts';
import { factAt, factsToAsk, missingFacts } from './missing-facts.ts';
import { isOwnFact, type KnownOfPerson, missingOfPerson, needersOfOwn, type OwnFact, ownFacts } from './own-facts.ts';
import type { FactRecord } from './records.ts';
import type { Situation } from './situations.ts';

/** One question of the interview at entry. */
export type InterviewKey = FactKey | OwnFact;
export type InterviewStep = { key: InterviewKey; isAnswered: boolean; neededBy: Needer[] };

type Known = {
  facts: readonly Pick<FactRecord, 'point' | 'key' | 'value' | 'asOf'>[];
  situations: readonly Pick<Situation, 'startsOn' | 'endsBefore' | 'details'>[];
};

/**
 * The questions of the interview in asking order: what the frameworks need at entry and applies to her, answered or not; then what is her own.
 * Empty while she has not started.
 */
export function interviewSteps(
  frameworks: readonly Framework[],
  enrolment: KnownOfPerson & { startedOn: PlainDate | null; endedOn: PlainDate | null },
  { facts, situations }: Known,
  today: PlainDate,
): InterviewStep[] {
  const { startedOn } = enrolment;
  if (startedOn === null || startedOn > today) return [];
  const missing = new Set(
    missingFacts(frameworks, enrolment, facts, situations, today)
      .filter(({ point }) => point === 'entry')
      .map(({ key }) => key),
  );
  const steps = factsToAsk(frameworks, 'entry', startedOn).flatMap(({ key, neededBy }): InterviewStep[] => {
    // Occupation is answered by a situation, too. What is neither missing nor answered does not apply to her.
    const isKnown = key === 'occupation' || factAt(facts, 'entry', key, startedOn) !== undefined;
    return missing.has(key) || isKnown ? [{ key, neededBy, isAnswered: !missing.has(key) }] : [];
  });
  const neededBy = needersOfOwn(frameworks);
  const unknown = missingOfPerson(frameworks, enrolment);
  const own = neededBy.length === 0 ? [] : ownFacts;
  return [...steps, ...own.map((key) => ({ key, neededBy, isAnswered: !unknown.includes(key) }))];
}

/** The step that is asked: the wanted one, else the first without an answer; undefined when all are answered. */
export function stepToAsk(
  steps: readonly InterviewStep[],
  wanted: InterviewKey | undefined,
): InterviewStep | undefined {
  return steps.find(({ key }) => key === wanted) ?? steps.find(({ isAnswered }) => !isAnswered);
}

/** The question after `key` that has no answer; after the last one the first that was left for later; undefined when no other is left. */
export function nextToAsk(steps: readonly InterviewStep[], key: InterviewKey): InterviewKey | undefined {
  const at = steps.findIndex((step) => step.key === key);
  return [...steps.slice(at + 1), ...steps.slice(0, at)].find(({ isAnswered }) => !isAnswered)?.key;
}

/** The question before `key`; undefined at the first. */
export function stepBefore(steps: readonly InterviewStep[], key: InterviewKey): InterviewKey | undefined {
  return steps[steps.findIndex((step) => step.key === key) - 1]?.key;
}

const NEVER_DECLINED: Partial<Record<FactKey, readonly Needer[]>> = {
  occupation: ['esf-2014', 'esf-plus'],
  'highest-education': ['esf-2014', 'esf-plus'],
  'reception-status': ['tia'],
};

/**
 * Whether the interview offers "does not want to answer" (docs/rules/entry-and-exit-facts.md). Without her occupation and
 * education the ESF counts nobody, and without her standing in the reception nobody takes part in TIA: these can be left for
 * later, and staff can still record a refusal on the page with all facts.
 */
export function mayDecline({ key, neededBy }: Pick<InterviewStep, 'key' | 'neededBy'>): boolean {
  if (isOwnFact(key)) return false;
  return !(NEVER_DECLINED[key] ?? []).some((needer) => neededBy.includes(needer));
}
