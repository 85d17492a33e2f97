import { sql } from 'kysely';
import { blindIndex } from '#app/platform/crypto/keys.ts';
import type { Db } from '#app/platform/db/database.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { IdentityNumber } from '../domain/identity-number.ts';

/**
 * The one answer when somebody whom the caller does not see has the number, whoever that is: in another programme, barred to her, or with
 * protected identity. If she is protected, her named readers learn that it was tried and by whom, also when nothing is saved.
 */
export function refuseNumber(ctx: RequestContext, number: IdentityNumber): FieldProblems {
  ctx.afterRefusal((db) => note(ctx, db, [number]));
  return { number: ['number-not-here'] };
}

/** The same for numbers of a list that were refused row by row: named readers learn of the try whether the list is kept, only judged, or refused as a whole. */
export async function noteRefusedNumbers(ctx: RequestContext, numbers: readonly IdentityNumber[]): Promise<void> {
  if (numbers.length === 0) return;
  ctx.afterRefusal((db) => note(ctx, db, numbers));
  await note(ctx, ctx.db, numbers);
}

async function note({ services, caller, now }: RequestContext, db: Db, numbers: readonly IdentityNumber[]) {
  const indexes = numbers.map(({ normalised }) => blindIndex(services.keys, caller.tenantId, normalised));
  await sql`select app.note_number_try(i, ${now}::timestamptz) from unnest(${indexes}::bytea[]) i`.execute(db);
}
