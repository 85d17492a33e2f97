import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideNumber } from '../domain/decide-number.ts';
import type { IdentityNumber } from '../domain/identity-number.ts';
import type { AddNumberForm, NumberSource } from '../domain/number-facts.ts';
import { takeNextVersion } from './file-version.ts';
import { endAbsence, findPersonIdByNumber, insertNumber, selectNumbers } from './identifier-store.ts';
import { refuseNumber } from './refuse-number.ts';

/**
 * Writes down one more number that a person has; what she had before stays current. The form's id makes a resend save nothing twice.
 * Problems: number (unreadable and the like, number-already-hers, number-known:<person>, number-not-here), level, '' stale.
 */
export async function addNumber(
  ctx: RequestContext,
  personId: string,
  form: AddNumberForm,
): Promise<Result<void, FieldProblems>> {
  const isSaved = async () => (await selectNumbers(ctx, personId)).some(({ id }) => id === form.id);
  if (await isSaved()) return ok(undefined);
  const decided = decideNumber(form, ctx.today);
  if (!decided.ok) return decided;
  const file = await takeNextVersion(ctx, personId, form.version);
  if (file === undefined) return (await isSaved()) ? ok(undefined) : refuse({ '': ['stale'] });
  ctx.saw([personId]);
  const number = decided.value;
  const held = await heldBySomebody(ctx, personId, number);
  if (held) return refuse({ number: [held] });
  const saved = await insertNumber(ctx, {
    id: form.id,
    personId,
    restricted: file.restricted,
    number,
    level: form.level,
    source: (form.source ?? 'staff') satisfies NumberSource,
    reason: form.note,
    validFrom: ctx.today,
  });
  if (!saved) return refuse(refuseNumber(ctx, number));
  await endAbsence(ctx, personId);
  return ok(undefined);
}

/** The problem when a number that is to be written down is current already: hers, of somebody the caller sees (with whose), or none. */
export async function heldBySomebody(
  ctx: RequestContext,
  personId: string,
  number: IdentityNumber,
): Promise<string | undefined> {
  const holder = await findPersonIdByNumber(ctx, number);
  if (holder === undefined) return undefined;
  return holder === personId ? 'number-already-hers' : `number-known:${holder}`;
}
