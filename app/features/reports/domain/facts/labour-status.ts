import type { LabourFacts } from '../document/labour-facts.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { isEmployment } from './employment.ts';
import { type Truth, truthOf } from './finding.ts';
import type { ReasonCode } from './reasons.ts';

export type LabourStatus = 'unemployed' | 'inactive' | 'employed';

/** The status on one day and the test that settled it; when it is not known, what is missing and which statuses remain possible. */
export type StatusDecision = {
  status: LabourStatus | 'unknown';
  reason: ReasonCode;
  missing?: readonly string[];
  possible?: readonly LabourStatus[];
};

type Conditions = {
  student: Truth;
  registered: Truth;
  working: Truth;
  parentalLeave: Truth;
  available: Truth;
  seeking: Truth;
  mayWork: Truth;
};

const FACT_NAMES: Record<keyof Conditions, string> = {
  student: 'fullTimeStudent',
  registered: 'registeredUnemployed',
  working: 'employment',
  parentalLeave: 'parentalLeave',
  available: 'available',
  seeking: 'seeking',
  mayWork: 'rightToWork',
};

/** People registered in these ways usually have some work, so leaving `employment` out does not say that they have none. */
const WORKING_CATEGORIES = new Set<string>([
  'part-time-unemployed',
  'hourly-employed',
  'changing-job',
  'subsidised-employment',
]);

function registered(facts: LabourFacts, rules: RuleSet): Truth | undefined {
  const category = facts.registrationCategory;
  if (category === undefined)
    return facts.registeredUnemployed === undefined ? undefined : truthOf(facts.registeredUnemployed);
  if (facts.registeredUnemployed === 'no' || category === 'not-registered') return 'no';
  if (category === 'unknown') return 'unknown';
  return rules.unemployedRegistrationCategories.includes(category) ? 'yes' : 'no';
}

/** What stands in the record, and what a key that was left out means beside the keys that were answered. */
function conditionsOf(facts: LabourFacts, rules: RuleSet): Conditions {
  const onRegister = registered(facts, rules);
  const mayWork = facts.rightToWork === undefined ? 'yes' : truthOf(facts.rightToWork);
  const leave = facts.parentalLeave;
  const parentalLeave = leave === 'unknown' ? 'unknown' : leave === 'full-time-from-job' ? 'yes' : 'no';
  const worksByCategory = WORKING_CATEGORIES.has(facts.registrationCategory ?? '');
  const isAnswered = (truth: Truth | undefined) => truth === 'yes' || truth === 'no';
  const seekingAnswered =
    !worksByCategory &&
    isAnswered(truthOf(facts.seeking)) &&
    (isAnswered(onRegister) || isAnswered(truthOf(facts.available)));
  const available = mayWork === 'no' ? 'no' : (facts.available ?? (facts.rightToWork === 'yes' ? 'yes' : undefined));
  let working: Truth = seekingAnswered ? 'no' : 'unknown';
  if (facts.employment !== undefined) working = isEmployment(facts.employment, rules);
  if (leave === 'full-time-from-job' || leave === 'part-time-from-job') working = 'yes';
  const stated = facts.employment !== undefined || facts.seeking !== undefined || leave?.endsWith('from-job') === true;
  return {
    student: facts.fullTimeStudent === undefined ? 'no' : truthOf(facts.fullTimeStudent),
    registered: onRegister ?? (stated ? 'no' : 'unknown'),
    working,
    parentalLeave,
    available: truthOf(available),
    seeking: truthOf(facts.seeking),
    mayWork,
  };
}

type Hit = { status: LabourStatus; reason: ReasonCode };

/** The ordered tests: the first that holds decides. Where a condition that matters is not known, its name. */
function firstThatHolds(known: Conditions, rules: RuleSet): Hit | keyof Conditions {
  if (rules.fullTimeStudentsAreInactive) {
    if (known.student === 'unknown') return 'student';
    if (known.student === 'yes') return { status: 'inactive', reason: 'full-time-student' };
  }
  if (known.registered === 'unknown') return 'registered';
  if (known.registered === 'yes') return { status: 'unemployed', reason: 'registered-unemployed' };
  if (known.working === 'unknown') return 'working';
  if (known.working === 'yes') {
    if (known.parentalLeave === 'unknown') return 'parentalLeave';
    if (known.parentalLeave !== 'yes') return { status: 'employed', reason: 'employed' };
    if (rules.fullTimeParentalLeaveFromJob === 'inactive')
      return { status: 'inactive', reason: 'parental-leave-inactive' };
    return { status: 'employed', reason: 'parental-leave-employed' };
  }
  if (known.mayWork === 'no') return { status: 'inactive', reason: 'no-right-to-work' };
  if (known.seeking === 'no') return { status: 'inactive', reason: 'not-seeking' };
  if (known.available === 'no') return { status: 'inactive', reason: 'not-available' };
  const open = (['mayWork', 'available', 'seeking'] as const).find((key) => known[key] === 'unknown');
  return open ?? { status: 'unemployed', reason: 'seeking-and-available' };
}

/** Tries both answers of every condition that matters and is not known, and collects where they lead. */
function outcomesOf(conditions: Conditions, rules: RuleSet): readonly Hit[] {
  const hit = firstThatHolds(conditions, rules);
  if (typeof hit !== 'string') return [hit];
  return [...outcomesOf({ ...conditions, [hit]: 'yes' }, rules), ...outcomesOf({ ...conditions, [hit]: 'no' }, rules)];
}

/** The facts to ask for. Somebody who works need not be asked whether she seeks work. */
function openFacts(conditions: Conditions): readonly string[] {
  const irrelevant: readonly string[] = conditions.working === 'yes' ? ['available', 'seeking', 'mayWork'] : [];
  return (Object.keys(conditions) as (keyof Conditions)[])
    .filter((key) => conditions[key] === 'unknown' && !irrelevant.includes(key))
    .map((key) => FACT_NAMES[key]);
}

/**
 * Employed, unemployed, inactive or not known on one day, by the ordered tests of the framework. A status that the
 * source has decided itself is taken as it is, unless a fact stated beside it belongs to a rule that goes before:
 * full-time studies, registration as unemployed beside work, full-time parental leave from a job, or no right to work.
 */
export function decideLabourStatus(facts: LabourFacts, rules: RuleSet): StatusDecision {
  const stated = facts.status;
  if (stated === undefined || stated === 'unknown') {
    const conditions = conditionsOf(facts, rules);
    const outcomes = outcomesOf(conditions, rules);
    // When every answer leads to the same status, the last one tried rests on the facts that are stated.
    const last = outcomes.at(-1) as Hit;
    if (outcomes.every((outcome) => outcome.status === last.status)) return last;
    const possible = [...new Set(outcomes.map((outcome) => outcome.status))];
    return { status: 'unknown', reason: 'labour-facts-missing', missing: openFacts(conditions), possible };
  }
  if (facts.fullTimeStudent === 'yes' && rules.fullTimeStudentsAreInactive)
    return { status: 'inactive', reason: 'full-time-student' };
  const isRegistered = registered(facts, rules) === 'yes';
  if (stated === 'employed' && isRegistered) return { status: 'unemployed', reason: 'registered-unemployed' };
  if (stated === 'employed' && facts.parentalLeave === 'full-time-from-job') {
    if (rules.fullTimeParentalLeaveFromJob === 'inactive')
      return { status: 'inactive', reason: 'parental-leave-inactive' };
  }
  if (stated === 'unemployed' && facts.rightToWork === 'no' && !isRegistered)
    return { status: 'inactive', reason: 'no-right-to-work' };
  return { status: stated, reason: 'status-stated' };
}

/** Whether the person has the status: not known only while the status is open and may still turn out to be it. */
export function couldBe(decision: StatusDecision, status: LabourStatus | 'unknown'): Truth {
  if (decision.status !== 'unknown') return decision.status === status ? 'yes' : 'no';
  return decision.possible === undefined || (decision.possible as readonly string[]).includes(status)
    ? 'unknown'
    : 'no';
}
