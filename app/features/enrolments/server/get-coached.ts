import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { ParticipantHead } from './participant-store.ts';

/** A participant as her peer coach knows her: what she is called. Family name, case worker and language are empty. */
export type CoachedByPeer = Pick<
  ParticipantHead,
  'id' | 'personId' | 'programmeId' | 'restricted' | 'givenName' | 'familyName' | 'caseWorkerId' | 'firstLanguage'
>;

/** The participant of an enrolment, for the peer who coaches her now. Throws NotFoundError for everybody else. */
export async function getCoachedByPeer(ctx: RequestContext, enrolmentId: string): Promise<CoachedByPeer> {
  const { rows } = await sql<CoachedByPeer>`
    select p.enrolment_id as id, p.person_id as "personId", p.programme_id as "programmeId", e.restricted, p.first_name as "givenName",
      '' as "familyName", null as "caseWorkerId", null as "firstLanguage"
    from app.peer_people() p join enrolments e on e.tenant_id = ${ctx.caller.tenantId}::uuid and e.id = p.enrolment_id
    where p.enrolment_id = ${enrolmentId}::uuid`.execute(ctx.db);
  const [found] = rows;
  if (found === undefined) throw new NotFoundError();
  ctx.saw([found.personId]);
  ctx.within(found.programmeId);
  return found;
}
