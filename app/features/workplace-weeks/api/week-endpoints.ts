import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { followWorkplace } from '../domain/permissions.ts';
import { daySayings, faces } from '../domain/week.ts';
import { getPlacementWeeks, settleWeek, tellWeek } from '../server/follow-placement.ts';
import { listFollowing } from '../server/list-following.ts';

const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const ofPlacement = z.object({ enrolmentId: z.uuid(), placementId: z.uuid() });
const isSaved = z.object({ saved: z.literal(true) });
const face = z.int().min(1).max(3);

export const listWorkplaceWeeksEndpoint = defineEndpoint({
  name: 'list-workplace-weeks',
  summary:
    'What a workplace said of a placement, the latest week first: each planned day, two faces (1 badly to 3 well), a line, the tasks done. `isConflict`: the attendance sheet says something else.',
  method: 'get',
  path: '/participants/{enrolmentId}/placements/{placementId}/weeks',
  permission: followWorkplace,
  audit: read,
  params: ofPlacement,
  query: z.object({}),
  answer: z.object({
    asked: z.int(),
    answered: z.int(),
    weeks: z.array(
      z.object({
        weekOn: z.string(),
        isLate: z.boolean(),
        days: z.array(
          z.object({
            sessionId: z.uuid(),
            on: z.string(),
            says: z.enum(daySayings).nullable(),
            minutes: z.int().nullable(),
            isConflict: z.boolean(),
          }),
        ),
        answer: z
          .object({
            id: z.uuid(),
            number: z.int(),
            way: z.enum(['link', 'staff']),
            going: face.nullable(),
            understands: face.nullable(),
            words: z.string(),
            tasks: z.array(z.object({ id: z.string(), words: z.string() })),
            wantsContact: z.boolean(),
            isSettled: z.boolean(),
          })
          .nullable(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { asked, answered, weeks } = await getPlacementWeeks(ctx, params);
    return ok({
      asked,
      answered,
      weeks: weeks.map(({ weekOn, isLate, days, answer }) => {
        const said = new Map(answer?.days.map((day) => [day.sessionId, day]));
        return {
          weekOn,
          isLate,
          days: days.map(({ sessionId, on, isConflict }) => ({
            ...{ sessionId, on, isConflict },
            says: said.get(sessionId)?.says ?? null,
            minutes: said.get(sessionId)?.minutes ?? null,
          })),
          answer:
            answer === undefined
              ? null
              : {
                  ...{ id: answer.id, number: answer.number, way: answer.way, going: answer.going },
                  ...{ understands: answer.understands, words: answer.words, tasks: answer.tasks },
                  ...{ wantsContact: answer.wantsContact, isSettled: answer.settledAt !== null },
                },
        };
      }),
    });
  },
});

export const tellWorkplaceWeekEndpoint = defineEndpoint({
  name: 'tell-workplace-week',
  summary:
    'Writes down what a workplace said of a week on paper or by phone. `number` is the version you have seen, 0 for none; the same id sent twice is kept once.',
  method: 'post',
  path: '/participants/{enrolmentId}/placements/{placementId}/weeks/{weekOn}',
  permission: followWorkplace,
  audit: write,
  params: ofPlacement.extend({ weekOn: z.iso.date() }),
  query: z.object({}),
  body: z.object({
    id: z.uuid(),
    number: z.int().min(0),
    days: z
      .array(z.object({ sessionId: z.uuid(), says: z.enum(daySayings), minutes: z.int().min(1).max(1440).optional() }))
      .max(40)
      .default([]),
    going: face.optional(),
    understands: face.optional(),
    words: z.string().trim().max(500).default(''),
    quotable: z.boolean().default(false),
    wantsContact: z.boolean().default(false),
    taskIds: z.array(z.string().max(60)).max(50).default([]),
    byWhom: z.string().trim().max(80).default(''),
  }),
  answer: isSaved,
  handle: async (ctx, { params, body: { days, going, understands, ...body } }) => {
    const told = await tellWeek(
      ctx,
      { ...params, weekOn: params.weekOn as PlainDate },
      {
        ...{ ...body, allHere: false },
        ...{ going: faces[(going ?? 0) - 1], understands: faces[(understands ?? 0) - 1] },
        days: Object.fromEntries(days.map(({ sessionId, says, minutes }) => [sessionId, { says, hours: minutes }])),
      },
    );
    return told.ok ? ok({ saved: true as const }) : told;
  },
});

export const settleWorkplaceWeekEndpoint = defineEndpoint({
  name: 'settle-workplace-week',
  summary: 'Says that the contact a workplace’s week called for is made.',
  method: 'post',
  path: '/participants/{enrolmentId}/placements/{placementId}/weeks/{weekId}/settle',
  permission: followWorkplace,
  audit: write,
  params: ofPlacement.extend({ weekId: z.uuid() }),
  query: z.object({}),
  body: z.object({}),
  answer: isSaved,
  handle: async (ctx, { params }) => {
    await settleWeek(ctx, params);
    return ok({ saved: true as const });
  },
});

export const listFollowedPlacementsEndpoint = defineEndpoint({
  name: 'list-followed-placements',
  summary: 'Ongoing placements with how many weeks were asked about and answered, those that never answer first.',
  method: 'get',
  path: '/workplace-weeks',
  permission: followWorkplace,
  audit: read,
  params: z.object({}),
  query: z.object({}),
  answer: z.object({
    placements: z.array(
      z.object({
        placementId: z.uuid(),
        enrolmentId: z.uuid(),
        name: z.string(),
        workplaceName: z.string(),
        supervisorName: z.string().nullable(),
        asked: z.int(),
        answered: z.int(),
        lastAnsweredOn: z.string().nullable(),
        needsCall: z.boolean(),
      }),
    ),
  }),
  handle: async (ctx) => ok({ placements: await listFollowing(ctx) }),
});
