import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { importKinds, outcomes } from '../domain/kinds.ts';
import { importLists } from '../domain/permissions.ts';
import { importSettings } from '../domain/rows/settings.ts';
import { importRowsNow } from '../server/import-rows-now.ts';

const cell = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);

/** Rows of a list from a program, as objects or as CSV whose first line names the fields. */
export const importRowsEndpoint = defineEndpoint({
  name: 'import-rows',
  summary:
    'Judge or write up to 2,000 rows of participants, attendance or history: all or nothing, the same rows twice add nothing',
  method: 'post',
  path: '/programmes/{programmeId}/imports',
  permission: importLists,
  audit: { action: 'write', category: 'participation' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  body: z.object({
    kind: z.enum(importKinds),
    rows: z.array(z.record(z.string().max(60), cell)).optional(),
    csv: z.string().max(1_900_000).optional(),
    settings: importSettings.optional(),
    dryRun: z.boolean().default(true),
    leaveOutFaulty: z.boolean().default(false),
  }),
  answer: z.object({
    written: z.number().int(),
    rows: z.array(
      z.object({
        row: z.number().int(),
        outcome: z.enum(outcomes),
        problems: z.array(z.object({ field: z.string(), code: z.string(), hint: z.string().optional() })),
        enrolmentId: z.uuid().nullable(),
      }),
    ),
  }),
  handle: async (ctx, { params, body }) => {
    const settings = body.settings ?? importSettings.parse({});
    const judged = await importRowsNow(ctx, { ...body, settings, programmeId: params.programmeId });
    if (!judged.ok) return judged;
    const writing = judged.value.filter(({ outcome }) => ['new-person', 'known-person', 'new'].includes(outcome));
    return ok({ written: body.dryRun ? 0 : writing.length, rows: judged.value });
  },
});
