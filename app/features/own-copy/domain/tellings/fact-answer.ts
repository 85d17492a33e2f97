import type { CodeList } from '../code-lists.ts';
import type { CopiedRow, Value } from '../value.ts';

// What the answers to each question are called; those not named here are yes, no and why there is no answer.
const lists: Record<string, CodeList> = {
  'highest-education': 'schooling',
  housing: 'housing',
  'area-class': 'area',
  'reception-status': 'reception',
  'employment-improvement': 'improvement',
};
const countries = ['citizenships', 'birth-country', 'parents-birth-countries'];
const noAnswers = ['unknown', 'declined', 'stated', 'yes', 'no', 'abroad'];

/** The answer to one of the questions that are asked when she begins and when she leaves. */
export function factAnswer({ key, value }: CopiedRow): Value[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value) && value.length === 0)
    return key === 'citizenships' ? [{ as: 'code', list: 'yes-no', code: 'stateless' }] : [];
  return (Array.isArray(value) ? value : [value]).flatMap((one) => said(String(key), one));
}

function said(key: string, value: unknown): Value[] {
  if (typeof value === 'object')
    return Object.entries(value as Record<string, string>)
      .filter(([, answer]) => answer === 'yes')
      .map(([what]) => ({ as: 'code', list: 'household', code: what }));
  const code = String(value);
  if (noAnswers.includes(code)) return [{ as: 'code', list: 'yes-no', code }];
  if (countries.includes(key)) return [{ as: 'country', code }];
  if (key === 'months-in-public-support') return [{ as: 'amount', amount: Number(value), unit: 'months' }];
  return [{ as: 'code', list: lists[key] ?? 'yes-no', code }];
}

export const factCodes: Readonly<Record<string, CodeList>> = { key: 'fact' };
