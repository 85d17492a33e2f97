import type { EntryFacts } from '../document/participation-record.ts';
import type { Answer } from '../document/values.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { allOf, anyOf, type Finding, type Truth, truth, truthOf } from './finding.ts';

function finding(value: Truth, missing: string, declined: boolean): Finding {
  if (value === 'yes') return { value, reason: 'holds-at-entry' };
  if (value === 'no') return { value, reason: 'not-at-entry' };
  return declined ? { value, reason: 'fact-declined' } : { value, reason: 'fact-missing', missing: [missing] };
}

/** A fact that the person or the source states outright. */
export function statedFact(fact: Answer | undefined, name: string): Finding {
  return finding(truthOf(fact), name, fact === 'declined');
}

/** Holds no citizenship of an EU country on entry; stateless and undetermined count (Regulation (EU) 2021/1057, art. 2). */
export function isThirdCountryNational(entry: EntryFacts, rules: RuleSet): Finding {
  const held = entry.citizenships;
  if (held === undefined || held === 'unknown' || held === 'declined') {
    const stated = entry.thirdCountryNational;
    return finding(
      truthOf(stated),
      'citizenships',
      stated === 'declined' || (stated === undefined && held === 'declined'),
    );
  }
  return finding(truth(!held.some((one) => rules.euCountries.includes(one))), 'citizenships', false);
}

function bornAbroad(country: string | undefined, rules: RuleSet): Truth {
  if (country === undefined || country === 'unknown') return 'unknown';
  return truth(country !== rules.homeCountry);
}

/** Foreign background by the national definition, or by the parents' countries of birth alone, as the setting says. */
export function hasForeignBackground(entry: EntryFacts, rules: RuleSet): Finding {
  const stated = entry.foreignBackground;
  const self = bornAbroad(entry.birthCountry, rules);
  const parents = (entry.parentsBirthCountries ?? ['unknown', 'unknown']).map((country) => bornAbroad(country, rules));
  const bothParents = allOf(...parents);
  const derived = rules.foreignBackgroundRule === 'parents' ? bothParents : anyOf(self, bothParents);
  if (derived !== 'unknown') return finding(derived, 'birthCountry', false);
  const missing =
    rules.foreignBackgroundRule === 'national' && self === 'unknown' ? 'birthCountry' : 'parentsBirthCountries';
  return finding(truthOf(stated), missing, stated === 'declined');
}

/** 2014: migrant, foreign background or minority (CO15). A fact that was declined leaves the question open. */
export function isMigrantOrMinority(entry: EntryFacts, rules: RuleSet): Finding {
  const background = hasForeignBackground(entry, rules);
  const minority = statedFact(entry.minority, 'minority');
  const value = anyOf(background.value, minority.value);
  if (value !== 'unknown') return finding(value, '', false);
  const open = [background, minority].filter((one) => one.value === 'unknown');
  const missing = open.flatMap((one) => one.missing ?? []);
  return missing.length > 0 ? { value, reason: 'fact-missing', missing } : { value, reason: 'fact-declined' };
}

/** Homeless or affected by housing exclusion in the sense of ETHOS: roofless, houseless, insecure or inadequate housing. */
export function isHomeless(entry: EntryFacts, rules: RuleSet): Finding {
  const housing = entry.housing;
  if (housing === undefined || housing === 'unknown') return finding('unknown', 'housing', false);
  if (housing === 'declined') return finding('unknown', 'housing', true);
  return finding(truth((rules.homelessHousing as readonly string[]).includes(housing)), 'housing', false);
}

/** Lives in a thinly populated area (degree of urbanisation 3). */
export function isFromRuralArea(entry: EntryFacts, rules: RuleSet): Finding {
  const area = entry.areaClass;
  if (area === undefined || area === 'unknown') return finding('unknown', 'areaClass', false);
  return finding(truth((rules.ruralAreaClasses as readonly string[]).includes(area)), 'areaClass', false);
}

/** 2014: any other disadvantage (CO17): a stated one, homelessness, or nothing completed above ISCED 0. */
export function isOtherwiseDisadvantaged(entry: EntryFacts, rules: RuleSet): Finding {
  const stated = entry.otherDisadvantages;
  const level = entry.highestEducation;
  const byEducation = rules.iscedZeroIsOtherDisadvantage && level === 0;
  const byHousing = rules.homelessIsOtherDisadvantage && isHomeless(entry, rules).value === 'yes';
  if (byEducation || byHousing || (Array.isArray(stated) && stated.length > 0)) return finding('yes', '', false);
  if (!Array.isArray(stated)) return finding('unknown', 'otherDisadvantages', stated === 'declined');
  const educationOpen = rules.iscedZeroIsOtherDisadvantage && (level === undefined || level === 'unknown');
  return educationOpen ? finding('unknown', 'highestEducation', false) : finding('no', '', false);
}

type HouseholdQuestion = 'jobless' | 'jobless-with-children' | 'single-adult-with-children';

/** Household situation as the original 2014 annex asked for it (CO12–CO14). */
export function householdIs(question: HouseholdQuestion, entry: EntryFacts): Finding {
  const household = entry.household;
  const jobless = truthOf(household?.jobless);
  const children = truthOf(household?.dependentChildren);
  const single = truthOf(household?.singleAdult);
  const value =
    question === 'jobless' ? jobless : allOf(question === 'jobless-with-children' ? jobless : single, children);
  return finding(
    value,
    'household',
    [household?.jobless, household?.dependentChildren, household?.singleAdult].includes('declined'),
  );
}

/** Whether the household situation is known well enough for the completeness test of entries before the 2018 change. */
export function householdIsKnown(entry: EntryFacts): boolean {
  const questions: readonly HouseholdQuestion[] = ['jobless', 'jobless-with-children', 'single-adult-with-children'];
  return questions.every((question) => householdIs(question, entry).value !== 'unknown');
}
