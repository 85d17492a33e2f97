import { ok, type Result, refuse } from '#app/shared/result.ts';

/** A code of one to four digits and a text beside it. */
export type ListedOccupation = { code: string; name: string };

export type ListProblem = { problem: 'no-codes' | 'too-few-groups' | 'two-names'; code?: string };

const FEWEST_GROUPS = 300;

/**
 * Picks code and text out of the rows of a list, whatever their order and whatever stands above them: the first cell that is nothing but
 * one to four digits, and the first that holds letters. Rows without both are passed over.
 */
export function readOccupationRows(rows: readonly (readonly string[])[]): ListedOccupation[] {
  return rows.flatMap((cells) => {
    const texts = cells.map((cell) => cell.trim());
    const code = texts.find((text) => /^\d{1,4}$/.test(text));
    const name = texts.find((text) => /\p{L}/u.test(text));
    return code === undefined || name === undefined ? [] : [{ code, name }];
  });
}

/**
 * The whole classification, to take the place of the one there is: each code once, and four-digit groups enough that it cannot be
 * another list by mistake. The same row twice is no fault.
 */
export function checkOccupationList(listed: readonly ListedOccupation[]): Result<ListedOccupation[], ListProblem> {
  const names = new Map<string, string>();
  for (const { code, name } of listed) {
    if (names.has(code) && names.get(code) !== name) return refuse({ problem: 'two-names', code });
    names.set(code, name);
  }
  if (names.size === 0) return refuse({ problem: 'no-codes' });
  const all = [...names].map(([code, name]) => ({ code, name: name.slice(0, 200) }));
  if (all.filter(({ code }) => code.length === 4).length < FEWEST_GROUPS) return refuse({ problem: 'too-few-groups' });
  return ok(all);
}

/** What people call occupations, in the way it is kept and looked for: four-digit codes, lower case, each once. */
export function toOccupationWords(listed: readonly ListedOccupation[]): { code: string; word: string }[] {
  const words = listed.flatMap(({ code, name }) => {
    const word = name.toLocaleLowerCase('sv').replace(/\s+/g, ' ').slice(0, 120);
    return code.length === 4 && word.length > 1 ? [{ code, word }] : [];
  });
  return [...new Map(words.map((each) => [`${each.code} ${each.word}`, each])).values()];
}
