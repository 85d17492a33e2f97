import type { RequestContext } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { countParticipantsPermission } from '../domain/permissions.ts';
import type { ParticipantCount, Programme } from '../domain/programme.ts';
import { countParticipantsOfEach } from './participant-count-store.ts';
import { listProgrammeRows, searchProgrammeRows } from './programme-store.ts';

type Asking = Pick<RequestContext, 'db' | 'caller'>;

/** The programmes the caller works with in her active role, newest first; for a tenant's administrator all of them. */
export function listProgrammes(ctx: Pick<RequestContext, 'db'>): Promise<Programme[]> {
  return listProgrammeRows(ctx.db);
}

/** The programmes of the caller whose name, key or register number contains the text. */
export function searchProgrammes(ctx: Pick<RequestContext, 'db'>, text: string, limit: number): Promise<Programme[]> {
  return searchProgrammeRows(ctx.db, text, limit);
}

/** How many people take part in each programme of the caller; empty for roles that count nobody. */
export async function countInProgrammes(ctx: Asking): Promise<Map<string, Omit<ParticipantCount, 'sex'>>> {
  if (!may(ctx.caller, countParticipantsPermission)) return new Map();
  return countParticipantsOfEach(ctx.db, ctx.caller.programmes);
}
