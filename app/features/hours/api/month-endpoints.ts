import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { monthKey, monthParam } from '../domain/month.ts';
import { certifySheets, handleSheets, lockMonths, readHours } from '../domain/permissions.ts';
import { sheetStates } from '../domain/sheet.ts';
import { getMonth } from '../server/get-month.ts';
import { getMonthSheet } from '../server/get-month-sheet.ts';
import { certifyAsLeader, lockMonth, makeSheets } from '../server/handle-sheets.ts';

// A plain text, so that the description of the API can say it. What is no month is nowhere, as on the pages.
const month = z.string().describe('2026-11');
function readMonth(text: string): PlainDate {
  const read = monthParam.safeParse(text);
  if (!read.success) throw new NotFoundError();
  return read.data;
}
const params = z.object({ programmeId: z.uuid(), month });
const monthAt = ({ programmeId, month }: z.output<typeof params>): { programmeId: string; month: PlainDate } => ({
  programmeId,
  month: readMonth(month),
});
const done = z.object({ done: z.literal(true) });
const write = { action: 'write', category: 'attendance' } as const;
const read = { action: 'read', category: 'attendance' } as const;

export const getMonthEndpoint = defineEndpoint({
  name: 'get-month',
  summary: 'The sheets of a month with their states, its lock, and which months must be sent again',
  method: 'get',
  path: '/programmes/{programmeId}/months/{month}',
  permission: readHours,
  audit: read,
  params,
  query: z.object({}),
  answer: z.object({
    month: z.string(),
    lockedAt: z.string().nullable(),
    sentAt: z.array(z.string()),
    sendAgain: z.array(z.string()),
    sheets: z.array(
      z.object({
        enrolmentId: z.uuid(),
        name: z.string(),
        minutesNow: z.number().int(),
        state: z.enum(sheetStates),
        sheetId: z.uuid().nullable(),
        version: z.number().int().nullable(),
        minutes: z.number().int().nullable(),
      }),
    ),
  }),
  handle: async (ctx, input) => {
    const { programmeId, month } = monthAt(input.params);
    const { rows, lock, sendings, sendAgain } = await getMonth(ctx, programmeId, month);
    return ok({
      month: monthKey(month),
      lockedAt: lock?.lockedAt ?? null,
      sentAt: sendings.map(({ sentAt }) => sentAt),
      sendAgain: sendAgain.map(monthKey),
      sheets: rows.map(({ enrolmentId, name, minutesNow, state, sheet }) => ({
        ...{ enrolmentId, name, minutesNow, state },
        ...{ sheetId: sheet?.id ?? null, version: sheet?.version ?? null, minutes: sheet?.minutes ?? null },
      })),
    });
  },
});

export const makeSheetsEndpoint = defineEndpoint({
  name: 'make-month-sheets',
  summary: 'Makes the sheets of a month, and new versions where attendance has changed since',
  method: 'post',
  path: '/programmes/{programmeId}/months/{month}/sheets',
  permission: handleSheets,
  audit: write,
  params,
  query: z.object({}),
  answer: done,
  handle: async (ctx, input) => {
    await makeSheets(ctx, monthAt(input.params));
    return ok({ done: true as const });
  },
});

export const certifySheetsEndpoint = defineEndpoint({
  name: 'certify-month-sheets',
  summary:
    'Certifies sheets as leader, an activity leader those with sessions she led; refused with changed when one of them is no longer the latest or not in sight',
  method: 'post',
  path: '/programmes/{programmeId}/months/{month}/certificates',
  permission: certifySheets,
  audit: write,
  params,
  query: z.object({}),
  body: z.object({ sheetIds: z.array(z.uuid()).min(1).max(5000) }),
  answer: done,
  handle: async (ctx, input) => {
    const certified = await certifyAsLeader(ctx, monthAt(input.params), input.body.sheetIds);
    return certified.ok ? ok({ done: true as const }) : certified;
  },
});

export const lockMonthEndpoint = defineEndpoint({
  name: 'lock-month',
  summary: 'Locks a month that is over, for good; locking it twice changes nothing',
  method: 'put',
  path: '/programmes/{programmeId}/months/{month}/lock',
  permission: lockMonths,
  audit: write,
  params,
  query: z.object({}),
  answer: done,
  handle: async (ctx, input) => {
    const locked = await lockMonth(ctx, monthAt(input.params));
    return locked.ok ? ok({ done: true as const }) : locked;
  },
});

export const getMonthSheetEndpoint = defineEndpoint({
  name: 'get-month-sheet',
  summary: 'A participant’s sheet of a month with all its versions and certificates, the latest first',
  method: 'get',
  path: '/enrolments/{enrolmentId}/months/{month}',
  permission: readHours,
  audit: read,
  params: z.object({ enrolmentId: z.uuid(), month }),
  query: z.object({}),
  answer: z.object({
    state: z.enum(sheetStates),
    isLocked: z.boolean(),
    versions: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        minutes: z.number().int(),
        reason: z.string().nullable(),
        entries: z.array(
          z.object({
            session: z.string(),
            day: z.string(),
            from: z.string(),
            to: z.string(),
            activity: z.string(),
            kind: z.string(),
            minutes: z.number().int(),
          }),
        ),
        certificates: z.array(
          z.object({
            certifiedBy: z.enum(['participant', 'leader']),
            way: z.enum(['link', 'paper', 'screen', 'portal']),
            answer: z.enum(['right', 'wrong']),
            comment: z.string().nullable(),
            certifiedAt: z.string(),
          }),
        ),
      }),
    ),
  }),
  handle: async (ctx, { params: { enrolmentId, month: text } }) => {
    const { state, isLocked, versions } = await getMonthSheet(ctx, enrolmentId, readMonth(text));
    return ok({ state, isLocked, versions });
  },
});
