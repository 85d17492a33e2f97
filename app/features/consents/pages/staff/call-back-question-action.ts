import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { callBackQuestionPath, consentsPath } from '../../domain/paths.ts';
import { recordConsentPermission } from '../../domain/permissions.ts';
import { callBackQuestion } from '../../server/call-back-question.ts';

/** Takes back a question that waits on the participant's own side. */
export const callBackQuestionAction = defineAction({
  path: callBackQuestionPath,
  permission: recordConsentPermission,
  audit: { action: 'write', category: 'sharing' },
  params: z.object({ enrolmentId: z.uuid(), sharingQuestionId: z.uuid() }),
  form: z.object({}),
  submit: async (ctx, { params: { enrolmentId, sharingQuestionId } }) => {
    await callBackQuestion(ctx, enrolmentId, sharingQuestionId);
    return ok(consentsPath.to({ enrolmentId }, { done: 'saved' }));
  },
  backTo: ({ enrolmentId }) => consentsPath.to({ enrolmentId }),
});
