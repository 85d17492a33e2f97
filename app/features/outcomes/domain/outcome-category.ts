import { type Situation, type SituationDetails, situationsOn } from '#app/features/history/domain/situations.ts';
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

/** The category of a day out of the situations that hold on it; 'not-known' when none does. */
export function outcomeOn(situations: readonly Spell[], day: PlainDate, rules: OutcomeRules): OutcomeCategory {
  const found = situationsOn(situations, day).map((spell) => categoryOf(spell, rules));
  return outcomeCategories.find((category) => found.includes(category)) ?? 'not-known';
}

/**
 * What somebody left to: the last that is known within 28 days of the exit, both ends included. What went on before the exit
 * counts only when it was confirmed at exit ('stated') or is known to have ended later. A job that is agreed to begin within the days counts.
 */
export function outcomeAtExit(
  situations: readonly Spell[],
  exitOn: PlainDate,
  statement: Statement | undefined,
  rules: OutcomeRules,
): OutcomeCategory {
  const isConfirmed = statement?.value === 'stated';
  const counted = situations.filter(
    ({ startsOn, endsBefore }) => isConfirmed || startsOn >= exitOn || endsBefore !== null,
  );
  return outcomeOn(counted, addDays(exitOn, exitWindowDays), rules);
}

/**
 * How somebody fares on a later day. What nobody has said to have ended counts only if it is known to have held that long:
 * it was stated about that day, it began then, or it was recorded then or later.
 */
export function outcomeAtFollowUp(
  situations: readonly (Spell & { recordedAt: Instant })[],
  day: PlainDate,
  statements: readonly Statement[],
  rules: OutcomeRules,
): OutcomeCategory {
  const statement = statements.find(({ asOf }) => asOf === day);
  if (statement !== undefined && statement.value !== 'stated') return 'not-known';
  const counted = situations.filter(
    ({ startsOn, endsBefore, recordedAt }) =>
      statement !== undefined || endsBefore !== null || startsOn === day || dayOf(recordedAt) >= day,
  );
  return outcomeOn(counted, day, rules);
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

function categoryOf({ details, startsOn, endsBefore }: Spell, rules: OutcomeRules): OutcomeCategory {
  const lastsLongEnough = endsBefore === null || endsBefore >= addMonths(startsOn, rules.leastWorkMonths);
  switch (details.kind) {
    case 'employed':
      return lastsLongEnough && (details.form !== 'municipal' || rules.municipalJobIsWork) ? 'work' : 'other';
    case 'self-employed':
      return lastsLongEnough ? 'work' : 'other';
    case 'studying':
      return isStudies(details, rules) ? 'studies' : 'other';
    case 'sfi':
      return rules.sfiIsStudies ? 'studies' : 'other';
    case 'placement':
      return details.form === 'study-visit' ? 'other' : 'placement';
    case 'job-seeking':
      return 'job-seeking';
    default:
      return 'other';
  }
}

// A programme's own training is part of taking part, not something one leaves to.
function isStudies(details: Extract<SituationDetails, { kind: 'studying' }>, rules: OutcomeRules): boolean {
  return !details.fromProgramme && (details.studyAid || !rules.studiesNeedAid);
}
