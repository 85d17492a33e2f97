import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { inviteFounderPath, tenantPath } from '../../domain/paths.ts';
import { foundTenant } from '../../domain/permissions.ts';
import { inviteFounderForm } from '../../domain/tenant.ts';
import { inviteFounderAgain } from '../../server/found-tenant.ts';

export const inviteFounderAction = defineAction({
  path: inviteFounderPath,
  permission: foundTenant,
  audit: { action: 'write', category: 'accounts' },
  params: z.object({ tenantId: z.uuid() }),
  form: inviteFounderForm,
  backTo: (params) => tenantPath.to(params),
  submit: async (ctx, { params, form }) => {
    const invited = await inviteFounderAgain(ctx, params.tenantId, form.id);
    return invited.ok ? ok(tenantPath.to(params, { done: 'created' })) : refuse({ '': [invited.problem] });
  },
});
