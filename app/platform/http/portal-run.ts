import { sql } from 'kysely';
import { Trail, traceStatement } from '#app/platform/audit/audit.ts';
import { gateOf } from '#app/platform/db/gate.ts';
import { type Participant, portalTransaction } from '#app/platform/db/portal-transaction.ts';
import type { Statement } from '#app/platform/db/transaction.ts';
import { safeError } from '#app/platform/log/log.ts';
import type { Services } from '#app/platform/services.ts';
import { dayOf } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { ForbiddenError, SignedOutError } from './errors.ts';
import type { PortalContext, PortalPage } from './portal-page.ts';

export type PortalAsking = {
  tokenHash: Buffer | undefined;
  /** A session of staff in the same browser: they may be looking along. */
  staffTokenHash?: Buffer | undefined;
  requestId: string;
  language: PortalLanguage;
  purpose: string;
  audit: PortalPage['audit'] | undefined;
  kind: 'read' | 'write';
};

/** Runs one request of a person's own side: who is it, the work, the trace with herself as the subject, commit. Throws SignedOutError. */
export async function inPortal<T>(
  services: Services,
  { tokenHash, staffTokenHash, requestId, language, purpose, audit, kind }: PortalAsking,
  work: (ctx: PortalContext) => Promise<T>,
): Promise<{ value: T; person: Participant; token?: string | null }> {
  if (tokenHash === undefined && staffTokenHash === undefined) throw new SignedOutError();
  const now = services.now();
  let trace: Statement | undefined;
  const afterwards: (() => Promise<void>)[] = [];
  const answered = await portalTransaction(
    services.pool,
    { tokenHash, staffTokenHash, purpose, now, kind },
    async (db, person) => {
      if (person === undefined) throw new SignedOutError();
      if (person.isMirrored && kind === 'write') throw new ForbiddenError(purpose);
      const trail = new Trail();
      trail.saw([person.personId]);
      let given: string | null | undefined;
      const ctx: PortalContext = {
        db,
        person,
        language,
        now,
        requestId,
        services,
        today: dayOf(now),
        givePortalToken: (token) => {
          given = token;
        },
        afterCommit: (more) => {
          afterwards.push(more);
        },
        saw: () => {},
        within: (id) => trail.within(id),
        because: (reason) => trail.because(reason),
      };
      const value = await work(ctx);
      const asker = {
        tenantId: person.tenantId,
        accountId: person.mirror?.accountId ?? null,
        role: person.mirror?.role ?? ('participant' as const),
      };
      if (audit !== undefined) trace = traceStatement(asker, { ...audit, purpose, requestId }, trail);
      return given === undefined ? { value, person } : { value, person, token: given };
    },
    () => trace,
  );
  for (const more of afterwards)
    await more().catch((error: unknown) => services.log.error(safeError(error), 'work after saving failed'));
  return answered;
}

/** Ends an open side; on a shared phone nothing is left that could be opened again. */
export async function endPortalSession(services: Services, tokenHash: Buffer): Promise<void> {
  await sql`select app.end_portal_session(${tokenHash}, ${services.now()})`.execute(gateOf(services));
}
