import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { recordConsentPermission } from '../domain/permissions.ts';
import { callBackQuestion } from '../server/call-back-question.ts';

export const callBackQuestionEndpoint = defineEndpoint({
  name: 'call-back-question',
  summary:
    'Takes back a question about sharing that waits on the participant’s own side. One that she has answered stays answered.',
  method: 'post',
  path: '/participants/{enrolmentId}/sharing-questions/{sharingQuestionId}/call-back',
  permission: recordConsentPermission,
  audit: { action: 'write', category: 'sharing' },
  params: z.object({ enrolmentId: z.uuid(), sharingQuestionId: z.uuid() }),
  query: z.object({}),
  body: z.object({}),
  answer: z.object({ id: z.uuid() }),
  handle: (ctx, { params: { enrolmentId, sharingQuestionId } }) =>
    callBackQuestion(ctx, enrolmentId, sharingQuestionId),
});
