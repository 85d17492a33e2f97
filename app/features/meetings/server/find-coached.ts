import { sql } from 'kysely';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';

/** Whom a meeting is with, as far as the caller may know her: a peer coach gets what she is called and no more. */
export type Coached = {
  id: string;
  personId: string;
  programmeId: string;
  restricted: boolean;
  givenName: string;
  familyName: string;
  caseWorkerId: string | null;
  peerCoachId: string | null;
  firstLanguage: string | null;
  needsInterpreter: boolean;
};

/** The participant of an enrolment for pages about meetings. Throws NotFoundError when the caller may not know of her. */
export async function getCoached(ctx: RequestContext, enrolmentId: string): Promise<Coached> {
  if (ctx.caller.role === 'peer-coach') return getCoachedByPeer(ctx, enrolmentId);
  const [head, peer] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    ctx.db
      .selectFrom('enrolments')
      .where('tenant_id', '=', ctx.caller.tenantId)
      .where('id', '=', enrolmentId)
      .select('peer_coach_id as peerCoachId')
      .executeTakeFirst(),
  ]);
  const { id, personId, programmeId, restricted, givenName, familyName, caseWorkerId, firstLanguage } = head;
  return {
    id,
    personId,
    programmeId,
    restricted,
    givenName,
    familyName,
    caseWorkerId,
    firstLanguage,
    peerCoachId: peer?.peerCoachId ?? null,
    needsInterpreter: head.interpreter === 'yes',
  };
}

async function getCoachedByPeer(ctx: RequestContext, enrolmentId: string): Promise<Coached> {
  const { rows } = await sql<Pick<Coached, 'id' | 'personId' | 'programmeId' | 'restricted' | 'givenName'>>`
    select p.enrolment_id as id, p.person_id as "personId", p.programme_id as "programmeId", e.restricted, p.first_name as "givenName"
    from app.peer_people() p join enrolments e on e.tenant_id = ${ctx.caller.tenantId}::uuid and e.id = p.enrolment_id
    where p.enrolment_id = ${enrolmentId}::uuid`.execute(ctx.db);
  const [found] = rows;
  if (found === undefined) throw new NotFoundError();
  ctx.saw([found.personId]);
  ctx.within(found.programmeId);
  return {
    ...found,
    familyName: '',
    caseWorkerId: null,
    peerCoachId: ctx.caller.accountId,
    firstLanguage: null,
    needsInterpreter: false,
  };
}
