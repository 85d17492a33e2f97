import { sql } from 'kysely';
import { blindIndex } from '#app/platform/crypto/keys.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { IdentityNumber } from '../domain/identity-number.ts';

/**
 * The one answer when somebody whom the caller does not see has the number, whoever that is: in another programme, barred to her, or with
 * protected identity. If she is protected, her named readers learn that it was tried and by whom, also when nothing is saved.
 */
export function refuseNumber(ctx: RequestContext, number: IdentityNumber): FieldProblems {
  const index = blindIndex(ctx.services.keys, ctx.caller.tenantId, number.normalised);
  ctx.afterRefusal(async (db) => {
    await sql`select app.note_number_try(${index}::bytea, ${ctx.now}::timestamptz)`.execute(db);
  });
  return { number: ['number-not-here'] };
}
