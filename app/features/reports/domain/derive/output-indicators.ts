import {
  hasForeignBackground,
  householdIs,
  isFromRuralArea,
  isHomeless,
  isMigrantOrMinority,
  isOtherwiseDisadvantaged,
  isThirdCountryNational,
  statedFact,
} from '../facts/background.ts';
import { allOf, anyOf, type Finding, missingOf, type Truth, truth } from '../facts/finding.ts';

import { couldBe, type LabourStatus } from '../facts/labour-status.ts';
import type { Participation } from '../facts/participation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { EntrySituation } from './entry-situation.ts';

type Findings = Record<string, Finding>;

function combined(value: Truth, parts: readonly Finding[]): Finding {
  if (value === 'unknown')
    return {
      value,
      reason: parts.find((part) => part.value === 'unknown')?.reason ?? 'fact-missing',
      missing: missingOf(...parts.filter((part) => part.value === 'unknown')),
    };
  return { value, reason: value === 'yes' ? 'holds-at-entry' : 'not-at-entry' };
}

function statusIs(status: LabourStatus, entry: EntrySituation): Finding {
  const value = couldBe(entry.status, status);
  if (value === 'unknown') return { value, reason: 'entry-status-unknown', missing: ['labour-status'] };
  return { value, reason: value === 'yes' ? entry.status.reason : 'not-at-entry' };
}

function ageIs(from: number, to: number, entry: EntrySituation): Finding {
  if (entry.age === undefined) return { value: 'unknown', reason: 'age-unknown', missing: ['age'] };
  const value = truth(entry.age >= from && entry.age <= to);
  return { value, reason: value === 'yes' ? 'holds-at-entry' : 'not-at-entry' };
}

function levelIs(from: number, to: number, entry: EntrySituation): Finding {
  const level = entry.highestEducation;
  if (level === undefined) return { value: 'unknown', reason: 'fact-missing', missing: ['education'] };
  const value = truth(level >= from && level <= to);
  return { value, reason: value === 'yes' ? 'holds-at-entry' : 'not-at-entry' };
}

function inactiveNotInEducation(entry: EntrySituation): Finding {
  const inactive = statusIs('inactive', entry);
  const out: Finding =
    entry.inEducation.value === 'unknown'
      ? entry.inEducation
      : { value: entry.inEducation.value === 'yes' ? 'no' : 'yes', reason: 'holds-at-entry' };
  return combined(allOf(inactive.value, out.value), [inactive, out]);
}

/** The output indicators of 2014–2020 for one participation (CO01–CO11, CO15–CO19, and CO12–CO14 when reported). */
export function outputs2014(
  participation: Participation,
  entry: EntrySituation,
  reportHousehold: boolean,
  rules: RuleSet,
): Findings {
  const facts = participation.entry;
  const unemployed = statusIs('unemployed', entry);
  const notInEducation = inactiveNotInEducation(entry);
  const above54 = ageIs(55, Number.POSITIVE_INFINITY, entry);
  const outOfWork = combined(anyOf(unemployed.value, notInEducation.value), [unemployed, notInEducation]);
  const household: Findings = {
    CO12: householdIs('jobless', facts),
    CO13: householdIs('jobless-with-children', facts),
    CO14: householdIs('single-adult-with-children', facts),
  };
  return {
    CO01: unemployed,
    CO02: entry.longTermUnemployed,
    CO03: statusIs('inactive', entry),
    CO04: notInEducation,
    CO05: statusIs('employed', entry),
    CO06: ageIs(0, 24, entry),
    CO07: above54,
    CO08: combined(allOf(above54.value, outOfWork.value), [above54, outOfWork]),
    CO09: levelIs(1, 2, entry),
    CO10: levelIs(3, 4, entry),
    CO11: levelIs(5, 8, entry),
    ...(reportHousehold ? household : {}),
    CO15: isMigrantOrMinority(facts, rules),
    CO16: statedFact(facts.disability, 'disability'),
    CO17: isOtherwiseDisadvantaged(facts, rules),
    CO18: isHomeless(facts, rules),
    CO19: isFromRuralArea(facts, rules),
  };
}

/** The output indicators of ESF+ for one participation (EECO01–EECO17). Specific objective (l) uses only some of them. */
export function outputsPlus(participation: Participation, entry: EntrySituation, rules: RuleSet): Findings {
  const facts = participation.entry;
  const findings: Findings = {
    EECO01: { value: 'yes', reason: 'every-participant' },
    EECO02: statusIs('unemployed', entry),
    EECO03: entry.longTermUnemployed,
    EECO04: statusIs('inactive', entry),
    EECO05: statusIs('employed', entry),
    EECO06: ageIs(0, 17, entry),
    EECO07: ageIs(18, 29, entry),
    EECO08: ageIs(55, Number.POSITIVE_INFINITY, entry),
    EECO09: levelIs(0, 2, entry),
    EECO10: levelIs(3, 4, entry),
    EECO11: levelIs(5, 8, entry),
    EECO12: statedFact(facts.disability, 'disability'),
    EECO13: isThirdCountryNational(facts, rules),
    EECO14: hasForeignBackground(facts, rules),
    EECO15: statedFact(facts.minority, 'minority'),
    EECO16: isHomeless(facts, rules),
    EECO17: isFromRuralArea(facts, rules),
  };
  if (participation.operation.specificObjective?.toLowerCase() !== 'l') return findings;
  for (const code of rules.specificObjectiveLOmits) delete findings[code];
  return findings;
}
