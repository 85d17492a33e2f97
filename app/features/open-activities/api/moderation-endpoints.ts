import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { decisionForm } from '../domain/association-form.ts';
import { moderateOpenList } from '../domain/permissions.ts';
import { standingOf } from '../domain/standing.ts';
import { decideOffered, getOffered, listOffered, type OfferedActivity } from '../server/moderate.ts';

const audit = { none: 'what associations offer to everybody; nobody who takes part' } as const;
const content = z.record(z.string(), z.unknown()).nullable();
const offered = z.object({
  id: z.uuid(),
  association: z.object({ id: z.uuid(), name: z.string() }),
  standing: z.enum(['draft', 'sent', 'returned', 'shown', 'hidden', 'withdrawn', 'over']),
  published: content,
  proposed: content,
  proposal: z.enum(['draft', 'sent', 'returned']).nullable(),
  word: z.string().nullable(),
  cancelledOn: z.array(z.string()),
  sentAt: z.string().nullable(),
  version: z.int(),
});

const asAnswer = (activity: OfferedActivity, today: Parameters<typeof standingOf>[1]): z.input<typeof offered> => {
  const { id, associationId, associationName, published, proposed, proposal, word, cancelledOn, sentAt, version } =
    activity;
  return {
    id,
    association: { id: associationId, name: associationName },
    standing: standingOf(activity, today),
    published,
    proposed,
    proposal,
    word,
    cancelledOn,
    sentAt,
    version,
  };
};

export const listOpenActivitiesEndpoint = defineEndpoint({
  name: 'list-open-activities',
  summary:
    'What associations have sent to the shared list; `waiting` gives only what waits for a decision. The list itself is public: /open/{tenant}/{language}/activities.json.',
  method: 'get',
  path: '/open-activities',
  permission: moderateOpenList,
  audit,
  params: z.object({}),
  query: z.object({
    waiting: z.enum(['true', 'false']).default('false'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  answer: z.object({ total: z.int(), activities: z.array(offered) }),
  handle: async (ctx, { query }) => {
    const all = await listOffered(ctx);
    const wanted = query.waiting === 'true' ? all.filter(({ proposal }) => proposal === 'sent') : all;
    const page = wanted.slice(query.offset, query.offset + query.limit);
    return ok({ total: wanted.length, activities: page.map((activity) => asAnswer(activity, ctx.today)) });
  },
});

export const decideOpenActivityEndpoint = defineEndpoint({
  name: 'decide-open-activity',
  summary: 'Approves what an association sent, sends it back, hides what is shown or shows it again.',
  method: 'post',
  path: '/open-activities/{openActivityId}/decisions',
  permission: moderateOpenList,
  audit,
  params: z.object({ openActivityId: z.uuid() }),
  query: z.object({}),
  body: decisionForm,
  answer: offered,
  handle: async (ctx, { params, body }) => {
    const decided = await decideOffered(ctx, params.openActivityId, body);
    return decided.ok ? ok(asAnswer(await getOffered(ctx, params.openActivityId), ctx.today)) : decided;
  },
});
