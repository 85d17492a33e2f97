import { z } from 'zod';
import { followUpOutcomes, followUpStates, stateOfFollowUp } from '#app/features/outcomes/domain/follow-ups.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { listFollowUps as listFollowUpsPermission } from '../domain/permissions.ts';
import { listFollowUps } from '../server/list-follow-ups.ts';

const followUpAnswer = z.object({
  id: z.uuid(),
  enrolmentId: z.uuid(),
  personId: z.uuid(),
  programmeId: z.uuid(),
  name: z.string(),
  pointKey: z.string(),
  asksAboutOn: z.iso.date(),
  dueOn: z.iso.date(),
  doneOn: z.iso.date().nullable(),
  outcome: z.enum(followUpOutcomes).nullable(),
  state: z.enum(followUpStates),
  version: z.int(),
  /** Attempts to ask so far. */
  attempts: z.int(),
  /** Her own answer by a link waits for somebody to look at it. */
  hasReplied: z.boolean(),
  next: z.object({ way: z.enum(['phone', 'sms', 'letter']), fromOn: z.iso.date() }).nullable(),
});

export const listFollowUpsEndpoint = defineEndpoint({
  name: 'list-follow-ups',
  summary:
    'Follow-ups after exit, what fell due first at the top. open: not done, and due within two weeks or earlier.',
  method: 'get',
  path: '/follow-ups',
  permission: listFollowUpsPermission,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({}),
  query: z.object({
    way: z.enum(['phone', 'sms', 'letter']).optional(),
    state: z.enum(['open', 'replied', ...followUpStates]).default('open'),
    programmeId: z.uuid().optional(),
    caseWorkerId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  answer: z.object({ followUps: z.array(followUpAnswer), total: z.int() }),
  handle: async (ctx, { query: { limit, offset, ...filter } }) => {
    const { rows, total } = await listFollowUps(ctx, filter, { limit, offset });
    return ok({
      total,
      followUps: rows.map((row) => ({ ...row, state: stateOfFollowUp(row, ctx.today), next: row.next ?? null })),
    });
  },
});
