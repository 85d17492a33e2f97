import { z } from 'zod';
import { absenceReasons, markKinds } from '#app/features/attendance/domain/mark.ts';
import { takeAttendance } from '#app/features/attendance/domain/permissions.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { takeAlong } from '../domain/permissions.ts';
import { pocketSaveBody } from '../domain/send-input.ts';
import { fetchSheets } from '../server/fetch-sheets.ts';
import { sendSave } from '../server/send-save.ts';

const row = z.object({
  enrolmentId: z.uuid(),
  /** 0: not marked. */
  version: z.number().int(),
  mark: z.enum([...markKinds, 'none']),
  minutes: z.number().int().optional(),
  reason: z.enum(absenceReasons).optional(),
});

const sheet = z.object({
  sessionId: z.uuid(),
  heldOn: z.iso.date(),
  startsAt: z.string(),
  endsAt: z.string(),
  minutes: z.number().int(),
  closed: z.enum(['cancelled', 'too-early']).nullable(),
  /** Somebody on the sheet is never taken along. */
  leavesOut: z.boolean(),
  /** With it the device hands in what it cannot send any more (POST /attendance/pocket). */
  ticket: z.string(),
  rows: z.array(row),
});

export const fetchPocketSheetsEndpoint = defineEndpoint({
  name: 'fetch-pocket-sheets',
  summary: 'The attendance sheets that a device may keep for a day, without people with protected identity',
  method: 'get',
  path: '/attendance/pocket',
  permission: takeAlong,
  audit: { action: 'export', category: 'attendance' },
  params: z.object({}),
  query: z.object({ session: z.uuid().optional() }),
  answer: z.object({
    owner: z.uuid(),
    locale: z.enum(['sv', 'en']),
    sheets: z.array(sheet),
    names: z.array(z.object({ enrolmentId: z.uuid(), name: z.string() })),
  }),
  handle: async (ctx, { query }) => ok((await fetchSheets(ctx, query.session)) as never),
});

export const sendPocketSaveEndpoint = defineEndpoint({
  name: 'send-pocket-save',
  summary:
    'Takes a save out of a device’s outbox: once, in order, all or nothing; the answer says what stands then. Refused with out-of-order when the save before it has not arrived, with changed-by-other by row',
  method: 'put',
  path: '/attendance/pocket/{sessionId}',
  permission: takeAttendance,
  audit: { action: 'write', category: 'attendance' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  body: pocketSaveBody,
  answer: z.object({ rows: z.array(row) }),
  handle: async (ctx, { params, body }) => (await sendSave(ctx, params.sessionId, body)) as never,
});
