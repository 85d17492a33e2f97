import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { seeWork } from '../domain/permissions.ts';
import { programmeWorkKinds } from '../domain/programme-work.ts';
import { snoozeForm, workItemParams } from '../domain/snooze-form.ts';
import { workKinds } from '../domain/work.ts';
import { listProgrammeWork } from '../server/list-programme-work.ts';
import { listWork } from '../server/list-work.ts';
import { snoozeWork, wakeWork } from '../server/snooze-work.ts';

const item = z.object({
  kind: z.enum(workKinds),
  subjectId: z.uuid(),
  sinceOn: z.iso.date().nullable(),
  detail: z.string().optional(),
  count: z.int().optional(),
});

const programmeWork = z.object({
  kind: z.enum(programmeWorkKinds),
  programmeId: z.uuid().optional(),
  programmeName: z.string().optional(),
  employerId: z.uuid().optional(),
  employerName: z.string().optional(),
  words: z.string().optional(),
  month: z.iso.date().optional(),
  count: z.int().optional(),
  sinceOn: z.iso.date().optional(),
});

export const listWorkEndpoint = defineEndpoint({
  name: 'list-work',
  summary:
    'What waits to be done for participants, person by person, the most urgent first: your own and those of the colleagues you stand in for, those without a case worker, or everybody in your programmes. And what waits in your programmes besides single participants.',
  method: 'get',
  path: '/work',
  permission: seeWork,
  audit: { action: 'read', category: 'participation' },
  params: z.object({}),
  query: z.object({ view: z.enum(['mine', 'nobody', 'everybody']).default('mine') }),
  answer: z.object({
    people: z.array(
      z.object({
        enrolmentId: z.uuid(),
        programmeId: z.uuid(),
        givenName: z.string(),
        familyName: z.string(),
        caseWorkerId: z.uuid().nullable(),
        items: z.array(item),
        snoozed: z.array(item.extend({ untilOn: z.iso.date(), reason: z.string() })),
      }),
    ),
    programmes: z.array(programmeWork),
  }),
  handle: async (ctx, { query }) => {
    const [work, programmes] = await Promise.all([listWork(ctx, query.view), listProgrammeWork(ctx)]);
    return ok({
      programmes,
      people: work.map(({ person: { personId: _, caseWorkerName: __, ...person }, items, snoozed }) => ({
        ...person,
        items: items.map(({ enrolmentId: ___, placeId: ____, ...each }) => each),
        snoozed: snoozed.map(({ enrolmentId: ___, placeId: ____, snooze, ...each }) => ({
          ...each,
          untilOn: snooze.untilOn,
          reason: snooze.reason,
        })),
      })),
    });
  },
});

export const snoozeWorkEndpoint = defineEndpoint({
  name: 'snooze-work',
  summary: 'Put an item off until a day, with the reason; sent again it counts anew.',
  method: 'put',
  path: '/work/{enrolmentId}/{kind}/{subjectId}/snooze',
  permission: seeWork,
  audit: { action: 'write', category: 'participation' },
  params: workItemParams,
  query: z.object({}),
  body: snoozeForm,
  answer: z.object({ untilOn: z.iso.date() }),
  handle: async (ctx, { params, body }) => {
    const snoozed = await snoozeWork(ctx, params, body);
    return snoozed.ok ? ok({ untilOn: body.untilOn }) : snoozed;
  },
});

export const wakeWorkEndpoint = defineEndpoint({
  name: 'wake-work',
  summary: 'Take an item up again before its day.',
  method: 'delete',
  path: '/work/{enrolmentId}/{kind}/{subjectId}/snooze',
  permission: seeWork,
  audit: { action: 'write', category: 'participation' },
  params: workItemParams,
  query: z.object({}),
  answer: z.object({}),
  handle: async (ctx, { params }) => {
    await wakeWork(ctx, params);
    return ok({});
  },
});
