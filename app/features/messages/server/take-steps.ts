import { listTeam } from '#app/features/people/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { SettleReason } from '../domain/counterpart.ts';
import { requireThread } from './get-threads.ts';
import { insertStep, isThere, lockThread } from './message-store.ts';
import { selectMessages, type Thread } from './thread-store.ts';

type Done = Result<void, FieldProblems>;
type Receiver = { id: string; name: string };

/**
 * Who can be handed a thread: those in the participant's case work who may know of her; of a peer coach and a leader, her case worker alone.
 */
export async function listReceivers(ctx: RequestContext, thread: Thread): Promise<Receiver[]> {
  if (ctx.caller.role === 'coordinator' || ctx.caller.role === 'case-worker') {
    const team = await listTeam(ctx, thread.enrolmentId);
    const inCaseWork = team.filter(
      ({ role, accountId }) => (role === 'coordinator' || role === 'case-worker') && accountId !== ctx.caller.accountId,
    );
    return [...new Map(inCaseWork.map(({ accountId, name }) => [accountId, { id: accountId, name }])).values()];
  }
  const found = await ctx.db
    .selectFrom('enrolments as e')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'e.tenant_id').onRef('a.id', '=', 'e.case_worker_id'),
    )
    .where('e.tenant_id', '=', ctx.caller.tenantId)
    .where('e.id', '=', thread.enrolmentId)
    .where('a.disabled_at', 'is', null)
    .select(['a.id', 'a.name'])
    .execute();
  return found.filter(({ id }) => id !== ctx.caller.accountId);
}

async function requireOwn(ctx: RequestContext, threadId: string): Promise<Thread> {
  await lockThread(ctx, threadId);
  const thread = await requireThread(ctx, threadId);
  if (thread.part === 'onlooker') throw new NotFoundError();
  return thread;
}

/** Hands a waiting thread to a colleague; the participant sees to whom. Problems: 'nothing-waits', 'not-in-team'. */
export async function handOver(
  ctx: RequestContext,
  threadId: string,
  { id, toId }: { id: string; toId: string },
): Promise<Done> {
  const thread = await requireOwn(ctx, threadId);
  if (await isThere(ctx, 'message_steps', id)) return ok(undefined);
  if (thread.waitingSince === null) return refuse({ '': ['nothing-waits'] });
  if (!(await listReceivers(ctx, thread)).some((each) => each.id === toId)) return refuse({ toId: ['not-in-team'] });
  await insertStep(ctx, { id, threadId, kind: 'handed-over', toId });
  return ok(undefined);
}

/** Says that what waits needs no answer, and why. Problem: 'newer' when she has written since. */
export async function settle(
  ctx: RequestContext,
  threadId: string,
  { id, reason, seen }: { id: string; reason: SettleReason; seen: string },
): Promise<Done> {
  const thread = await requireOwn(ctx, threadId);
  if (await isThere(ctx, 'message_steps', id)) return ok(undefined);
  if (thread.waitingSince === null) return refuse({ '': ['nothing-waits'] });
  const [latest] = await selectMessages(ctx, threadId, 1);
  if (latest !== undefined && latest.sentAt > seen) return refuse({ '': ['newer'] });
  await insertStep(ctx, { id, threadId, kind: 'nothing-more', reason, seenThrough: seen });
  return ok(undefined);
}

/** Takes over a thread that nobody has answered. Problem: 'taken-meanwhile' when it needs nobody any more. */
export async function takeOver(ctx: RequestContext, threadId: string, id: string): Promise<Done> {
  await lockThread(ctx, threadId);
  const thread = await requireThread(ctx, threadId);
  if (await isThere(ctx, 'message_steps', id)) return ok(undefined);
  if (!thread.mayBeTaken) return refuse({ '': ['taken-meanwhile'] });
  await insertStep(ctx, { id, threadId, kind: 'taken-over' });
  return ok(undefined);
}

/** Gives a thread back to whom it is addressed to. Problem: 'taken-meanwhile'. */
export async function giveBack(ctx: RequestContext, threadId: string, id: string): Promise<Done> {
  const thread = await requireOwn(ctx, threadId);
  if (await isThere(ctx, 'message_steps', id)) return ok(undefined);
  if (thread.part !== 'holder') return refuse({ '': ['taken-meanwhile'] });
  await insertStep(ctx, { id, threadId, kind: 'given-back' });
  return ok(undefined);
}
