import { getParticipantHead } from '#app/features/enrolments/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideSetting } from '../domain/decide-protection.ts';
import type { ProtectionForm } from '../domain/protection-forms.ts';
import { findNamedView, notProtected } from './get-protection.ts';
import {
  endProtection,
  insertProtection,
  keepInSight,
  markRestricted,
  type NewProtection,
} from './protection-store.ts';
import { insertReader, insertReaderChange } from './reader-store.ts';

type Input = ProtectionForm & { enrolmentId: string };

/**
 * Closes a person's file: from the next request on only named readers find her, anywhere, and the one who does this is the first.
 * Problem: 'already-protected'.
 */
export async function setProtection(ctx: RequestContext, input: Input): Promise<Result<void, FieldProblems>> {
  const head = await getParticipantHead(ctx, input.enrolmentId);
  const decided = decideSetting({ isProtected: head.restricted });
  if (!decided.ok) return refuse({ '': [decided.problem] });
  const dates = checkDates(ctx, input);
  if (dates !== undefined) return refuse(dates);
  const { personId } = head;
  await insertReader(ctx, personId, ctx.caller.accountId, 'set-protection');
  await keepInSight(ctx, personId);
  if (!(await insertProtection(ctx, personId, protectionOf(ctx, input)))) return refuse({ '': ['already-protected'] });
  await insertReaderChange(ctx, personId, ctx.caller.accountId, 'added', 'set-protection');
  await markRestricted(ctx, personId, true);
  return ok(undefined);
}

/** States another kind, source or review. The row that held ends, so that what held when can always be told. Problems: 'stale', 'not-protected'. */
export async function changeProtection(
  ctx: RequestContext,
  input: Input & { version: number },
): Promise<Result<void, FieldProblems>> {
  const found = await findNamedView(ctx, input.enrolmentId);
  if (found === undefined) return notProtected;
  const { head, named } = found;
  const dates = checkDates(ctx, input);
  if (dates !== undefined) return refuse(dates);
  const { id, reference } = named.current;
  if (!(await endProtection(ctx, { id, version: input.version }, 'changed'))) return refuse({ '': ['stale'] });
  await insertProtection(ctx, head.personId, { ...protectionOf(ctx, input), reference });
  return ok(undefined);
}

function protectionOf(ctx: RequestContext, input: Input): NewProtection {
  const { kind, source, since = ctx.today, reviewOn = null, note } = input;
  return { kind, source, since, reviewOn, note: note === undefined || note === '' ? null : note };
}

function checkDates(ctx: RequestContext, { since = ctx.today, reviewOn }: Input): FieldProblems | undefined {
  const problems: FieldProblems = {};
  if (since > ctx.today) problems['since'] = ['date-in-future'];
  if (reviewOn !== undefined && reviewOn <= since) problems['reviewOn'] = ['review-before-start'];
  return Object.keys(problems).length > 0 ? problems : undefined;
}
