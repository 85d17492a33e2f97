import { z } from 'zod';
import { type Download, definePage } from '#app/platform/http/page.ts';
import { exportProgrammePath } from '../../domain/paths.ts';
import { readProgrammePermission } from '../../domain/permissions.ts';
import { exportProgramme } from '../../server/export-programme.ts';

export const exportProgrammePage = definePage({
  path: exportProgrammePath,
  permission: readProgrammePermission,
  audit: { none: 'a programme is not about a person' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }): Promise<Download> => {
    const { fileName, text } = await exportProgramme(ctx, params.programmeId);
    return { download: { fileName, type: 'application/yaml; charset=utf-8', body: text } };
  },
  view: () => ({ title: '', body: null }),
});
