import type { Answer } from '../document/values.ts';
import type { ReasonCode } from './reasons.ts';

/** Yes, no, or not known. Not known is never counted as either. */
export type Truth = 'yes' | 'no' | 'unknown';

/** What the rules say of one question, why, and which facts would be needed when the answer is not known. */
export type Finding = { value: Truth; reason: ReasonCode; missing?: readonly string[] };

/** A stated fact as a truth: left out, unknown and declined are all not known. */
export function truthOf(fact: Answer | undefined): Truth {
  return fact === 'yes' || fact === 'no' ? fact : 'unknown';
}

/** Yes when one is yes, no when all are no, otherwise not known. */
export function anyOf(...truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes';
  return truths.includes('unknown') ? 'unknown' : 'no';
}

/** No when one is no, yes when all are yes, otherwise not known. */
export function allOf(...truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

/** Yes becomes no and no becomes yes; not known stays. */
export function not(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown';
}

/** A boolean as a truth. */
export function truth(value: boolean): Truth {
  return value ? 'yes' : 'no';
}

/** The missing facts of several findings without repeats; undefined when there are none. */
export function missingOf(...findings: readonly { missing?: readonly string[] }[]): readonly string[] | undefined {
  const all = findings.flatMap((finding) => finding.missing ?? []);
  return all.length === 0 ? undefined : [...new Set(all)];
}
