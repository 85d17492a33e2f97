import { z } from 'zod';
import { attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { sessionNoticeForm } from '../../domain/absence-notice.ts';
import { sessionNoticePath, undoSavePath, withdrawSessionNoticePath } from '../../domain/paths.ts';
import { takeAttendance } from '../../domain/permissions.ts';
import { recordSessionNotice, withdrawSessionNotice } from '../../server/notices.ts';
import { undoSave } from '../../server/undo-save.ts';

const session = z.object({ sessionId: z.uuid() });
const audit = { action: 'write', category: 'attendance' } as const;

export const undoSaveAction = defineAction({
  path: undoSavePath,
  permission: takeAttendance,
  audit,
  params: session,
  form: z.object({ key: z.uuid(), save: z.uuid() }),
  submit: async (ctx, { params, form }) => {
    const undone = await undoSave(ctx, params.sessionId, form);
    return undone.ok ? ok(attendanceSheetPath.to(params, { done: 'saved' })) : undone;
  },
  backTo: (params) => attendanceSheetPath.to(params),
});

export const sessionNoticeAction = defineAction({
  path: sessionNoticePath,
  permission: takeAttendance,
  audit,
  params: session,
  form: sessionNoticeForm,
  submit: async (ctx, { params, form }) => {
    const recorded = await recordSessionNotice(ctx, params.sessionId, form);
    return recorded.ok ? ok(attendanceSheetPath.to(params, { done: 'saved' })) : recorded;
  },
  backTo: (params) => attendanceSheetPath.to(params),
});

export const withdrawSessionNoticeAction = defineAction({
  path: withdrawSessionNoticePath,
  permission: takeAttendance,
  audit,
  params: session.extend({ noticeId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params }) => {
    await withdrawSessionNotice(ctx, params.sessionId, params.noticeId);
    return ok(attendanceSheetPath.to(params, { done: 'removed' }));
  },
  backTo: (params) => attendanceSheetPath.to(params),
});
