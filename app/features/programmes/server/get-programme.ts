import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { countParticipantsPermission } from '../domain/permissions.ts';
import type { ParticipantCount, Programme } from '../domain/programme.ts';
import { countAffectedByEnd, countParticipants } from './participant-count-store.ts';
import { findProgrammeRow, findUsedKeys } from './programme-store.ts';

type Asking = Pick<RequestContext, 'db' | 'caller'>;

/** One programme of the caller. Throws NotFoundError when there is none that she may see. */
export async function getProgramme(ctx: Pick<RequestContext, 'db'>, id: string): Promise<Programme> {
  const programme = await findProgrammeRow(ctx.db, { id });
  if (programme === undefined) throw new NotFoundError();
  return programme;
}

/** A programme with its participants counted by sex; null for roles that count nobody. */
export async function getProgrammeWithCounts(
  ctx: Asking,
  id: string,
): Promise<{ programme: Programme; counts: ParticipantCount[] | null }> {
  const [programme, counts] = await Promise.all([
    getProgramme(ctx, id),
    may(ctx.caller, countParticipantsPermission) ? countParticipants(ctx.db, id) : null,
  ]);
  return { programme, counts };
}

/** A programme with how many take part now, and how many of them are planned to go on to its last day. */
export async function getProgrammeToExtend(ctx: Pick<RequestContext, 'db'>, id: string) {
  const programme = await getProgramme(ctx, id);
  return { programme, affected: await countAffectedByEnd(ctx.db, id, programme.endsOn) };
}

/** A programme with the keys of its lists that records point to, for changing it. */
export async function getProgrammeToEdit(ctx: Pick<RequestContext, 'db'>, id: string) {
  const [programme, used] = await Promise.all([getProgramme(ctx, id), findUsedKeys(ctx.db, id)]);
  return { programme, used };
}
