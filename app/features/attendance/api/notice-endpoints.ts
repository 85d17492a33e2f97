import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { noticeForm, noticeReasons, noticeSays, noticeTellers, sessionNoticeForm } from '../domain/absence-notice.ts';
import { noteAbsence, readAttendance, readPersonAttendance, takeAttendance } from '../domain/permissions.ts';
import {
  getNotices,
  listSessionNotices,
  recordNotice,
  recordSessionNotice,
  withdrawNotice,
} from '../server/notices.ts';
import { undoSave } from '../server/undo-save.ts';

const ofParticipant = z.object({ enrolmentId: z.uuid() });
const ofSession = z.object({ sessionId: z.uuid() });
const audit = { action: 'write', category: 'attendance' } as const;
const recorded = z.object({ id: z.uuid() });

export const listNoticesEndpoint = defineEndpoint({
  name: 'list-absence-notices',
  summary: 'What was told beforehand about a participant not coming, the latest days first',
  method: 'get',
  path: '/participants/{enrolmentId}/absence-notices',
  permission: readPersonAttendance,
  audit: { action: 'read', category: 'attendance' },
  params: ofParticipant,
  query: z.object({}),
  answer: z.object({
    notices: z.array(
      z.object({
        id: z.uuid(),
        startsOn: z.iso.date(),
        endsOn: z.iso.date(),
        sessionId: z.uuid().nullable(),
        says: z.enum(noticeSays),
        reason: z.enum(noticeReasons).nullable(),
        minutesLate: z.int().nullable(),
        toldBy: z.enum(noticeTellers),
        toldOn: z.iso.date(),
        isWithdrawn: z.boolean(),
      }),
    ),
  }),
  handle: async (ctx, input) => {
    const { notices } = await getNotices(ctx, input.params.enrolmentId);
    return ok({
      notices: notices.map(
        ({ id, startsOn, endsOn, sessionId, says, reason, minutesLate, toldBy, toldOn, withdrawnAt }) => ({
          ...{ id, startsOn, endsOn, sessionId, says, reason, minutesLate, toldBy, toldOn },
          isWithdrawn: withdrawnAt !== null,
        }),
      ),
    });
  },
});

export const listSessionNoticesEndpoint = defineEndpoint({
  name: 'list-session-notices',
  summary:
    'What was told beforehand about a session: who comes, comes late or does not come, as far as the caller may see them',
  method: 'get',
  path: '/sessions/{sessionId}/absence-notices',
  permission: readAttendance,
  audit: { action: 'read', category: 'attendance' },
  params: ofSession,
  query: z.object({}),
  answer: z.object({
    notices: z.array(
      z.object({
        id: z.uuid(),
        enrolmentId: z.uuid(),
        name: z.string(),
        says: z.enum(noticeSays),
        reason: z.enum(noticeReasons).nullable(),
        minutesLate: z.int().nullable(),
        toldBy: z.enum(noticeTellers),
        isOwn: z.boolean(),
        recordedAt: z.iso.datetime(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => ok({ notices: await listSessionNotices(ctx, params.sessionId) }),
});

export const recordNoticeEndpoint = defineEndpoint({
  name: 'record-absence-notice',
  summary: 'Records that a participant will not come on some days; the same id once more changes nothing',
  method: 'post',
  path: '/participants/{enrolmentId}/absence-notices',
  permission: noteAbsence,
  audit,
  params: ofParticipant,
  query: z.object({}),
  body: noticeForm,
  answer: recorded,
  handle: (ctx, input) => recordNotice(ctx, input.params.enrolmentId, input.body),
});

export const recordSessionNoticeEndpoint = defineEndpoint({
  name: 'record-session-absence-notice',
  summary: 'Records that a participant will not come to one session; the same id once more changes nothing',
  method: 'post',
  path: '/sessions/{sessionId}/absence-notices',
  permission: takeAttendance,
  audit,
  params: ofSession,
  query: z.object({}),
  body: sessionNoticeForm,
  answer: recorded,
  handle: (ctx, input) => recordSessionNotice(ctx, input.params.sessionId, input.body),
});

export const withdrawNoticeEndpoint = defineEndpoint({
  name: 'withdraw-absence-notice',
  summary: 'Takes back what was told: the participant comes after all',
  method: 'post',
  path: '/participants/{enrolmentId}/absence-notices/{noticeId}/withdraw',
  permission: noteAbsence,
  audit,
  params: ofParticipant.extend({ noticeId: z.uuid() }),
  query: z.object({}),
  body: z.object({}),
  answer: recorded,
  handle: async (ctx, { params }) => {
    await withdrawNotice(ctx, params.enrolmentId, params.noticeId);
    return ok({ id: params.noticeId });
  },
});

export const undoAttendanceEndpoint = defineEndpoint({
  name: 'undo-attendance-save',
  summary:
    "Takes the caller's own latest save of a sheet back, by its key, as a new save; refused once anybody has saved since",
  method: 'post',
  path: '/sessions/{sessionId}/attendance/undo',
  permission: takeAttendance,
  audit,
  params: ofSession,
  query: z.object({}),
  body: z.object({ key: z.uuid(), save: z.uuid() }),
  answer: z.object({ isUndone: z.literal(true) }),
  handle: async (ctx, input) => {
    const undone = await undoSave(ctx, input.params.sessionId, input.body);
    return undone.ok ? ok({ isUndone: true as const }) : undone;
  },
});
