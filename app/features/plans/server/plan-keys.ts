import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { Caller } from '#app/platform/db/transaction.ts';

/** The columns that tie a row to one person's stay in one programme. */
export type OfEnrolment = {
  tenant_id: string;
  enrolment_id: string;
  programme_id: string;
  person_id: string;
  restricted: boolean;
};

/** The columns for rows about this participation. */
export function keysOf(
  caller: Caller,
  head: Pick<ParticipantHead, 'id' | 'programmeId' | 'personId' | 'restricted'>,
): OfEnrolment {
  return {
    tenant_id: caller.tenantId,
    enrolment_id: head.id,
    programme_id: head.programmeId,
    person_id: head.personId,
    restricted: head.restricted,
  };
}
