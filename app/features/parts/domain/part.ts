import { z } from 'zod';
import { addDays, type PlainDate } from '#app/shared/dates.ts';

/** What a participant does in planning or leading; 'other' is said in words. */
export const partKinds = ['welcome', 'lead', 'plan', 'translate', 'food', 'practical', 'other'] as const;
export type PartKind = (typeof partKinds)[number];

/** A part as it is shown in a session. */
export type SessionPart = { id: string; enrolmentId: string; kind: PartKind; words: string; isAllSessions: boolean };

/** A participant's part with how often it was carried out: sessions that were held and at which she was present. */
export type OwnPart = {
  id: string;
  kind: PartKind;
  words: string;
  activityId: string;
  activityName: string;
  session: { id: string; heldOn: PlainDate; startsAt: string; isCancelled: boolean } | null;
  fromOn: PlainDate;
  throughOn: PlainDate | null;
  timesDone: number;
  firstDoneOn: PlainDate | null;
  lastDoneOn: PlainDate | null;
  /** It stands among what she has done and can be chosen for a CV. */
  isTakenUp: boolean;
};

/** A part that is given; `id` is made when the form is shown. `all`: also in the sessions of the activity that follow. */
export const partInput = z
  .object({
    id: z.uuid(),
    enrolmentId: z.uuid('required'),
    kind: z.enum(partKinds, 'required'),
    words: z.string().trim().max(200, 'too-long').default(''),
    all: z.literal('on').optional(),
  })
  .superRefine(({ kind, words }, issues) => {
    if (kind === 'other' && words === '') issues.addIssue({ code: 'custom', message: 'required', path: ['words'] });
  });
export type PartInput = z.output<typeof partInput>;

/**
 * How a part ends today: one of a single session, or of days none of which is over, goes away; one that has been going on keeps its days
 * until yesterday, so that what she did stays.
 */
export function decideEnd(
  part: { sessionId: string | null; fromOn: PlainDate },
  today: PlainDate,
): 'remove' | { throughOn: PlainDate } {
  const yesterday = addDays(today, -1);
  return part.sessionId !== null || part.fromOn > yesterday ? 'remove' : { throughOn: yesterday };
}

/** Whether what she did can become an experience: once it has been carried out. */
export function canBeTakenUp({ timesDone, isTakenUp }: Pick<OwnPart, 'timesDone' | 'isTakenUp'>): boolean {
  return timesDone > 0 && !isTakenUp;
}
