import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { closeFeedbackPath, sessionFeedbackPath } from '../../domain/paths.ts';
import { gatherFeedback } from '../../domain/permissions.ts';
import { endAnswering } from '../../server/session-feedback.ts';

/** Ends answering about a session, so that what was answered is shown. */
export const closeFeedbackAction = defineAction({
  path: closeFeedbackPath,
  permission: gatherFeedback,
  audit: { action: 'write', category: 'attendance' },
  params: z.object({ sessionId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params }) => {
    const ended = await endAnswering(ctx, params.sessionId);
    return ended.ok ? ok(sessionFeedbackPath.to(params, { done: 'saved' })) : ended;
  },
  backTo: (params) => sessionFeedbackPath.to(params),
});
