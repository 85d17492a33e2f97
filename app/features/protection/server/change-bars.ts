import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideBar } from '../domain/decide-protection.ts';
import type { BarLiftReason } from '../domain/kinds.ts';
import type { BarForm } from '../domain/protection-forms.ts';
import { type Bar, endBar, insertBar, selectAccounts } from './bar-store.ts';
import { getProtection, type Protection } from './get-protection.ts';
import { deleteReaders, insertReaderChange, lockReaders } from './reader-store.ts';

/** Accounts that can be barred from a person. Throws NotFoundError, also in emergency access. */
export async function listBarrable(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; accounts: { id: string; name: string }[] }> {
  const { head, bars } = await getChangeable(ctx, enrolmentId);
  const barred = new Set(bars.filter(({ isOpen }) => isOpen).map(({ accountId }) => accountId));
  const accounts = await selectAccounts(ctx);
  return { head, accounts: accounts.filter(({ id }) => !barred.has(id)) };
}

/**
 * Bars an account from a person's file, whatever its role, with its next request. A named reader who is barred is one no longer.
 * Problems on accountId: 'choose', 'already-barred', 'last-reader'. Says whether the caller still sees the person.
 */
export async function barAccount(
  ctx: RequestContext,
  input: BarForm & { enrolmentId: string },
): Promise<Result<{ stillSees: boolean }, FieldProblems>> {
  const { id, accountId, reason, validFrom = ctx.today, validTo } = input;
  const { head, named, bars } = await getChangeable(ctx, input.enrolmentId);
  if (bars.some((bar) => bar.id === id)) return ok({ stillSees: true });
  if (named) await lockReaders(ctx, head.personId);
  const accounts = await selectAccounts(ctx);
  const readers = (named?.readers ?? []).map((reader) => reader.accountId);
  const decided = decideBar(
    {
      isProtected: named !== undefined,
      readers,
      barred: bars.filter(({ isOpen }) => isOpen).map((bar) => bar.accountId),
      accounts: accounts.map((account) => account.id),
    },
    accountId,
  );
  if (!decided.ok) return refuse({ accountId: [decided.problem] });
  await insertBar(ctx, { id, personId: head.personId, accountId, reason, validFrom, validTo });
  if (readers.includes(accountId)) {
    await insertReaderChange(ctx, head.personId, accountId, 'removed', 'barred');
    await deleteReaders(ctx, head.personId, accountId);
  }
  const holdsToday = validFrom <= ctx.today;
  return ok({ stillSees: accountId !== ctx.caller.accountId || !(holdsToday || readers.includes(accountId)) });
}

/** Lifts a bar from today on. Nobody lifts one about herself: she cannot know of it. Throws NotFoundError when there is none that holds. */
export async function liftBar(
  ctx: RequestContext,
  input: { enrolmentId: string; barId: string; reason: BarLiftReason },
): Promise<void> {
  await getBar(ctx, input.enrolmentId, input.barId);
  if (!(await endBar(ctx, input.barId, input.reason))) throw new NotFoundError();
}

/** One bar that holds. Throws NotFoundError. */
export async function getBar(
  ctx: RequestContext,
  enrolmentId: string,
  barId: string,
): Promise<{ head: ParticipantHead; bar: Bar }> {
  const { head, bars } = await getChangeable(ctx, enrolmentId);
  const bar = bars.find(({ id, isOpen }) => id === barId && isOpen);
  if (bar === undefined) throw new NotFoundError();
  return { head, bar };
}

async function getChangeable(ctx: RequestContext, enrolmentId: string): Promise<Protection> {
  const protection = await getProtection(ctx, enrolmentId);
  if (protection.emergency) throw new NotFoundError();
  return protection;
}
