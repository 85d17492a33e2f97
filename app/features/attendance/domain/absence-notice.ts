import { z } from 'zod';
import { dayField, optionalDayField } from '#app/features/history/domain/form-fields.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { addDays, laterOf } from '#app/shared/dates.ts';
import { absenceReasons } from './mark.ts';

/** Why somebody will not come. All of them are valid absence: something was heard. */
export const noticeReasons = absenceReasons.filter((reason) => reason !== 'no-notice');
export type NoticeReason = (typeof noticeReasons)[number];

/** Who told it: she herself, somebody near her, an agency or a school, a colleague who heard it. */
export const noticeTellers = ['self', 'relative', 'authority', 'colleague'] as const;
export type NoticeTeller = (typeof noticeTellers)[number];

/** What is said of a session: she will not come, she comes later, she comes. */
export const noticeSays = ['absent', 'late', 'comes'] as const;
export type NoticeSays = (typeof noticeSays)[number];

/** Absence that was told beforehand: days with their last one included, or a single session. A suggestion, never a mark. */
export type AbsenceNotice = {
  id: string;
  enrolmentId: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
  sessionId: string | null;
  says: NoticeSays;
  /** Of absence; null when she comes. */
  reason: NoticeReason | null;
  minutesLate: number | null;
  toldBy: NoticeTeller;
  toldOn: PlainDate;
  recordedAt: Instant;
  /** null: she said so herself, in the portal. */
  recordedBy: string | null;
  withdrawnAt: Instant | null;
};

const told = { id: z.uuid(), reason: z.enum(noticeReasons, 'choose'), toldBy: z.enum(noticeTellers, 'choose') };

/** A notice for days; without a last day it is the first day only. */
export const noticeForm = z.object({
  ...told,
  startsOn: dayField,
  endsOn: optionalDayField,
  toldOn: optionalDayField,
});
export type NoticeForm = z.output<typeof noticeForm>;

/** A notice for one session, from its sheet. */
export const sessionNoticeForm = z.object({ ...told, enrolmentId: z.uuid('choose') });
export type SessionNoticeForm = z.output<typeof sessionNoticeForm>;

export type NoticeProblem = 'ends-before-it-starts' | 'too-long-absence' | 'notice-in-past' | 'told-in-future' | 'left';

/**
 * What is wrong with a notice, with the field it belongs to. What has been is marked on the sheet, not told beforehand; somebody who has
 * left, or leaves before it starts, gives no notice.
 */
export function problemOfNotice(
  notice: { startsOn: PlainDate; endsOn: PlainDate; toldOn: PlainDate },
  enrolment: { status: string; endedOn: PlainDate | null },
  today: PlainDate,
): { field: 'startsOn' | 'endsOn' | 'toldOn' | ''; problem: NoticeProblem } | undefined {
  const { startsOn, endsOn, toldOn } = notice;
  const isHere = ['active', 'paused'].includes(enrolment.status);
  if (!isHere || (enrolment.endedOn !== null && enrolment.endedOn < laterOf(startsOn, today)))
    return { field: '', problem: 'left' };
  if (endsOn < startsOn) return { field: 'endsOn', problem: 'ends-before-it-starts' };
  if (endsOn < today) return { field: 'startsOn', problem: 'notice-in-past' };
  if (endsOn > addDays(startsOn, 366)) return { field: 'endsOn', problem: 'too-long-absence' };
  return toldOn > today ? { field: 'toldOn', problem: 'told-in-future' } : undefined;
}
