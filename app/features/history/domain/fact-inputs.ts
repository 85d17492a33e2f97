import { z } from 'zod';
import {
  answers,
  areaClasses,
  type FactKey,
  type FactValue,
  factKeys,
  housings,
  improvements,
  iscedLevels,
  noAnswers,
  parseFactValue,
  receptionStatuses,
} from './facts.ts';

/** Facts that a form asks with one field of their own; occupation, supports and qualifications have sections instead. */
export type FieldFactKey = Exclude<FactKey, 'occupation' | 'supports' | 'qualifications'>;

/** How a fact is asked: one of a few words, several of them, countries, a number, or three yes-or-no questions. */
export type FactInput =
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'several'; values: readonly string[] }
  | { kind: 'country' }
  | { kind: 'two-countries' }
  | { kind: 'citizenships' }
  | { kind: 'months' }
  | { kind: 'household' };

const choice = (values: readonly string[]): FactInput => ({ kind: 'choice', values: [...values, ...noAnswers] });

/** The input of each fact, as data: pages draw it and forms read it. */
export const factInputs: Record<FieldFactKey, FactInput> = {
  'right-to-work': { kind: 'choice', values: answers },
  'highest-education': choice(iscedLevels.map(String)),
  citizenships: { kind: 'citizenships' },
  'birth-country': { kind: 'country' },
  'parents-birth-countries': { kind: 'two-countries' },
  minority: { kind: 'choice', values: answers },
  disability: { kind: 'choice', values: answers },
  'other-disadvantage': { kind: 'choice', values: answers },
  housing: choice(housings),
  'area-class': choice(areaClasses),
  household: { kind: 'household' },
  'reception-status': choice(receptionStatuses),
  'months-in-public-support': { kind: 'months' },
  'employment-improvement': { kind: 'several', values: ['none', ...improvements, ...noAnswers] },
};

/** Whether the fact has a field of its own. */
export function isFieldFact(key: FactKey): key is FieldFactKey {
  return key in factInputs;
}

type Read = { ok: true; value: FactValue | undefined } | { ok: false };

/** Reads what was typed for a fact. No value: nothing was answered. Not ok: it is no answer to the question. */
export function readFactInput(key: FieldFactKey, typed: unknown): Read {
  const words = wordsOf(typed);
  if (words.length === 0 && !isFilled(typed)) return { ok: true, value: undefined };
  const value = parseFactValue(key, answerOf(key, typed, words));
  return value === undefined ? { ok: false } : { ok: true, value };
}

/** What a form holds when it shows a stored value: words by field ('' is the single field of a simple fact). */
export function printFactInput(key: FieldFactKey, value: FactValue): string[] {
  if (value === 'unknown' || value === 'declined') return [value];
  if (key === 'citizenships' && Array.isArray(value) && value.length === 0) return ['stateless'];
  if (key === 'employment-improvement' && Array.isArray(value) && value.length === 0) return ['none'];
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object') return [value.jobless, value.dependentChildren, value.singleAdult];
  return [String(value)];
}

function answerOf(key: FieldFactKey, typed: unknown, words: string[]): unknown {
  const [first] = words;
  const refusal = noAnswers.find((each) => words.includes(each));
  switch (factInputs[key].kind) {
    case 'several':
      if (refusal !== undefined || words.includes('none')) return words.length === 1 ? (refusal ?? []) : null;
      return words;
    case 'citizenships':
      if (refusal !== undefined || words.includes('stateless')) return words.length === 1 ? (refusal ?? []) : null;
      return [...new Set(words)];
    case 'two-countries':
      if (words.length === 1) return refusal ?? [first, 'unknown'];
      return refusal === 'declined' ? 'declined' : words;
    case 'household': {
      const { jobless, dependentChildren, singleAdult } = (typed ?? {}) as Record<string, unknown>;
      return {
        jobless: jobless || 'unknown',
        dependentChildren: dependentChildren || 'unknown',
        singleAdult: singleAdult || 'unknown',
      };
    }
    case 'months':
      return refusal ?? (/^\d{1,3}$/.test(first ?? '') ? Number(first) : null);
    default:
      return key === 'highest-education' && /^\d$/.test(first ?? '') ? Number(first) : first;
  }
}

function wordsOf(typed: unknown): string[] {
  return [typed]
    .flat()
    .filter((word): word is string => typeof word === 'string')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function isFilled(typed: unknown): boolean {
  return (
    typeof typed === 'object' &&
    typed !== null &&
    !Array.isArray(typed) &&
    Object.values(typed).some((value) => value !== '' && value !== undefined)
  );
}

/** The fields of many facts at once, by key: only what was answered is in the result. Problem: 'not-an-answer'. */
export const factFields = z
  .record(z.string(), z.any())
  .optional()
  .transform((typed, context): { [Key in FactKey]?: FactValue<Key> } => {
    const values: Record<string, FactValue> = {};
    for (const key of factKeys) {
      if (!isFieldFact(key)) continue;
      const read = readFactInput(key, typed?.[key]);
      if (!read.ok) context.addIssue({ code: 'custom', path: [key], message: 'not-an-answer' });
      else if (read.value !== undefined) values[key] = read.value;
    }
    return values as { [Key in FactKey]?: FactValue<Key> };
  });
