import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import { getContact } from '#app/features/people/public.ts';
import { toInternational } from '#app/features/reminders/domain/phone-number.ts';
import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import { transaction } from '#app/platform/db/transaction.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';
import type { Instant } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { LinkWay } from '../domain/forms-sent.ts';
import type { Placement } from '../domain/placement.ts';
import { keysOf } from './placement-store.ts';

export type LinkPurpose = 'agree' | 'follow';
type Wish = { id: string; party: 'participant' | 'workplace'; purpose: LinkPurpose; way: LinkWay; days: number };

/** The secret part of a link: worked out from its id with our key, so that it can be shown again and is kept nowhere. 128 bits. */
export function linkToken(keys: Keys, linkId: string): string {
  return blindIndex(keys, 'placement-link', linkId).subarray(0, 16).toString('base64url');
}

/** What staff say to whoever gets a link when it is sent to neither a phone nor an address: four digits. */
export function linkCode(keys: Keys, linkId: string): string {
  return String(blindIndex(keys, 'placement-link-code', linkId).readUInt32BE(0) % 10_000).padStart(4, '0');
}

/** What the database keeps of a token somebody came with. */
export const linkHash = (token: string): Buffer => hashToken(token.slice(0, 60));

/** What is compared when somebody shows that a link is hers: four digits, or an address, however it was typed. */
export function checkHash(keys: Keys, linkHashed: Buffer, typed: string): Buffer {
  const said = typed.includes('@') ? typed.trim().toLowerCase() : typed.replace(/\D/g, '').slice(-4);
  return blindIndex(keys, 'placement-link-check', `${linkHashed.toString('base64url')} ${said}`);
}

/**
 * Makes a link for one party and closes those that party had for the same purpose. Sent by text message or e-mail when `way` says so, else shown to staff
 * who hand it over. Problems: party 'protected' (nobody protected is ever behind a link), 'no-supervisor'; way 'no-phone', 'no-address', 'switched-off'.
 */
export async function makeLink(
  ctx: RequestContext,
  { head, placement }: { head: ParticipantHead; placement: Placement },
  wish: Wish,
  compose: (address: string) => { subject: string; text: string },
  addressOf: (token: string) => string,
): Promise<Result<{ id: string }, FieldProblems>> {
  const { db, caller, services, now } = ctx;
  if (head.restricted) return refuse({ party: ['protected'] });
  const { supervisor } = placement;
  if (wish.party === 'workplace' && supervisor === null) return refuse({ party: ['no-supervisor'] });
  const reached = await reachOf(ctx, head.personId, wish.party === 'workplace' ? supervisor : null);
  const send = wish.way === 'shown' ? undefined : services.post[wish.way === 'sms' ? 'sms' : 'email'];
  const to = wish.way === 'sms' ? reached.phone : reached.email;
  if (wish.way !== 'shown') {
    if (to === undefined) return refuse({ way: [wish.way === 'sms' ? 'no-phone' : 'no-address'] });
    if (send === undefined) return refuse({ way: ['switched-off'] });
  }
  const token = linkToken(services.keys, wish.id);
  const hashed = linkHash(token);
  const [checkKind, known] =
    wish.way === 'sms'
      ? (['phone', reached.phone ?? ''] as const)
      : wish.way === 'e-mail'
        ? (['e-mail', reached.email ?? ''] as const)
        : (['code', linkCode(services.keys, wish.id)] as const);
  await db
    .updateTable('placement_links')
    .set({ revoked_at: now })
    .where('tenant_id', '=', caller.tenantId)
    .where('placement_id', '=', placement.id)
    .where('party', '=', wish.party)
    .where('purpose', '=', wish.purpose)
    .where('revoked_at', 'is', null)
    .where('id', '<>', wish.id)
    .execute();
  const made = await db
    .insertInto('placement_links')
    .values({
      ...keysOf(ctx, head),
      id: wish.id,
      placement_id: placement.id,
      party: wish.party,
      contact_id: wish.party === 'workplace' ? (supervisor?.id ?? null) : null,
      purpose: wish.purpose,
      token_hash: hashed,
      check_kind: checkKind,
      check_hash: checkHash(services.keys, hashed, known),
      way: wish.way,
      expires_at: daysFrom(now, wish.days),
      made_at: now,
      made_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n && send !== undefined && to !== undefined) {
    const { subject, text } = compose(addressOf(token));
    ctx.afterCommit(async () => {
      const sent = await send({ to, subject, text, reportTo: undefined });
      await transaction(
        services.pool,
        { tokenHash: ctx.tokenHash, purpose: 'placement.handle', now, kind: 'write' },
        (tx) =>
          tx
            .updateTable('placement_links')
            .set({ sent_outcome: sent.outcome })
            .where('tenant_id', '=', caller.tenantId)
            .where('id', '=', wish.id)
            .execute(),
      );
    });
  }
  return ok({ id: wish.id });
}

/** Closes a link at once. */
export async function revokeLink(
  { db, caller, now }: Pick<RequestContext, 'db' | 'caller' | 'now'>,
  of: { placementId: string; linkId: string },
): Promise<void> {
  await db
    .updateTable('placement_links')
    .set({ revoked_at: now })
    .where('tenant_id', '=', caller.tenantId)
    .where('placement_id', '=', of.placementId)
    .where('id', '=', of.linkId)
    .where('revoked_at', 'is', null)
    .execute();
}

const daysFrom = (now: Instant, days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();

/** The phone and the address a party is reached at: the supervisor's at work, or the participant's own that are safe to use. */
async function reachOf(
  ctx: RequestContext,
  personId: string,
  supervisor: { phone: string; email: string } | null,
): Promise<{ phone: string | undefined; email: string | undefined }> {
  if (supervisor !== null)
    return { phone: toInternational(supervisor.phone), email: supervisor.email.trim() || undefined };
  const { contacts } = await getContact(ctx, personId);
  const own = contacts.filter(({ holder, isSafe, isShared }) => holder === 'own' && isSafe !== false && !isShared);
  const phone = own.find(({ kind }) => kind === 'phone');
  const email = own.find(({ kind }) => kind === 'email');
  return { phone: phone && toInternational(phone.value), email: email?.value };
}
