import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import type { History } from '../domain/records.ts';
import { getWholeHistory } from '../server/get-history.ts';
import type { Participation } from '../server/participation-store.ts';

/** What a page about one row needs: the row, also when it has been replaced, and the id its replacement will have. Throws NotFoundError. */
export async function loadRowPage<Kind extends 'situations' | 'supports' | 'qualifications'>(
  ctx: RequestContext,
  { enrolmentId, rowId }: { enrolmentId: string; rowId: string },
  kind: Kind,
): Promise<{ participation: Participation; row: History[Kind][number]; id: string }> {
  const { participation, history } = await getWholeHistory(ctx, enrolmentId);
  const row = (history[kind] as History[Kind][number][]).find(({ id }) => id === rowId);
  if (row === undefined) throw new NotFoundError();
  return { participation, row, id: newId() };
}
