import type { Db } from '#app/platform/db/database.ts';
import { ok, type Result } from '#app/shared/result.ts';
import {
  checkOccupationList,
  type ListProblem,
  readOccupationRows,
  toOccupationWords,
} from '../domain/occupation-list.ts';
import { addWords, replaceGroups } from './occupation-store.ts';

/** Replaces the classification with the rows of a list, or adds what people call occupations to it. Answers how many groups or new words. */
export async function loadOccupations(
  db: Db,
  rows: readonly (readonly string[])[],
  what: 'groups' | 'words',
): Promise<Result<number, ListProblem>> {
  const listed = readOccupationRows(rows);
  if (what === 'words') return ok(await addWords(db, toOccupationWords(listed)));
  const checked = checkOccupationList(listed);
  if (!checked.ok) return checked;
  await replaceGroups(db, checked.value);
  return ok(checked.value.length);
}
