import { parseDigits } from '#app/features/portal-access/domain/digits.ts';
import { hashDigits } from '#app/features/portal-access/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type Copy, collect } from './collect.ts';
import { type DigitsAnswer, findCardOf, hasCopy, openCopy, selectOwnRows } from './copied-store.ts';

/**
 * Opens the copy on this phone for half an hour, against her four digits. Wrong ones are counted, so they are an answer and no refusal: 'wrong',
 * 'forgotten' after the fifth (the phone is put out), 'enough' after three copies in a day, 'shut' on a phone without a card. Problem: digits 'four-digits'.
 */
export async function openOwnCopy(
  { db, person, services, language, now }: PortalContext,
  { id, digits: typed }: { id: string; digits: string },
): Promise<Result<DigitsAnswer, FieldProblems>> {
  const digits = parseDigits(typed);
  if (digits === undefined) return refuse({ digits: ['four-digits'] });
  const cardId = await findCardOf(db, person.tenantId, person.deviceId);
  if (cardId === undefined) return ok('shut');
  const digitsHash = hashDigits(services.keys, cardId, digits);
  return ok(await openCopy(db, { copyId: id, deviceId: person.deviceId, digitsHash, language, now }));
}

/**
 * Everything about her; undefined when her digits are not just written on this phone, and always for staff who look along. Throws NotFoundError for a
 * copy that is none of hers.
 */
export async function findOwnCopy(
  { db, person, services, language, now }: PortalContext,
  copyId: string,
): Promise<Copy | undefined> {
  const rows = await selectOwnRows(db, { copyId, deviceId: person.deviceId, now });
  if (rows.length === 0 && !(await hasCopy(db, person, copyId))) throw new NotFoundError();
  if (rows.length === 0) return undefined;
  return collect({ db, services, tenantId: person.tenantId, language, now }, rows);
}

/** The copy to keep. On a phone that several use nothing is left behind: there it is read only. Throws NotFoundError. */
export async function takeOwnCopy(ctx: PortalContext, copyId: string): Promise<Copy> {
  const copy = ctx.person.isShared ? undefined : await findOwnCopy(ctx, copyId);
  if (copy === undefined) throw new NotFoundError();
  return copy;
}
