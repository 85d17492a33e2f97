import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { changedClosureInput, closureKinds, newClosureInput, removeClosureInput } from '../domain/closed-days.ts';
import { keepClosuresPermission } from '../domain/permissions.ts';
import {
  cancelForClosure,
  changeClosure,
  createClosure,
  getClosure,
  listClosures,
  removeClosure,
} from '../server/keep-closures.ts';
import { getHolidays } from '../server/keep-holidays.ts';

const audit = { none: 'closed days hold no data about participants' } as const;
const cancels = { action: 'write', category: 'attendance' } as const;
const permission = keepClosuresPermission;
const ofClosure = z.object({ closureId: z.uuid() });
const query = z.object({});
const isSaved = z.object({ id: z.uuid() });
const closure = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(closureKinds),
  siteKey: z.string().nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  version: z.int(),
});
const session = z.object({
  id: z.uuid(),
  activityId: z.uuid(),
  activityName: z.string(),
  heldOn: z.iso.date(),
  startsAt: z.string(),
  endsAt: z.string(),
});

export const listClosuresEndpoint = defineEndpoint({
  name: 'list-closures',
  summary: 'The closed days of a programme, and its public holidays and closed eves a year ahead',
  method: 'get',
  path: '/programmes/{programmeId}/closures',
  permission,
  audit,
  params: z.object({ programmeId: z.uuid() }),
  query,
  answer: z.object({
    closures: z.array(closure),
    holidays: z.array(z.object({ day: z.iso.date(), key: z.string() })),
  }),
  handle: async (ctx, { params }) => {
    const [{ closures }, { days }] = await Promise.all([
      listClosures(ctx, params.programmeId),
      getHolidays(ctx, params.programmeId),
    ]);
    return ok({ closures, holidays: days });
  },
});

export const getClosureEndpoint = defineEndpoint({
  name: 'get-closure',
  summary: 'Closed days with the sessions they meet and those they have cancelled',
  method: 'get',
  path: '/closures/{closureId}',
  permission,
  audit,
  params: ofClosure,
  query,
  answer: z.object({
    closure,
    met: z.array(session),
    cancelled: z.array(session.extend({ isOutside: z.boolean() })),
  }),
  handle: async (ctx, { params }) => {
    const { closure: found, met, resting } = await getClosure(ctx, params.closureId);
    return ok({ closure: found, met, cancelled: resting });
  },
});

export const createClosureEndpoint = defineEndpoint({
  name: 'create-closure',
  summary: 'Keeps closed days; no session is touched. Once however often it is sent with the same id',
  method: 'post',
  path: '/closures',
  permission,
  audit,
  params: z.object({}),
  query,
  body: newClosureInput,
  answer: isSaved,
  handle: async (ctx, { body }) => {
    const created = await createClosure(ctx, body);
    return created.ok ? ok({ id: created.value }) : created;
  },
});

export const changeClosureEndpoint = defineEndpoint({
  name: 'change-closure',
  summary: 'Changes closed days; what they cancelled stays so, and days that are open again are filled',
  method: 'put',
  path: '/closures/{closureId}',
  permission,
  audit,
  params: ofClosure,
  query,
  body: changedClosureInput,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeClosure(ctx, params.closureId, body);
    return changed.ok ? ok({ id: changed.value }) : changed;
  },
});

export const cancelForClosureEndpoint = defineEndpoint({
  name: 'cancel-for-closure',
  summary: 'Cancels every session that closed days meet, in one step',
  method: 'post',
  path: '/closures/{closureId}/cancel',
  permission,
  audit: cancels,
  params: ofClosure,
  query,
  answer: z.object({ cancelled: z.int() }),
  handle: async (ctx, { params }) => ok({ cancelled: await cancelForClosure(ctx, params.closureId) }),
});

export const removeClosureEndpoint = defineEndpoint({
  name: 'remove-closure',
  summary: 'Takes closed days away; `resume` lets what they cancelled be held and makes what was left out',
  method: 'post',
  path: '/closures/{closureId}/remove',
  permission,
  audit: cancels,
  params: ofClosure,
  query,
  body: removeClosureInput,
  answer: z.object({ onAgain: z.int() }),
  handle: async (ctx, { params, body }) => ok({ onAgain: await removeClosure(ctx, params.closureId, body.sessions) }),
});
