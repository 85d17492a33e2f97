import { z } from 'zod';
import { xlsxType } from '#app/platform/files/xlsx.ts';
import { definePage } from '#app/platform/http/page.ts';
import { importKinds } from '../../domain/kinds.ts';
import { importFaultsPath, importTemplatePath } from '../../domain/paths.ts';
import { importLists } from '../../domain/permissions.ts';
import { makeFaultsFile } from '../../server/make-faults-file.ts';
import { makeTemplate } from '../../server/make-template.ts';

/** The faulty rows of a list as a workbook with what is wrong beside them. */
export const importFaultsPage = definePage({
  path: importFaultsPath,
  permission: importLists,
  audit: { action: 'export', category: 'directory' },
  params: z.object({ importId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ download: { ...(await makeFaultsFile(ctx, params.importId)), type: xlsxType } }),
  view: () => ({ title: '', body: null }),
});

/** An empty list with the right headings and what they mean. */
export const importTemplatePage = definePage({
  path: importTemplatePath,
  permission: importLists,
  audit: { none: 'an empty template' },
  params: z.object({}),
  query: z.object({
    programme: z.uuid().catch('00000000-0000-4000-8000-000000000000'),
    kind: z.enum(importKinds).catch('participants'),
  }),
  load: async (ctx, { query }) => ({
    download: { ...(await makeTemplate(ctx, { programmeId: query.programme, kind: query.kind })), type: xlsxType },
  }),
  view: () => ({ title: '', body: null }),
});
