import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** Something the partner added or the programme asked; both read it. */
export type Message = {
  id: string;
  author: 'partner' | 'programme';
  text: string;
  writtenAt: Instant;
  writtenByName: string | null;
};

/** What was written about a referral, the oldest first. */
export async function selectMessages(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  referralId: string,
): Promise<Message[]> {
  const rows = await db
    .selectFrom('referral_messages as m')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'm.tenant_id').onRef('a.id', '=', 'm.written_by'),
    )
    .where('m.tenant_id', '=', caller.tenantId)
    .where('m.referral_id', '=', referralId)
    .select(['m.id', 'm.author', 'm.text', 'm.written_at as writtenAt', 'a.name as writtenByName'])
    .orderBy('m.written_at')
    .orderBy('m.id')
    .execute();
  return rows as Message[];
}

/** Saves a message; the same id twice saves it once. A trigger notes on the referral who now waits for whom. */
export async function insertMessage(
  { db, caller, now }: Ctx,
  referralId: string,
  message: { id: string; author: Message['author']; text: string },
): Promise<void> {
  await db
    .insertInto('referral_messages')
    .values({
      tenant_id: caller.tenantId,
      id: message.id,
      referral_id: referralId,
      author: message.author,
      text: message.text,
      written_at: now,
      written_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
