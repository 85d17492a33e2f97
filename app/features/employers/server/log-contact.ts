import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { LogForm } from '../domain/log.ts';
import { insertLog, settleNext } from './employer-store.ts';
import { getEmployer, getEmployerFile } from './get-employer.ts';

type Answer = Promise<Result<{ id: string }, FieldProblems>>;

/**
 * Writes down a contact with an employer that the caller sees, hers or shared. A next contact that was planned is settled by it, and the
 * new one is the caller's. The same id twice writes it once. Problems: 'happenedOn: in-the-future', 'contactId: choose', 'workplaceId: choose'.
 */
export async function logContact(ctx: RequestContext, employerId: string, form: LogForm): Answer {
  const { employer, workplaces, contacts } = await getEmployerFile(ctx, employerId);
  if (form.happenedOn > ctx.today) return refuse({ happenedOn: ['in-the-future'] });
  if (form.contactId && !contacts.some(({ id }) => id === form.contactId)) return refuse({ contactId: ['choose'] });
  if (form.workplaceId && !workplaces.some(({ id }) => id === form.workplaceId))
    return refuse({ workplaceId: ['choose'] });
  await settleNext(ctx, employerId);
  await insertLog(ctx, employer, {
    ...form,
    nextOn: form.nextOn ?? null,
    nextBy: form.nextOn === undefined ? null : ctx.caller.accountId,
  });
  return ok({ id: form.id });
}

/** Says that a next contact is dealt with, without a new one. */
export async function settleNextContact(
  ctx: RequestContext,
  of: { employerId: string; employerLogId: string },
): Answer {
  await getEmployer(ctx, of.employerId);
  await settleNext(ctx, of.employerId, of.employerLogId);
  return ok({ id: of.employerLogId });
}
