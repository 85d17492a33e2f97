import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideNaming, decideRemoval } from '../domain/decide-protection.ts';
import type { ReaderReason, RemovalReason } from '../domain/kinds.ts';
import { findNamedView, type Named, notProtected, stateOf } from './get-protection.ts';
import {
  deleteReaders,
  insertReader,
  insertReaderChange,
  lockReaders,
  selectTeam,
  type TeamMember,
} from './reader-store.ts';

/** Whom a named reader can name: the team of the programme without those who are named already; undefined when the person is not protected. Throws NotFoundError. */
export async function listNameable(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; team: TeamMember[] } | undefined> {
  const found = await findNamedView(ctx, enrolmentId);
  if (found === undefined) return undefined;
  const readers = stateOf(found.named).readers;
  const team = await listFree(ctx, found);
  return { head: found.head, team: team.filter(({ accountId }) => !readers.includes(accountId)) };
}

// Nobody who is barred from a person is named for her.
async function listFree(ctx: RequestContext, { head, bars }: Named): Promise<TeamMember[]> {
  const team = await selectTeam(ctx, head.programmeId, head.personId);
  const barred = new Set(bars.filter(({ isOpen }) => isOpen).map(({ accountId }) => accountId));
  return team.filter(({ accountId }) => !barred.has(accountId));
}

/** Makes a colleague a named reader. Problems on accountId: 'choose' for whoever is not in the team or is barred, 'already-reader'; 'not-protected'. */
export async function nameReader(
  ctx: RequestContext,
  input: { enrolmentId: string; accountId: string; reason: ReaderReason },
): Promise<Result<void, FieldProblems>> {
  const found = await findNamedView(ctx, input.enrolmentId);
  if (found === undefined) return notProtected;
  const { head, named } = found;
  const team = await listFree(ctx, found);
  const decided = decideNaming(
    stateOf(named).readers,
    team.map(({ accountId }) => accountId),
    input.accountId,
  );
  if (!decided.ok) return refuse({ accountId: [decided.problem] });
  await insertReader(ctx, head.personId, input.accountId, input.reason);
  await insertReaderChange(ctx, head.personId, input.accountId, 'added', input.reason);
  return ok(undefined);
}

/** Takes somebody off the list, also oneself. Problems: 'last-reader', 'not-a-reader', 'not-protected'. Says whether the caller still sees the person. */
export async function removeReader(
  ctx: RequestContext,
  input: { enrolmentId: string; accountId: string; reason: RemovalReason },
): Promise<Result<{ stillSees: boolean }, FieldProblems>> {
  const first = await findNamedView(ctx, input.enrolmentId);
  if (first === undefined) return notProtected;
  await lockReaders(ctx, first.head.personId);
  const found = await findNamedView(ctx, input.enrolmentId);
  if (found === undefined) return notProtected;
  const { personId } = found.head;
  const decided = decideRemoval(stateOf(found.named).readers, input.accountId);
  if (!decided.ok) return refuse({ '': [decided.problem] });
  await insertReaderChange(ctx, personId, input.accountId, 'removed', input.reason);
  await deleteReaders(ctx, personId, input.accountId);
  return ok({ stillSees: input.accountId !== ctx.caller.accountId });
}
