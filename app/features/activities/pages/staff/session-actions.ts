import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { cancelSessionPath, resumeSessionPath, sessionPath } from '../../domain/paths.ts';
import { changeSessionPermission } from '../../domain/permissions.ts';
import { cancelInput } from '../../domain/session-input.ts';
import { cancelSession } from '../../server/cancel-session.ts';
import { resumeSession } from '../../server/resume-session.ts';

const session = z.object({ sessionId: z.uuid() });
// Cancelling decides whether marks count, so it leaves a trace although it shows nobody.
const audit = { action: 'write', category: 'attendance' } as const;

export const cancelSessionAction = defineAction({
  path: cancelSessionPath,
  permission: changeSessionPermission,
  audit,
  params: session,
  form: cancelInput,
  submit: async (ctx, { params, form }) => {
    await cancelSession(ctx, params.sessionId, form.reason);
    return ok(sessionPath.to(params, { done: 'saved' }));
  },
  backTo: (params) => sessionPath.to(params),
});

export const resumeSessionAction = defineAction({
  path: resumeSessionPath,
  permission: changeSessionPermission,
  audit,
  params: session,
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params }) => {
    await resumeSession(ctx, params.sessionId);
    return ok(sessionPath.to(params, { done: 'saved' }));
  },
  backTo: (params) => sessionPath.to(params),
});
