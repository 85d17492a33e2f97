import { isKnown, parseFactValue } from '#app/features/history/domain/facts.ts';
import type { Situation } from '#app/features/history/domain/situations.ts';
import { addDays, addMonths, type Instant, type PlainDate } from '#app/shared/dates.ts';
import { EXIT_POINT, type MeasuredPoint } from './measures.ts';
import {
  type OutcomeCategory,
  type OutcomeRules,
  outcomeAtExit,
  outcomeAtFollowUp,
  type Statement,
} from './outcome-category.ts';
import type { LeaverOutcomes } from './result.ts';
import type { ResultPerson } from './result-people.ts';

export type KnownSpell = Pick<Situation, 'startsOn' | 'endsBefore' | 'details'> & { recordedAt: Instant };
export type KnownFact = { point: 'entry' | 'exit' | 'follow-up'; key: string; value: unknown; asOf: PlainDate };

/** What is known of one person in a programme, from all her stays. */
export type KnownHistory = { spells: readonly KnownSpell[]; facts: readonly KnownFact[] };

/**
 * What became of everybody who has left, at exit and at each point whose day has come by `today`. A job that begins within 28 days
 * counts as soon as it is known, so that the outcome of an exit shows on the day it is recorded.
 */
export function outcomesOfLeavers(
  people: readonly ResultPerson[],
  historyOf: (personId: string) => KnownHistory,
  points: readonly MeasuredPoint[],
  rules: OutcomeRules,
  today: PlainDate,
): LeaverOutcomes[] {
  return people.flatMap((person) => {
    const { leftOn } = person;
    if (person.state !== 'left' || leftOn === null) return [];
    const { spells, facts } = historyOf(person.personId);
    const asked = (point: 'exit' | 'follow-up') =>
      facts.flatMap((fact) => (fact.point === point && fact.key === 'occupation' ? [statementOf(fact)] : []));
    const atExit = asked('exit').find(({ asOf }) => asOf === leftOn);
    const categories = new Map<string, OutcomeCategory>([[EXIT_POINT, outcomeAtExit(spells, leftOn, atExit, rules)]]);
    for (const { key, days, months } of points) {
      const day = addDays(addMonths(leftOn, months), days);
      if (day <= today) categories.set(key, outcomeAtFollowUp(spells, day, asked('follow-up'), rules));
    }
    return [{ person, educationLevel: educationOf(facts), categories }];
  });
}

function statementOf({ asOf, value }: KnownFact): Statement {
  return { asOf, value: value === 'stated' || value === 'declined' ? value : 'unknown' };
}

// Of the first entry: facts come in the order of the days they are about.
function educationOf(facts: readonly KnownFact[]): number | null {
  const stated = facts.find(({ point, key }) => point === 'entry' && key === 'highest-education');
  const level = stated === undefined ? undefined : parseFactValue('highest-education', stated.value);
  return level === undefined || !isKnown(level) ? null : level;
}
