import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { reasonFor, type TeamRound } from '../domain/teams-round.ts';
import { findNamedView, notProtected } from './get-protection.ts';
import { insertReader, insertReaderChange } from './reader-store.ts';
import { selectTeamsRound } from './team-round-store.ts';

/**
 * Who works round a protected person, in every programme she takes part in now, and who of them sees her: for her lasting named readers,
 * so that nobody loses her case worker. Undefined when she is not protected. Throws NotFoundError.
 */
export async function getTeamsRound(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; teams: TeamRound[] } | undefined> {
  const found = await findNamedView(ctx, enrolmentId);
  return found && { head: found.head, teams: found.named.teams };
}

/** The same in the request that has just closed her file. */
export async function listTeamsRound(ctx: RequestContext, enrolmentId: string): Promise<TeamRound[]> {
  const { personId } = await getParticipantHead(ctx, enrolmentId);
  return selectTeamsRound(ctx, personId);
}

/** Makes several of those round her named readers at once, in whichever programme they work. Problems on readers: 'choose' for nobody or a stranger; 'not-protected'. */
export async function nameRound(
  ctx: RequestContext,
  { enrolmentId, readers }: { enrolmentId: string; readers: readonly string[] },
): Promise<Result<void, FieldProblems>> {
  const round = await getTeamsRound(ctx, enrolmentId);
  if (round === undefined) return notProtected;
  const members = new Map(
    round.teams.flatMap((team) => team.members.map((member) => [member.accountId, member] as const)),
  );
  const chosen = [...new Set(readers)].map((accountId) => members.get(accountId));
  if (chosen.length === 0 || chosen.includes(undefined)) return refuse({ readers: ['choose'] });
  for (const member of chosen) {
    if (member === undefined || member.isReader) continue;
    await insertReader(ctx, round.head.personId, member.accountId, reasonFor(member));
    await insertReaderChange(ctx, round.head.personId, member.accountId, 'added', reasonFor(member));
  }
  return ok(undefined);
}
