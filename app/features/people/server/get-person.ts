import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { NameRecord } from '../domain/person-names.ts';
import { selectCorrections } from './correction-store.ts';
import { findFileState } from './file-version.ts';
import { selectAbsences, selectNumbers } from './identifier-store.ts';
import { selectNames } from './name-store.ts';
import { findPerson, type PersonRecord } from './person-store.ts';

/** The first page of a person's file, numbers masked. Throws NotFoundError when the caller may not know of her. */
export async function getPerson(ctx: RequestContext, personId: string): Promise<PersonRecord> {
  const [person, numbers, absences, names, corrections] = await Promise.all([
    findPerson(ctx, personId),
    selectNumbers(ctx, personId),
    selectAbsences(ctx, personId),
    selectNames(ctx, personId),
    selectCorrections(ctx, personId),
  ]);
  if (person === undefined) throw new NotFoundError();
  ctx.saw([personId]);
  return { ...person, numbers, absence: absences.find(({ validBefore }) => validBefore === null), names, corrections };
}

/** A person's other names with the version of her file. Throws NotFoundError when the caller may not know of her. */
export async function getNames(
  ctx: RequestContext,
  personId: string,
): Promise<{ version: number; names: NameRecord[] }> {
  const [file, names] = await Promise.all([findFileState(ctx, personId), selectNames(ctx, personId)]);
  if (file === undefined) throw new NotFoundError();
  ctx.saw([personId]);
  return { version: file.version, names };
}
