import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { comparePath, duplicatesPath, notSamePath } from '../../domain/paths.ts';
import { tellApart as mayTellApart } from '../../domain/permissions.ts';
import { tellApart } from '../../server/tell-apart.ts';

export const tellApartAction = defineAction({
  path: notSamePath,
  permission: mayTellApart,
  audit: { action: 'write', category: 'directory' },
  params: z.object({ keptId: z.uuid(), goneId: z.uuid() }),
  form: z.object({}),
  submit: async (ctx, { params }) => {
    await tellApart(ctx, params.keptId, params.goneId);
    return ok(duplicatesPath.to({}, { done: 'saved' }));
  },
  backTo: (params) => comparePath.to(params),
});
