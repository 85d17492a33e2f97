import { z } from 'zod';
import { activityPath, leaveActivityPath } from '#app/features/activities/domain/paths.ts';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { changePlaces } from '../../domain/permissions.ts';
import { leaveForm } from '../../domain/place-forms.ts';
import { leaveGroup } from '../../server/change-members.ts';

/** Ends somebody's time in a group. */
export const leaveGroupAction = defineAction({
  path: leaveActivityPath,
  permission: changePlaces,
  audit: { action: 'write', category: 'attendance' },
  params: z.object({ activityId: z.uuid() }),
  form: leaveForm,
  submit: async (ctx, { params, form }) => {
    const left = await leaveGroup(ctx, params.activityId, form);
    return left.ok ? ok(activityPath.to(params, { done: 'saved' })) : left;
  },
  backTo: (params) => activityPath.to(params),
});
