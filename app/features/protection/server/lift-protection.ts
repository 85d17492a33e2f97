import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideLift, decideLiftRequest } from '../domain/decide-protection.ts';
import type { LiftForm } from '../domain/protection-forms.ts';
import { findNamedView, notProtected, stateOf } from './get-protection.ts';
import { endProtection, markLiftAsked, markRestricted } from './protection-store.ts';
import { deleteReaders, insertReaderChange, lockReaders } from './reader-store.ts';

/**
 * Asks for a protection to be lifted, or, as another named reader, lifts it or keeps it. Once lifted the file is open to everybody in
 * the programme with their next request, and nobody is a named reader any more. Problems: the codes of the decisions; 'stale'.
 */
export async function liftProtection(
  ctx: RequestContext,
  input: LiftForm & { enrolmentId: string },
): Promise<Result<'asked' | 'lifted' | 'kept', FieldProblems>> {
  const found = await findNamedView(ctx, input.enrolmentId);
  if (found === undefined) return notProtected;
  const { head, named } = found;
  const { personId } = head;
  await lockReaders(ctx, personId);
  const state = stateOf(named);
  const open = { id: named.current.id, version: input.version };
  const stale = refuse({ '': ['stale'] });
  if (input.step === 'ask') {
    const decided = decideLiftRequest(state);
    if (!decided.ok) return refuse({ '': [decided.problem] });
    return (await markLiftAsked(ctx, open, input.reason)) ? ok('asked') : stale;
  }
  if (input.step === 'keep') {
    if (state.liftAskedBy === null) return refuse({ '': ['lift-not-asked'] });
    return (await markLiftAsked(ctx, open, null)) ? ok('kept') : stale;
  }
  const decided = decideLift(state, ctx.caller);
  if (!decided.ok) return refuse({ '': [decided.problem] });
  for (const { accountId } of named.readers) await insertReaderChange(ctx, personId, accountId, 'removed', 'lifted');
  if (!(await endProtection(ctx, open, 'lifted'))) return stale;
  await markRestricted(ctx, personId, false);
  await deleteReaders(ctx, personId);
  return ok('lifted');
}
