import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { dimensions } from '../domain/breakdown.ts';
import { outcomeCategories } from '../domain/outcome-category.ts';
import { readResults } from '../domain/result-permissions.ts';
import { getResult } from '../server/get-result.ts';

const count = z.number().int().nullable().describe('null: hidden, because a group under five could be worked out');
const counts = z.object(Object.fromEntries(outcomeCategories.map((category) => [category, count])));
const numbers = z.object({
  planned: z.number().int().optional(),
  referred: count,
  started: count,
  left: count,
  known: count,
});

/** The published tables of a programme; the same for every role. */
export const getResultsEndpoint = defineEndpoint({
  name: 'get-results',
  summary: 'What became of the people of a programme, with small groups hidden',
  method: 'get',
  path: '/programmes/{programmeId}/results',
  permission: readResults,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  answer: z.object({
    asOf: z.string(),
    numbers: z.object({ total: numbers, bySex: z.array(numbers.extend({ group: z.string() })) }),
    targets: z.array(
      z.object({
        key: z.string(),
        measure: z.string(),
        point: z.string(),
        atLeastPercent: z.number().nullable(),
        isReached: z.boolean().nullable(),
        notKnown: count,
        result: z
          .object({ count: z.number(), base: z.number(), share: z.number(), low: z.number(), high: z.number() })
          .nullable(),
      }),
    ),
    points: z.array(
      z.object({
        key: z.string(),
        base: count,
        categories: counts,
        tables: z.array(
          z.object({
            dimension: z.enum(dimensions),
            groups: z.array(z.object({ group: z.string(), total: count, categories: counts })),
          }),
        ),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { result } = await getResult(ctx, params.programmeId, 'published');
    const named = (list: readonly (number | null)[]) =>
      Object.fromEntries(outcomeCategories.map((category, c) => [category, list[c] ?? null]));
    return ok({
      asOf: ctx.today,
      numbers: {
        total: result.numbers.total,
        bySex: result.numbers.groups.map(({ key, ...row }) => ({ group: key, ...row })),
      },
      targets: result.measures.map(({ name: _, ...measure }) => measure),
      points: result.points.map(({ key, base, categories, tables }) => ({
        key,
        base,
        categories: named(categories),
        tables: tables.map(({ dimension, groups }) => ({
          dimension,
          groups: groups.map((group) => ({ group: group.key, total: group.total, categories: named(group.counts) })),
        })),
      })),
    });
  },
});
