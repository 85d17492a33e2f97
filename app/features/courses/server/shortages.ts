import { readFileRows } from '#app/platform/files/reading/read-apart.ts';
import { ReadingError } from '#app/platform/files/reading/reading-error.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { cellText } from '#app/shared/cell.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ListOrigin, type NewShortage, readCodes, type Shortage } from '../domain/shortage.ts';
import { chooseOccupation } from './choose-occupation.ts';
import { insertShortages, isListed, removeShortages, selectShortages } from './shortage-store.ts';

/** The organisation's list of occupations where labour is short, also what is out of date. */
export async function listShortages(ctx: RequestContext, occupation?: string): Promise<Shortage[]> {
  return selectShortages(ctx, occupation);
}

/** Adds one occupation to the list; the same sent again changes nothing. Problems: 'occupation: occupation-not-found | occupation-choose'. */
export async function addShortage(
  ctx: RequestContext,
  { id, occupation, ...origin }: NewShortage,
): Promise<Result<{ id: string }, FieldProblems>> {
  const chosen = await chooseOccupation(ctx, occupation);
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return refuse({ occupation: ['required'] });
  await insertShortages(ctx, [{ id, occupation: chosen.value }], origin);
  return ok({ id });
}

/** Reads the codes out of a list that was sent, in a process apart. Problems: 'file: file-unreadable | no-codes'. */
export async function readList(bytes: Buffer): Promise<Result<string[], FieldProblems>> {
  const rows: string[][] = [];
  try {
    for await (const batch of readFileRows(bytes, 0)) rows.push(...batch.map(({ cells }) => cells.map(cellText)));
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    return refuse({ file: ['file-unreadable'] });
  }
  const codes = readCodes(rows);
  return codes.length === 0 ? refuse({ file: ['no-codes'] }) : ok(codes);
}

/** Adds a whole list, in the place of earlier ones of the same source and region if wanted. Problem 'file: no-codes' when none of its codes is an occupation. */
export async function importShortages(
  ctx: RequestContext,
  codes: readonly string[],
  { isReplacing, ...origin }: ListOrigin & { isReplacing: boolean },
): Promise<Result<{ added: number }, FieldProblems>> {
  if (isReplacing) await removeShortages(ctx, origin);
  const added = await insertShortages(
    ctx,
    codes.map((occupation) => ({ occupation })),
    origin,
  );
  const isThere = added > 0 || (await selectShortages(ctx)).some(({ source }) => source === origin.source);
  return isThere ? ok({ added }) : refuse({ file: ['no-codes'] });
}

/** Takes an occupation out of the list; twice changes nothing. Throws NotFoundError when the list has no such row. */
export async function removeShortage(ctx: RequestContext, shortageId: string): Promise<void> {
  if (!(await isListed(ctx, shortageId))) throw new NotFoundError();
  await removeShortages(ctx, { id: shortageId });
}
