import { EMPLOYED_FORMS, type Employment } from '../document/labour-facts.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type Truth, truthOf } from './finding.ts';

const EMPLOYED = new Set<string>(EMPLOYED_FORMS);
const OWN_WORK = new Set<string>(['self-employed', 'starting-business', 'family-worker']);

/**
 * Whether the stated work is employment: paid work of at least the set hours in the reference week, a job one is
 * temporarily absent from, or an own business, also without sales. Unpaid placement, work training and language
 * practice are none; wage-paid subsidised work is.
 */
export function isEmployment(work: Employment, rules: RuleSet): Truth {
  const absent = truthOf(work.temporarilyAbsent);
  if (!EMPLOYED.has(work.form)) return work.form === 'unknown' ? (absent === 'yes' ? 'yes' : 'unknown') : 'no';
  if (OWN_WORK.has(work.form) || absent === 'yes') return 'yes';
  const hours = work.hoursInReferenceWeek;
  if (hours === null) return work.form === 'hourly' ? 'unknown' : 'yes';
  if (hours === undefined || hours >= rules.minimumHoursInReferenceWeek) return 'yes';
  return work.temporarilyAbsent === 'unknown' ? 'unknown' : 'no';
}
