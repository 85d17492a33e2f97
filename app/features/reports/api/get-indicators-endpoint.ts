import { z } from '@hono/zod-openapi';
import { readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { frameworkKeys } from '../domain/frameworks/framework.ts';
import { parsePeriod, WHOLE_TIME } from '../domain/frameworks/periods.ts';
import { getReport } from '../server/get-report.ts';

const shown = z.number().nullable().describe('null: hidden, because a group under five could be worked out');
const count = z.object({ women: shown, men: shown, other: shown, total: shown });

/** A programme's figures by a framework's rules and by sex; exact for coordinators and case workers, small groups hidden for everybody else. */
export const getIndicatorsEndpoint = defineEndpoint({
  name: 'get-indicators',
  summary: 'The figures of a programme by the rules of a framework',
  method: 'get',
  path: '/programmes/{programmeId}/indicators',
  permission: readResults,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({
    framework: z.enum(frameworkKeys).optional(),
    period: z
      .string()
      .refine((key) => parsePeriod(key) !== undefined, 'not-a-period')
      .optional()
      .describe('2026, 2026-Q4, 2026-11 or all; small groups are hidden for the whole time alone'),
  }),
  answer: z.object({
    framework: z.enum(frameworkKeys),
    version: z.string(),
    isValidInPeriod: z.boolean(),
    period: z.string(),
    asOf: z.string(),
    isExact: z.boolean(),
    everybody: count,
    indicators: z.array(
      z.object({
        code: z.string(),
        section: z.string(),
        table: z.string(),
        name: z.string().optional(),
        count,
        unit: z.string().optional(),
        share: z.object({ count: z.number(), base: z.number() }).optional(),
        base: z.object({ population: z.number(), notKnown: z.number(), notDue: z.number() }).optional(),
        stated: z.union([z.number(), z.string()]).optional(),
      }),
    ),
  }),
  handle: async (ctx, { params, query }) => {
    const period = parsePeriod(query.period ?? WHOLE_TIME.key) ?? WHOLE_TIME;
    const {
      report,
      shown: figures,
      period: used,
    } = await getReport(ctx, params.programmeId, {
      framework: query.framework,
      period,
    });
    return ok({
      framework: report.framework.key,
      version: report.framework.version,
      isValidInPeriod: report.framework.isValidInPeriod,
      period: used.key,
      asOf: report.asOf,
      isExact: figures.isExact,
      everybody: figures.everybody,
      indicators: figures.sections.flatMap(({ key: section, tables }) =>
        tables.flatMap(({ key: table, rows }) =>
          rows.map(({ key, name, count: counted, unit, share, base, stated }) => ({
            code: key,
            section,
            table,
            name,
            count: counted,
            unit,
            share,
            base,
            stated: stated === undefined ? undefined : stated.kind === 'text' ? stated.text : stated.amount,
          })),
        ),
      ),
    });
  },
});
