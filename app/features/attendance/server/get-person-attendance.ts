import { sessionMinutes } from '#app/features/activities/domain/session-minutes.ts';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { AbsenceNotice } from '../domain/absence-notice.ts';
import { fromStored } from '../domain/mark.ts';
import type { SheetRowView } from './get-sheet.ts';
import { selectNotices } from './notice-store.ts';
import { listPersonSessions, type PersonSession } from './sheets-store.ts';

/** Four weeks at a time. */
export const DAYS_SHOWN = 28;

export type PersonAttendance = {
  head: ParticipantHead;
  from: PlainDate;
  through: PlainDate;
  sessions: { session: PersonSession; row: SheetRowView }[];
  notices: AbsenceNotice[];
};

/** One participant's sessions in the four weeks up to a day, with her marks as the sheets hold them, and what was told beforehand. */
export async function getPersonAttendance(
  ctx: RequestContext,
  enrolmentId: string,
  until: PlainDate,
): Promise<PersonAttendance> {
  const through = until < ctx.today ? until : ctx.today;
  const from = addDays(through, 1 - DAYS_SHOWN);
  const [head, notices, sessions] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectNotices(ctx, enrolmentId),
    listPersonSessions(ctx, enrolmentId, { from, through }),
  ]);
  const { personId, firstLanguage } = head;
  const rows = sessions.map((session): { session: PersonSession; row: SheetRowView } => {
    const { stored, isMember, notice } = session;
    const mark = stored === null ? null : fromStored(stored, sessionMinutes(session));
    return {
      session,
      row: {
        ...{
          enrolmentId,
          personId,
          firstLanguage,
          name: fullName(head),
          isMember,
          notice,
          mark,
          restricted: head.restricted,
          sfi: undefined,
        },
        ...{ version: stored?.version ?? 0, markedAt: stored?.markedAt ?? null, markedBy: stored?.markedBy ?? null },
        isSelf: stored?.isSelf ?? false,
      },
    };
  });
  return { head, from, through, sessions: rows, notices };
}
