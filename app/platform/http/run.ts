import { type AuditDeclaration, Trail, traceStatement } from '#app/platform/audit/audit.ts';
import { type Caller, type Statement, transaction } from '#app/platform/db/transaction.ts';
import { safeError } from '#app/platform/log/log.ts';
import type { Services } from '#app/platform/services.ts';
import { dayOf } from '#app/shared/dates.ts';
import { may, type Permission } from '#app/shared/roles.ts';
import { ForbiddenError, SignedOutError } from './errors.ts';
import type { RequestContext } from './page.ts';

export type Asking = {
  tokenHash: Buffer | undefined;
  requestId: string;
  permission: Permission | 'signed-in';
  audit: AuditDeclaration;
  kind: 'read' | 'write';
};

/**
 * Runs one request inside its transaction: who is asking, may she, the work, the trace, commit.
 * Throws SignedOutError or ForbiddenError before `work` starts. The trace is written after `work`, in one flight with the commit.
 */
export async function inRequest<T>(
  services: Services,
  asking: Asking,
  work: (ctx: RequestContext) => Promise<T>,
): Promise<{ value: T; caller: Caller; token?: string | null }> {
  const { tokenHash, permission, audit, kind, requestId } = asking;
  if (tokenHash === undefined) throw new SignedOutError();
  const now = services.now();
  const purpose = permission === 'signed-in' ? 'own-account' : permission.name;
  let trace: Statement | undefined;
  let afterwards: (() => Promise<void>)[] = [];
  let whenRefused: ((db: RequestContext['db']) => Promise<void>)[] = [];
  let isRefused = true;
  // May run twice: nothing that one run leaves behind is left to the next.
  const run = async (db: RequestContext['db'], caller: Caller | undefined) => {
    if (caller === undefined || caller.stage !== 'signed-in') throw new SignedOutError();
    if (permission !== 'signed-in' && !may(caller, permission)) throw new ForbiddenError(permission.name);
    const trail = new Trail();
    const left: typeof afterwards = [];
    const refusals: typeof whenRefused = [];
    whenRefused = refusals;
    let given: string | null | undefined;
    const ctx: RequestContext = {
      db,
      caller,
      now,
      requestId,
      services,
      today: dayOf(now),
      locale: caller.locale,
      tokenHash,
      giveToken: (token) => {
        given = token;
      },
      afterCommit: (more) => {
        left.push(more);
      },
      afterRefusal: (more) => {
        refusals.push(more);
      },
      saw: (ids) => trail.saw(ids),
      within: (id) => trail.within(id),
      because: (reason) => trail.because(reason),
    };
    const value = await work(ctx);
    afterwards = left;
    isRefused = false;
    if ('action' in audit) trace = traceStatement(caller, { ...audit, purpose, requestId }, trail);
    return given === undefined ? { value, caller } : { value, caller, token: given };
  };
  const answered = await transaction(services.pool, { tokenHash, purpose, now, kind }, run, () => trace);
  if (isRefused)
    for (const more of whenRefused) await transaction(services.pool, { tokenHash, purpose, now, kind: 'write' }, more);
  for (const more of afterwards)
    await more().catch((error: unknown) => services.log.error(safeError(error), 'work after saving failed'));
  return answered;
}
