import { z } from 'zod';
import { activityKinds } from '#app/features/activities/domain/kinds.ts';
import { getProgramme } from '#app/features/programmes/public.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { ok } from '#app/shared/result.ts';
import { monthsOf } from '../domain/hours-query.ts';
import { monthKey } from '../domain/month.ts';
import { readCounts, readHours } from '../domain/permissions.ts';
import { hourRuleOf, reportedHours } from '../domain/whole-hours.ts';
import { getCounts } from '../server/get-counts.ts';
import { listHours } from '../server/list-hours.ts';

const params = z.object({ programmeId: z.uuid() });
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const listHoursEndpoint = defineEndpoint({
  name: 'list-hours',
  summary:
    'Minutes present per participant, month and kind of activity; months as 2026-11, the last three unless asked',
  method: 'get',
  path: '/programmes/{programmeId}/hours',
  permission: readHours,
  audit: { action: 'read', category: 'attendance' },
  params,
  query: z.object({ from: month.optional(), to: month.optional(), kind: z.enum(activityKinds).optional() }),
  answer: z.object({
    hours: z.array(
      z.object({
        enrolmentId: z.uuid(),
        name: z.string(),
        month: z.string(),
        minutesPresent: z.number().int(),
        reportedHours: z.number(),
        minutesByKind: z.record(z.string(), z.number().int()),
      }),
    ),
  }),
  handle: async (ctx, { params: { programmeId }, query }) => {
    if (!ctx.caller.programmes.includes(programmeId)) throw new NotFoundError();
    const { kind, from, to } = query;
    const [rows, { definition }] = await Promise.all([
      listHours(ctx, { programmeId, ...monthsOf({ programme: programmeId, from, to }, ctx.today), kind }),
      getProgramme(ctx, programmeId),
    ]);
    return ok({
      hours: rows.map(({ enrolmentId, name, month, minutesPresent, minutesByKind }) => ({
        ...{ enrolmentId, name, month: monthKey(month), minutesPresent, minutesByKind },
        reportedHours: reportedHours(minutesPresent, hourRuleOf(definition)),
      })),
    });
  },
});

const shown = z.number().int().nullable();
const row = z.object({
  key: z.string(),
  people: z.array(shown),
  allPeople: shown,
  occasions: z.array(shown),
  allOccasions: shown,
});

export const getCountsEndpoint = defineEndpoint({
  name: 'get-attendance-counts',
  summary:
    'Unique people and occasions of a year by theme, kind, place and sex (women, men, others); null is hidden, groups under five always',
  method: 'get',
  path: '/programmes/{programmeId}/attendance-counts',
  permission: readCounts,
  audit: { action: 'read', category: 'attendance' },
  params,
  query: z.object({ year: z.coerce.number().int().optional() }),
  answer: z.object({
    year: z.number().int(),
    total: row,
    tables: z.array(z.object({ dimension: z.string(), rows: z.array(row) })),
  }),
  handle: async (ctx, { params: { programmeId }, query }) => {
    const { year, counts } = await getCounts(ctx, programmeId, { year: query.year, figures: 'published' });
    return ok({ year, ...counts });
  },
});
