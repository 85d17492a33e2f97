import { z } from '@hono/zod-openapi';
import { readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { FRAMEWORKS } from '../domain/rules/rule-set.ts';
import { getIndicators } from '../server/get-indicators.ts';

const shown = z.number().int().nullable().describe('null: hidden, because a group under five could be worked out');
const count = z.object({ women: shown, men: shown, other: shown, total: shown });

/** The funder's indicators of a programme by sex; exact for coordinators and case workers, small groups hidden for everybody else. */
export const getIndicatorsEndpoint = defineEndpoint({
  name: 'get-indicators',
  summary: 'The ESF indicators of a programme',
  method: 'get',
  path: '/programmes/{programmeId}/indicators',
  permission: readResults,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({ framework: z.enum(FRAMEWORKS).optional() }),
  answer: z.object({
    framework: z.enum(FRAMEWORKS),
    ruleSetVersion: z.string(),
    asOf: z.string(),
    isExact: z.boolean(),
    totals: z.object({ all: shown, complete: shown, incomplete: shown, leavers: shown, counted: count }),
    indicators: z.array(
      z.object({
        code: z.string(),
        kind: z.enum(['output', 'immediate-result', 'longer-term-result']),
        count,
        base: z
          .object({ population: z.number(), known: z.number(), unknown: z.number(), notDue: z.number() })
          .optional(),
      }),
    ),
  }),
  handle: async (ctx, { params, query }) => {
    const { framework, ruleSetVersion, isExact, figures } = await getIndicators(
      ctx,
      params.programmeId,
      query.framework,
    );
    const { figures: indicators, ...totals } = figures;
    return ok({ framework, ruleSetVersion, asOf: ctx.today, isExact, totals, indicators });
  },
});
