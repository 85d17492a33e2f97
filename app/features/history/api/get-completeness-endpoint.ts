import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { factKeys, factPoints } from '../domain/facts.ts';
import { readCompleteness } from '../domain/permissions.ts';
import { getCompleteness } from '../server/get-completeness.ts';

const fact = { point: z.enum(factPoints), key: z.enum(factKeys) };

export const getCompletenessEndpoint = defineEndpoint({
  name: 'get-completeness',
  summary:
    'Which facts the frameworks need and nobody has asked for yet: how many lack each, and who. The overdue first.',
  method: 'get',
  path: '/programmes/{programmeId}/completeness',
  permission: readCompleteness,
  audit: { action: 'read', category: 'history' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  answer: z.object({
    started: z.int(),
    incomplete: z.int(),
    byFact: z.array(z.object({ ...fact, count: z.int(), overdue: z.int() })),
    people: z.array(
      z.object({
        enrolmentId: z.uuid(),
        name: z.string(),
        caseWorkerId: z.uuid().nullable(),
        missing: z.array(z.object({ ...fact, dueOn: z.iso.date(), state: z.enum(['due', 'overdue']) })),
        missingOfPerson: z.array(z.enum(['sex', 'born'])),
      }),
    ),
  }),
  handle: async (ctx, { params, query: { limit, offset } }) => {
    const { completeness } = await getCompleteness(ctx, params.programmeId);
    const shown = completeness.rows.slice(offset, offset + limit);
    ctx.saw(shown.map(({ personId }) => personId));
    return ok({
      started: completeness.total,
      incomplete: completeness.rows.length,
      byFact: completeness.byFact,
      people: shown.map(({ enrolmentId, name, workerId, missing, own }) => ({
        enrolmentId,
        name,
        caseWorkerId: workerId,
        missing: missing.map(({ point, key, dueOn, state }) => ({ point, key, dueOn, state })),
        missingOfPerson: own,
      })),
    });
  },
});
