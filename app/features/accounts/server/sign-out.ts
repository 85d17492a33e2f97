import { Trail, writeAudit } from '#app/platform/audit/audit.ts';
import { transaction } from '#app/platform/db/transaction.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { newId } from '#app/shared/ids.ts';
import { endSession } from './gate-store.ts';

/** Ends the session at once, wherever its token is kept. A session that has run out already is no error. */
export async function signOut(ctx: PublicContext): Promise<void> {
  const { tokenHash } = ctx;
  if (tokenHash === undefined) return;
  await transaction(
    ctx.services.pool,
    { tokenHash, purpose: 'sign-out', now: ctx.now, kind: 'write' },
    async (db, caller) => {
      await endSession(db, tokenHash, ctx.now);
      if (caller?.stage === 'signed-in')
        await writeAudit(
          db,
          caller,
          { action: 'sign-out', category: 'accounts', purpose: 'sign-out', requestId: newId() },
          new Trail(),
        );
    },
  );
}
