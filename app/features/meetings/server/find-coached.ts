import { getCoachedByPeer, getParticipantHead } from '#app/features/enrolments/public.ts';
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
  if (ctx.caller.role === 'peer-coach') {
    const coached = await getCoachedByPeer(ctx, enrolmentId);
    return { ...coached, peerCoachId: ctx.caller.accountId, needsInterpreter: false };
  }
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
