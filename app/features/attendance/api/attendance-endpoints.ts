import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { noticeReasons, noticeSays } from '../domain/absence-notice.ts';
import { absenceReasons, type Mark, markKinds } from '../domain/mark.ts';
import { readAttendance, takeAttendance } from '../domain/permissions.ts';
import { inputOfBody, sheetBody } from '../domain/sheet-input.ts';
import { getSheet } from '../server/get-sheet.ts';
import { saveAttendance } from '../server/save-attendance.ts';

/** A mark in the API: 'none' is not marked. */
export const markFields = {
  mark: z.enum([...markKinds, 'none']),
  minutes: z.number().int().nullable(),
  reason: z.enum(absenceReasons).nullable(),
};

const row = z.object({
  enrolmentId: z.uuid(),
  name: z.string(),
  isMember: z.boolean(),
  /** 0: not marked. */
  version: z.number().int(),
  ...markFields,
  /** Told beforehand: she will not come, comes late, comes. A suggestion; only a mark counts. */
  notice: z
    .object({
      id: z.uuid(),
      says: z.enum(noticeSays),
      reason: z.enum(noticeReasons).nullable(),
      minutesLate: z.int().nullable(),
    })
    .nullable(),
});

const sheet = z.object({
  sessionId: z.uuid(),
  activityId: z.uuid(),
  heldOn: z.iso.date(),
  startsAt: z.string(),
  endsAt: z.string(),
  status: z.enum(['planned', 'held', 'cancelled']),
  minutes: z.number().int(),
  rows: z.array(row),
});

const params = z.object({ sessionId: z.uuid() });
const path = '/sessions/{sessionId}/attendance';

/** A mark as the API shows it. */
export function shownMark(mark: Mark | null) {
  return {
    mark: mark?.mark ?? ('none' as const),
    minutes: mark !== null && 'minutesMissed' in mark ? mark.minutesMissed : null,
    reason: mark?.mark === 'absent' ? mark.reason : null,
  };
}

export const getAttendanceSheetEndpoint = defineEndpoint({
  name: 'get-attendance-sheet',
  summary: 'The attendance sheet of a session with the version of every mark',
  method: 'get',
  path,
  permission: readAttendance,
  audit: { action: 'read', category: 'attendance' },
  params,
  query: z.object({}),
  answer: sheet,
  handle: async (ctx, input) => {
    const { session, minutes, rows } = await getSheet(ctx, input.params.sessionId);
    const { id, activityId, heldOn, startsAt, endsAt, status } = session;
    return ok({
      sessionId: id,
      activityId,
      heldOn,
      startsAt,
      endsAt,
      status,
      minutes,
      rows: rows.map(({ enrolmentId, name, isMember, version, mark, notice }) => ({
        enrolmentId,
        name,
        isMember,
        version,
        ...shownMark(mark),
        notice:
          notice === null
            ? null
            : { id: notice.id, says: notice.says, reason: notice.reason, minutesLate: notice.minutesLate },
      })),
    });
  },
});

export const saveAttendanceEndpoint = defineEndpoint({
  name: 'save-attendance',
  summary:
    'Saves marks of a sheet, all or none; sent twice with the same key it answers alike. Rows changed meanwhile are refused with changed-by-other',
  method: 'put',
  path,
  permission: takeAttendance,
  audit: { action: 'write', category: 'attendance' },
  params,
  query: z.object({}),
  body: sheetBody,
  answer: z.object({
    sheetVersion: z.number().int(),
    written: z.number().int(),
    removed: z.number().int(),
    unchanged: z.number().int(),
  }),
  handle: (ctx, input) => saveAttendance(ctx, input.params.sessionId, inputOfBody(input.body)),
});
