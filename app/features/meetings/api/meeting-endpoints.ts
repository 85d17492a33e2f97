import { z } from '@hono/zod-openapi';
import { dayField } from '#app/features/activities/domain/activity-input.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { meetingForms, meetingKinds } from '../domain/meeting.ts';
import {
  changeMeetingForm,
  moveMeetingForm,
  planMeetingForm,
  reopenMeetingForm,
  settleMeetingForm,
} from '../domain/meeting-input.ts';
import { audiences, correctNoteForm, noteFields, writeNoteForm } from '../domain/note.ts';
import { planMeetings, readMeetings, writeNotes } from '../domain/permissions.ts';
import { promiseStatuses } from '../domain/several-parties.ts';
import { meetingStatuses } from '../domain/status.ts';
import { getMeeting, listMeetings, listOwnWeek } from '../server/get-meetings.ts';
import { changeMeeting, planMeeting } from '../server/plan-meeting.ts';
import { moveMeeting, reopenMeeting, settleMeeting } from '../server/settle-meeting.ts';
import { correctNote, writeNote } from '../server/write-note.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofMeeting = ofEnrolment.extend({ meetingId: z.uuid() });
const nothing = z.object({});
const reading = { action: 'read', category: 'participation' } as const;
const writing = { action: 'write', category: 'participation' } as const;
const isSaved = z.object({ meetingId: z.uuid() });
const day = z.iso.date();
const moment = z.string();

const meeting = z.object({
  id: z.uuid(),
  enrolmentId: z.uuid(),
  kind: z.enum(meetingKinds),
  hostId: z.uuid(),
  hostName: z.string(),
  meetsOn: day,
  startsAt: z.string(),
  minutesPlanned: z.int(),
  form: z.enum(meetingForms),
  place: z.string(),
  subject: z.string(),
  others: z.string(),
  language: z.string().nullable(),
  interpreter: z.boolean(),
  status: z.enum(meetingStatuses),
  minutesHeld: z.int().nullable(),
  because: z.string().nullable(),
  reason: z.string().nullable(),
  movedTo: z.uuid().nullable(),
  movedFrom: z.uuid().nullable(),
  version: z.int(),
});

const texts = z.object(Object.fromEntries(noteFields.map((name) => [name, z.string()])));
const version = z.object({
  number: z.int(),
  texts,
  audience: z.enum(audiences),
  reason: z.string().nullable(),
  writtenAt: moment,
  writtenBy: z.string(),
});
const note = z.object({
  id: z.uuid(),
  audience: z.enum(audiences),
  namedReaderIds: z.array(z.uuid()),
  authorId: z.uuid(),
  authorName: z.string(),
  writtenAt: moment,
  version: z.int(),
  texts,
  latest: version,
  earlier: z.array(version),
});

export const promiseAnswer = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  promisedBy: z.string(),
  what: z.string(),
  dueOn: day,
  status: z.enum(promiseStatuses),
  settledOn: day.nullable(),
  settledBy: z.string().nullable(),
  note: z.string(),
  version: z.int(),
});

export const listMeetingsEndpoint = defineEndpoint({
  name: 'list-meetings',
  summary: 'Meetings with a participant that you may see, the latest first, and what was promised at them.',
  method: 'get',
  path: '/participants/{enrolmentId}/meetings',
  permission: readMeetings,
  audit: reading,
  params: ofEnrolment,
  query: nothing,
  answer: z.object({ meetings: z.array(meeting.extend({ noteCount: z.int() })), promises: z.array(promiseAnswer) }),
  handle: async (ctx, { params }) => {
    const { meetings, promises } = await listMeetings(ctx, params.enrolmentId);
    return ok({ meetings, promises });
  },
});

export const listOwnMeetingsEndpoint = defineEndpoint({
  name: 'list-own-meetings',
  summary: 'Your own meetings during seven days from a day, today when none is given.',
  method: 'get',
  path: '/meetings',
  permission: readMeetings,
  audit: reading,
  params: nothing,
  query: z.object({ from: dayField.optional() }),
  answer: z.object({ meetings: z.array(meeting.extend({ name: z.string() })) }),
  handle: async (ctx, { query }) => {
    const { meetings } = await listOwnWeek(ctx, query.from ?? ctx.today);
    return ok({ meetings });
  },
});

export const getMeetingEndpoint = defineEndpoint({
  name: 'get-meeting',
  summary: 'One meeting with the notes, promises and minutes that you may read.',
  method: 'get',
  path: '/participants/{enrolmentId}/meetings/{meetingId}',
  permission: readMeetings,
  audit: reading,
  params: ofMeeting,
  query: nothing,
  answer: meeting.extend({
    notes: z.array(note),
    promises: z.array(promiseAnswer),
    attendees: z.array(
      z.object({ id: z.uuid(), organisationName: z.string(), name: z.string(), came: z.boolean().nullable() }),
    ),
    minutes: z.array(
      z.object({
        id: z.uuid(),
        authorName: z.string(),
        text: z.string(),
        ownWords: z.string(),
        language: z.string().nullable(),
        inSwedish: z.string(),
        sharedAt: moment.nullable(),
        version: z.int(),
        additions: z.array(z.object({ text: z.string(), addedAt: moment, addedBy: z.string() })),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { meeting: found, notes, promises, attendees, minutes } = await getMeeting(ctx, params);
    return ok({
      ...found,
      notes,
      promises,
      attendees,
      minutes: minutes.map(({ texts: words, ...each }) => ({ ...each, ...words })),
    });
  },
});

export const planMeetingEndpoint = defineEndpoint({
  name: 'plan-meeting',
  summary: 'Plans a meeting, or notes one that has been (`held`). The same id sent twice plans one.',
  method: 'post',
  path: '/participants/{enrolmentId}/meetings',
  permission: planMeetings,
  audit: writing,
  params: ofEnrolment,
  query: nothing,
  body: planMeetingForm,
  answer: isSaved,
  handle: (ctx, { params, body }) => planMeeting(ctx, params.enrolmentId, body),
});

export const changeMeetingEndpoint = defineEndpoint({
  name: 'change-meeting',
  summary: 'Changes a planned meeting, all but its time.',
  method: 'put',
  path: '/participants/{enrolmentId}/meetings/{meetingId}',
  permission: planMeetings,
  audit: writing,
  params: ofMeeting,
  query: nothing,
  body: changeMeetingForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeMeeting(ctx, params, body);
    return changed.ok ? ok({ meetingId: params.meetingId }) : changed;
  },
});

export const moveMeetingEndpoint = defineEndpoint({
  name: 'move-meeting',
  summary: 'Gives a meeting another time: the earlier one stays as moved; the answer is the new one.',
  method: 'post',
  path: '/participants/{enrolmentId}/meetings/{meetingId}/move',
  permission: planMeetings,
  audit: writing,
  params: ofMeeting,
  query: nothing,
  body: moveMeetingForm,
  answer: isSaved,
  handle: (ctx, { params, body }) => moveMeeting(ctx, params, body),
});

export const settleMeetingEndpoint = defineEndpoint({
  name: 'settle-meeting',
  summary: 'Says how a meeting went: held for so many minutes, or not held and for whose reason.',
  method: 'post',
  path: '/participants/{enrolmentId}/meetings/{meetingId}/outcome',
  permission: planMeetings,
  audit: writing,
  params: ofMeeting,
  query: nothing,
  body: settleMeetingForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const settled = await settleMeeting(ctx, params, body);
    return settled.ok ? ok({ meetingId: params.meetingId }) : settled;
  },
});

export const reopenMeetingEndpoint = defineEndpoint({
  name: 'reopen-meeting',
  summary: 'Takes back how a meeting went, as long as nothing is written about it.',
  method: 'post',
  path: '/participants/{enrolmentId}/meetings/{meetingId}/reopen',
  permission: planMeetings,
  audit: writing,
  params: ofMeeting,
  query: nothing,
  body: reopenMeetingForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const reopened = await reopenMeeting(ctx, params, body.version);
    return reopened.ok ? ok({ meetingId: params.meetingId }) : reopened;
  },
});

export const writeNoteEndpoint = defineEndpoint({
  name: 'write-note',
  summary:
    'Writes a note about a meeting for an audience. `confirmed`: entries of a warning that you keep, with | between.',
  method: 'post',
  path: '/participants/{enrolmentId}/meetings/{meetingId}/notes',
  permission: writeNotes,
  audit: writing,
  params: ofMeeting,
  query: nothing,
  body: writeNoteForm,
  answer: z.object({ noteId: z.uuid() }),
  handle: (ctx, { params, body }) => writeNote(ctx, params, body),
});

export const correctNoteEndpoint = defineEndpoint({
  name: 'correct-note',
  summary: 'Corrects a note by a new version; the audience stays or becomes narrower.',
  method: 'put',
  path: '/participants/{enrolmentId}/meetings/{meetingId}/notes/{noteId}',
  permission: writeNotes,
  audit: writing,
  params: ofMeeting.extend({ noteId: z.uuid() }),
  query: nothing,
  body: correctNoteForm,
  answer: z.object({ noteId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const corrected = await correctNote(ctx, params, body);
    return corrected.ok ? ok({ noteId: params.noteId }) : corrected;
  },
});
