import { type Situation, type SituationKind, situationsOn } from '#app/features/history/domain/situations.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Employment, LabourFacts } from '../document/labour-facts.ts';
import type { Answer } from '../document/values.ts';

/** A situation; `rightToWork` where it matters, for somebody who seeks work without being registered. */
export type Spell = Pick<Situation, 'startsOn' | 'endsBefore' | 'extentPercent' | 'details'> & { rightToWork?: Answer };

/** How the history's forms of paid work read in the document. Work that a subsidy pays for in part is work. */
const FORMS = {
  permanent: 'permanent',
  'fixed-term': 'fixed-term',
  hourly: 'hourly',
  'introduction-job': 'subsidised',
  'new-start-job': 'subsidised',
  'extra-job': 'subsidised',
  'establishment-job': 'subsidised',
  'wage-subsidy': 'subsidised',
  'vocational-introduction': 'subsidised',
  municipal: 'subsidised',
} as const;

const PLACEMENTS = {
  'work-practice': 'unpaid-placement',
  'municipal-practice': 'unpaid-placement',
  'work-training': 'work-training',
  'language-practice': 'language-practice',
} as const;

/** Kinds that leave open whether somebody works, seeks work or neither. */
const BESIDES_OTHER: ReadonlySet<SituationKind> = new Set(['sfi', 'placement']);

/** Whether the situations of a day settle what somebody does: nothing more has to be asked (as in the history's own list of missing facts). */
export function settles(spells: readonly Spell[], day: PlainDate): boolean {
  return situationsOn(spells, day).some(({ details }) => !BESIDES_OTHER.has(details.kind));
}

/** What one situation alone says about the labour market; undefined for one that says nothing (SFI, part-time studies). */
export function labourFactsOf({ details, extentPercent, rightToWork }: Spell): LabourFacts | undefined {
  switch (details.kind) {
    case 'employed':
      return { employment: { form: FORMS[details.form], ...extentOf(extentPercent) } };
    case 'self-employed':
      return { employment: { form: 'self-employed', ...extentOf(extentPercent) } };
    case 'job-seeking': {
      const available = details.available ? 'yes' : 'no';
      if (details.registered === null)
        return {
          registeredUnemployed: 'no',
          seeking: 'yes',
          available,
          ...(rightToWork === undefined ? {} : { rightToWork }),
        };
      return { registrationCategory: details.registered, seeking: 'yes', available };
    }
    case 'studying':
      return isFullTimeStudent(details) ? { fullTimeStudent: 'yes' } : undefined;
    case 'placement':
      return details.form === 'study-visit' ? undefined : { employment: { form: PLACEMENTS[details.form] } };
    case 'parental-leave':
      if (details.fromJob) return { parentalLeave: details.fullTime ? 'full-time-from-job' : 'part-time-from-job' };
      return { parentalLeave: 'not-from-job', seeking: 'no' };
    case 'sick':
    case 'inactive':
      return { seeking: 'no' };
    case 'sfi':
      return undefined;
  }
}

/**
 * The labour-market facts of a day by the situations that hold on it. Work is kept beside an unpaid placement; a registration as openly
 * unemployed or in a programme is overtaken by paid work that began later, as nobody always says that it ended.
 */
export function factsOn(spells: readonly Spell[], day: PlainDate): LabourFacts {
  const holding = situationsOn(spells, day);
  const worksSince = holding.reduce(
    (latest, { details, startsOn }) => (isWork(details.kind) && startsOn > latest ? startsOn : latest),
    '',
  );
  const facts: LabourFacts = {};
  for (const spell of holding) {
    if (isWithoutWork(spell.details) && spell.startsOn < worksSince) continue;
    const { employment, seeking, ...more } = labourFactsOf(spell) ?? {};
    Object.assign(facts, more);
    if (employment !== undefined && (facts.employment === undefined || isWork(spell.details.kind)))
      facts.employment = employment;
    if (seeking === 'yes' || facts.seeking === undefined) facts.seeking = seeking;
  }
  if (facts.registrationCategory !== undefined) delete facts.registeredUnemployed;
  return facts;
}

/** The same for a day on which the situations are known to be all there is: what no situation says is no. */
export function settledFactsOn(spells: readonly Spell[], day: PlainDate): LabourFacts {
  const facts = factsOn(spells, day);
  const isOnLeave = facts.parentalLeave === 'full-time-from-job' || facts.parentalLeave === 'part-time-from-job';
  return {
    ...facts,
    ...(facts.registrationCategory === undefined ? { registeredUnemployed: 'no' } : {}),
    // Leave from a job says that there is one, of whatever form.
    ...(isOnLeave || facts.employment !== undefined ? {} : { employment: { form: 'none' } }),
    seeking: facts.seeking ?? 'no',
    fullTimeStudent: facts.fullTimeStudent ?? 'no',
    parentalLeave: facts.parentalLeave ?? 'none',
  };
}

function extentOf(extentPercent: number | null): Pick<Employment, 'fullTime'> {
  return extentPercent === null ? {} : { fullTime: extentPercent >= 100 ? 'yes' : 'no' };
}

function isWork(kind: SituationKind): boolean {
  return kind === 'employed' || kind === 'self-employed';
}

function isWithoutWork(details: Spell['details']): boolean {
  return (
    details.kind === 'job-seeking' &&
    (details.registered === 'openly-unemployed' || details.registered === 'programme-with-activity-support')
  );
}

// Labour-market training is a measure for job-seekers, and the programme's own training is taking part: neither makes a student.
function isFullTimeStudent(details: Extract<Spell['details'], { kind: 'studying' }>): boolean {
  return details.fullTime && !details.fromProgramme && details.level !== 'labour-market-training';
}
