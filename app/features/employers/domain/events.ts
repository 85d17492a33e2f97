import { z } from 'zod';
import { dayField, tickField } from '#app/features/history/domain/form-fields.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { timeOfDayField } from '#app/shared/time-of-day.ts';
import { idField, lineField, optionalIdField, textField, versionField } from './fields.ts';

export type EmployerEvent = {
  id: string;
  programmeId: string;
  networkId: string | null;
  networkName: string | null;
  title: string;
  heldOn: PlainDate;
  startsAt: string | null;
  place: string;
  words: string;
  cancelled: boolean;
  version: number;
  invitedCount: number;
  cameCount: number;
};

export type Network = {
  id: string;
  programmeId: string;
  name: string;
  words: string;
  endedOn: PlainDate | null;
  version: number;
};
export type Invitation = {
  id: string;
  employerId: string;
  employerName: string;
  contactName: string | null;
  phone: string;
  email: string;
  answer: 'yes' | 'no' | null;
  came: boolean;
};

const eventFields = {
  title: lineField(120),
  heldOn: dayField,
  startsAt: z.preprocess((typed) => (typed === '' ? undefined : typed), timeOfDayField.optional()),
  place: textField(160),
  words: textField(2000),
  networkId: optionalIdField,
};
export const newEventForm = z.object({ id: idField, programmeId: z.uuid('choose'), ...eventFields });
export type NewEvent = z.output<typeof newEventForm>;
export const changeEventForm = z.object({ version: versionField, cancelled: tickField, ...eventFields });
export type ChangeEvent = z.output<typeof changeEventForm>;

const networkFields = { name: lineField(120), words: textField(1000) };
export const newNetworkForm = z.object({ id: idField, programmeId: z.uuid('choose'), ...networkFields });
export type NewNetwork = z.output<typeof newNetworkForm>;
export const changeNetworkForm = z.object({ version: versionField, ended: tickField, ...networkFields });
export type ChangeNetwork = z.output<typeof changeNetworkForm>;

const several = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.uuid()).max(500, 'too-many'),
);

/** Whom to invite: employers, some by somebody there ('<employer>' or '<employer>:<contact>'). */
export const inviteForm = z.object({
  who: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z
      .array(z.string().regex(/^[0-9a-f-]{36}(:[0-9a-f-]{36})?$/, 'choose'))
      .min(1, 'nobody-chosen')
      .max(500, 'too-many'),
  ),
});

/** Who came, and who said yes or no, of all that were shown. */
export const attendanceForm = z.object({ shown: several, came: several, yes: several, no: several });
export type AttendanceForm = z.output<typeof attendanceForm>;
