import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { parsePlainDate } from '#app/shared/dates.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { readPersonAttendance, takeAttendance } from '../domain/permissions.ts';
import { inputOfBody, sheetBody } from '../domain/sheet-input.ts';
import { getPersonAttendance } from '../server/get-person-attendance.ts';
import { listUnmarked } from '../server/list-unmarked.ts';
import { saveSheets } from '../server/save-sheets.ts';
import { markFields, shownMark } from './attendance-endpoints.ts';

const MOST_SHEETS = 60;

export const getPersonAttendanceEndpoint = defineEndpoint({
  name: 'get-person-attendance',
  summary:
    'The sessions of one participant in the four weeks up to a day (today unless given), with her marks and their versions',
  method: 'get',
  path: '/participants/{enrolmentId}/attendance',
  permission: readPersonAttendance,
  audit: { action: 'read', category: 'attendance' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ until: z.iso.date().optional() }),
  answer: z.object({
    from: z.iso.date(),
    through: z.iso.date(),
    sessions: z.array(
      z.object({
        sessionId: z.uuid(),
        activityName: z.string(),
        heldOn: z.iso.date(),
        startsAt: z.string(),
        endsAt: z.string(),
        version: z.number().int(),
        ...markFields,
      }),
    ),
  }),
  handle: async (ctx, { params, query }) => {
    const until = parsePlainDate(query.until ?? ctx.today);
    if (until === undefined) return refuse({ until: ['not-a-date'] });
    const { from, through, sessions } = await getPersonAttendance(ctx, params.enrolmentId, until);
    return ok({
      from,
      through,
      sessions: sessions.map(({ session: { sessionId, activityName, heldOn, startsAt, endsAt }, row }) => ({
        ...{ sessionId, activityName, heldOn, startsAt, endsAt, version: row.version },
        ...shownMark(row.mark),
      })),
    });
  },
});

export const saveSheetsEndpoint = defineEndpoint({
  name: 'save-attendance-sheets',
  summary:
    'Saves marks of several sheets, all or none, each by the rules of save-attendance; rows that say what stands are left alone',
  method: 'put',
  path: '/attendance/sheets',
  permission: takeAttendance,
  audit: { action: 'write', category: 'attendance' },
  params: z.object({}),
  query: z.object({}),
  body: z.object({ sheets: z.array(sheetBody.extend({ sessionId: z.uuid() })).max(MOST_SHEETS) }),
  answer: z.object({ written: z.number().int(), removed: z.number().int() }),
  handle: (ctx, { body }) =>
    saveSheets(
      ctx,
      [...new Map(body.sheets.map((sheet) => [sheet.sessionId, sheet])).values()].map((sheet) => ({
        sessionId: sheet.sessionId,
        input: inputOfBody(sheet),
      })),
    ),
});

export const listUnmarkedEndpoint = defineEndpoint({
  name: 'list-unmarked-sessions',
  summary: 'Sessions of the last four weeks that nobody has marked or cancelled, the latest first',
  method: 'get',
  path: '/attendance/missing',
  permission: takeAttendance,
  audit: { none: 'shows sessions, nobody' },
  params: z.object({}),
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
  answer: z.object({
    total: z.number().int(),
    sessions: z.array(
      z.object({
        id: z.uuid(),
        activityName: z.string(),
        programmeName: z.string(),
        heldOn: z.iso.date(),
        startsAt: z.string(),
        endsAt: z.string(),
      }),
    ),
  }),
  handle: async (ctx, { query }) => {
    const { rows, total } = await listUnmarked(ctx, query.limit);
    return ok({ total, sessions: rows });
  },
});
