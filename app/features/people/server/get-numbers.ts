import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { AbsenceRecord, NumberRecord } from '../domain/number-facts.ts';
import { findFileState } from './file-version.ts';
import { selectAbsences, selectNumbers } from './identifier-store.ts';

export type NumberList = {
  version: number;
  numbers: NumberRecord[];
  /** That she has no number now, when somebody has asked. */
  absence: AbsenceRecord | undefined;
};

/** A person's numbers, masked, or that she has none. Throws NotFoundError when the caller may not know of her. */
export async function getNumbers(ctx: RequestContext, personId: string): Promise<NumberList> {
  const [file, numbers, absences] = await Promise.all([
    findFileState(ctx, personId),
    selectNumbers(ctx, personId),
    selectAbsences(ctx, personId),
  ]);
  if (file === undefined) throw new NotFoundError();
  ctx.saw([personId]);
  return { version: file.version, numbers, absence: absences.find(({ validBefore }) => validBefore === null) };
}
