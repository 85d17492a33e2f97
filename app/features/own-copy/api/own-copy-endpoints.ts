import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { staffCopyForm } from '../domain/forms.ts';
import { makeCopy } from '../domain/permissions.ts';
import { getCopyFor, startCopyFor } from '../server/copy-for.ts';
import { copyFormat } from '../server/pack.ts';

export const makeCopyEndpoint = defineEndpoint({
  name: 'make-copy-of-participant',
  summary:
    'Makes a copy of everything registered about a participant, as far as the caller sees her, to hand over to her: a list of rows for each table. Her files are fetched by themselves. The same id again is the same copy.',
  method: 'post',
  path: '/participants/{enrolmentId}/copies',
  permission: makeCopy,
  audit: { action: 'export', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  body: staffCopyForm,
  answer: z.object({
    format: z.string(),
    madeAt: z.string(),
    tables: z.array(
      z.object({
        name: z.string(),
        about: z.string().nullable(),
        columns: z.record(z.string(), z.string()),
        rows: z.array(z.record(z.string(), z.unknown())),
      }),
    ),
  }),
  handle: async (ctx, { params: { enrolmentId }, body }) => {
    const { id } = await startCopyFor(ctx, enrolmentId, body);
    const { tables, described, madeAt } = await getCopyFor(ctx, enrolmentId, id);
    const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];
    return ok({
      format: copyFormat,
      madeAt,
      tables: described.map((table) => ({ ...table, rows: rowsOf(table.name).map((row) => ({ ...row })) })),
    });
  },
});
