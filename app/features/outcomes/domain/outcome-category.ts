import { type Situation, situationsOn } from '#app/features/history/domain/situations.ts';
import type { TargetMeasure } from '#app/features/programmes/domain/definition.ts';
import { addDays, addMonths, dayOf, type Instant, type PlainDate } from '#app/shared/dates.ts';
import { exitWindowDays } from './follow-ups.ts';

/** What became of somebody, in order of precedence: of several at the same time the first one counts. */
export const outcomeCategories = ['work', 'studies', 'placement', 'job-seeking', 'other', 'not-known'] as const;
export type OutcomeCategory = (typeof outcomeCategories)[number];

/** What counts as what (docs/rules/outcome-categories.md). Three definitions read the same history; none is derived from another. */
export type OutcomeRules = {
  /** A labour-market job that the municipality keeps for job-seekers. */
  municipalJobIsWork: boolean;
  /** SFI with nothing else beside it. */
  sfiIsStudies: boolean;
  /** Only education that entitles to study aid is studies. */
  studiesNeedAid: boolean;
  /** A job that ended before it had lasted this many months is none. */
  leastWorkMonths: number;
};

export const outcomeRuleNames = ['own', 'kolada', 'coordination-association'] as const;
export type OutcomeRuleName = (typeof outcomeRuleNames)[number];

export const outcomeRules: Record<OutcomeRuleName, OutcomeRules> = {
  own: { municipalJobIsWork: true, sfiIsStudies: false, studiesNeedAid: false, leastWorkMonths: 0 },
  kolada: { municipalJobIsWork: false, sfiIsStudies: false, studiesNeedAid: true, leastWorkMonths: 1 },
  'coordination-association': {
    municipalJobIsWork: true,
    sfiIsStudies: true,
    studiesNeedAid: false,
    leastWorkMonths: 0,
  },
};

type Spell = Pick<Situation, 'startsOn' | 'endsBefore' | 'details'>;
/** What was said when somebody asked about a day: everything that holds, or that it is not known. */
export type Statement = { asOf: PlainDate; value: 'stated' | 'unknown' | 'declined' };

/** Why a day came out as it did. The last five say what somebody had that these rules do not count. */
export const outcomeReasons = [
  'job',
  'own-business',
  'municipal-job',
  'education',
  'sfi',
  'placement',
  'seeking-work',
  'something-else',
  'nothing-known',
  'not-confirmed',
  'job-too-short',
  'municipal-job-only',
  'no-study-aid',
  'sfi-only',
  'own-training',
] as const;
export type OutcomeReason = (typeof outcomeReasons)[number];
export type OutcomeFinding = { category: OutcomeCategory; reason: OutcomeReason };

const fallsShort: readonly OutcomeReason[] = outcomeReasons.slice(-5);

/**
 * The category of a day out of the situations that hold on it, and why; 'not-known' when none does. Somebody in neither work nor studies is told what
 * she had that came closest.
 */
export function findOutcomeOn(situations: readonly Spell[], day: PlainDate, rules: OutcomeRules): OutcomeFinding {
  const found = situationsOn(situations, day).map((spell) => findingOf(spell, rules));
  const first = outcomeCategories.flatMap((category) => found.find((each) => each.category === category) ?? [])[0];
  if (first === undefined) return { category: 'not-known', reason: 'nothing-known' };
  if (first.category === 'work' || first.category === 'studies') return first;
  const close = found.find(({ reason }) => fallsShort.includes(reason));
  return { category: first.category, reason: close?.reason ?? first.reason };
}

/** The category alone. */
export function outcomeOn(situations: readonly Spell[], day: PlainDate, rules: OutcomeRules): OutcomeCategory {
  return findOutcomeOn(situations, day, rules).category;
}

/**
 * What somebody left to: the last that is known within 28 days of the exit, both ends included. What went on before the exit
 * counts only when it was confirmed at exit ('stated') or is known to have ended later. A job that is agreed to begin within the days counts.
 */
export function findOutcomeAtExit(
  situations: readonly Spell[],
  exitOn: PlainDate,
  statement: Statement | undefined,
  rules: OutcomeRules,
): OutcomeFinding {
  const isConfirmed = statement?.value === 'stated';
  const counted = situations.filter(
    ({ startsOn, endsBefore }) => isConfirmed || startsOn >= exitOn || endsBefore !== null,
  );
  return findOutcomeOn(counted, addDays(exitOn, exitWindowDays), rules);
}

/** The category alone. */
export function outcomeAtExit(...args: Parameters<typeof findOutcomeAtExit>): OutcomeCategory {
  return findOutcomeAtExit(...args).category;
}

/**
 * How somebody fares on a later day. What nobody has said to have ended counts only if it is known to have held that long:
 * it was stated about that day, it began then, or it was recorded then or later.
 */
export function findOutcomeAtFollowUp(
  situations: readonly (Spell & { recordedAt: Instant })[],
  day: PlainDate,
  statements: readonly Statement[],
  rules: OutcomeRules,
): OutcomeFinding {
  const statement = statements.find(({ asOf }) => asOf === day);
  if (statement !== undefined && statement.value !== 'stated')
    return { category: 'not-known', reason: 'not-confirmed' };
  const counted = situations.filter(
    ({ startsOn, endsBefore, recordedAt }) =>
      statement !== undefined || endsBefore !== null || startsOn === day || dayOf(recordedAt) >= day,
  );
  return findOutcomeOn(counted, day, rules);
}

/** The category alone. */
export function outcomeAtFollowUp(...args: Parameters<typeof findOutcomeAtFollowUp>): OutcomeCategory {
  return findOutcomeAtFollowUp(...args).category;
}

const measured: Record<TargetMeasure, readonly OutcomeCategory[]> = {
  'work-or-studies-after-exit': ['work', 'studies'],
  'work-after-exit': ['work'],
  'studies-after-exit': ['studies'],
  'work-studies-or-placement-after-exit': ['work', 'studies', 'placement'],
};

/** Whether a category reaches a programme's target; undefined when it is not known, which is neither yes nor no. */
export function reachesTarget(measure: TargetMeasure, category: OutcomeCategory): boolean | undefined {
  return category === 'not-known' ? undefined : measured[measure].includes(category);
}

function findingOf({ details, startsOn, endsBefore }: Spell, rules: OutcomeRules): OutcomeFinding {
  const isLongEnough = endsBefore === null || endsBefore >= addMonths(startsOn, rules.leastWorkMonths);
  switch (details.kind) {
    case 'employed':
      if (!isLongEnough) return { category: 'other', reason: 'job-too-short' };
      if (details.form !== 'municipal') return { category: 'work', reason: 'job' };
      return rules.municipalJobIsWork
        ? { category: 'work', reason: 'municipal-job' }
        : { category: 'other', reason: 'municipal-job-only' };
    case 'self-employed':
      return isLongEnough
        ? { category: 'work', reason: 'own-business' }
        : { category: 'other', reason: 'job-too-short' };
    case 'studying':
      // A programme's own training is part of taking part, not something one leaves to.
      if (details.fromProgramme) return { category: 'other', reason: 'own-training' };
      return details.studyAid || !rules.studiesNeedAid
        ? { category: 'studies', reason: 'education' }
        : { category: 'other', reason: 'no-study-aid' };
    case 'sfi':
      return rules.sfiIsStudies ? { category: 'studies', reason: 'sfi' } : { category: 'other', reason: 'sfi-only' };
    case 'placement':
      return details.form === 'study-visit'
        ? { category: 'other', reason: 'something-else' }
        : { category: 'placement', reason: 'placement' };
    case 'job-seeking':
      return { category: 'job-seeking', reason: 'seeking-work' };
    default:
      return { category: 'other', reason: 'something-else' };
  }
}
