import { z } from 'zod';
import { dayField } from './activity-input.ts';

/** Who is put into a group, and from which day. */
export const membersInput = z.object({
  enrolmentIds: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.uuid()).min(1, 'required').max(500),
  ),
  joinedOn: dayField,
});

/** Whose time in a group ends, with the last day. */
export const leaveInput = z.object({ enrolmentId: z.uuid(), leftOn: dayField });
