import { z } from '@hono/zod-openapi';
import { mondayOfWeek, weekOf } from '#app/features/activities/domain/week.ts';
import { partKinds } from '#app/features/parts/domain/part.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { mondayOf } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { changeWeek, readWeek } from '../domain/permissions.ts';
import { newOccupationForm, occupationForm, occupationKinds, weekKinds, weekSources } from '../domain/week.ts';
import { addOccupation, changeOccupation, getWeek } from '../server/week.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const isSaved = z.object({ saved: z.literal(true) });
const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const kind = z.enum(weekKinds);

export const getWeekEndpoint = defineEndpoint({
  name: 'get-planned-week',
  summary:
    'A participant’s whole week: sessions, SFI, meetings and everything else, added up against the aim, with what clashes.',
  method: 'get',
  path: '/participants/{enrolmentId}/week',
  permission: readWeek,
  audit: read,
  params: ofEnrolment,
  query: z.object({
    week: z
      .string()
      .regex(/^\d{4}-W\d{2}$/)
      .optional(),
  }),
  answer: z.object({
    week: z.string(),
    entries: z.array(
      z.object({
        source: z.enum(weekSources),
        id: z.uuid(),
        kind,
        title: z.string(),
        withWhom: z.string(),
        place: z.string(),
        parts: z.array(z.object({ kind: z.enum(partKinds), words: z.string() })),
        day: z.string(),
        startsAt: z.string(),
        endsAt: z.string(),
        isCancelled: z.boolean(),
      }),
    ),
    minutes: z.int(),
    aimMinutes: z.int(),
    clashCount: z.int(),
    occupations: z.array(
      z.object({ id: z.uuid(), kind: z.enum(occupationKinds), weekdays: z.array(z.int()), version: z.int() }),
    ),
  }),
  handle: async (ctx, { params, query }) => {
    const monday = mondayOfWeek(query.week ?? '') ?? mondayOf(ctx.today);
    const { entries, sum, aimMinutes, occupations } = await getWeek(ctx, params.enrolmentId, monday);
    return ok({
      week: weekOf(monday),
      entries: entries.map(({ key: _, ...entry }) => entry),
      minutes: sum.minutes,
      aimMinutes,
      clashCount: sum.clashes.length,
      occupations: occupations.map(({ id, kind: what, weekdays, version }) => ({ id, kind: what, weekdays, version })),
    });
  },
});

export const addOccupationEndpoint = defineEndpoint({
  name: 'add-week-occupation',
  summary: 'Puts something into a participant’s weeks. The same id sent twice adds one.',
  method: 'post',
  path: '/participants/{enrolmentId}/week/occupations',
  permission: changeWeek,
  audit: write,
  params: ofEnrolment,
  query: z.object({}),
  body: newOccupationForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const added = await addOccupation(ctx, params.enrolmentId, body);
    return added.ok ? ok({ saved: true as const }) : added;
  },
});

export const changeOccupationEndpoint = defineEndpoint({
  name: 'change-week-occupation',
  summary: 'Changes what recurs in a participant’s weeks. `version` is what you have seen.',
  method: 'put',
  path: '/participants/{enrolmentId}/week/occupations/{occupationId}',
  permission: changeWeek,
  audit: write,
  params: ofEnrolment.extend({ occupationId: z.uuid() }),
  query: z.object({}),
  body: occupationForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeOccupation(ctx, params, body.version, body);
    return changed.ok ? ok({ saved: true as const }) : changed;
  },
});
