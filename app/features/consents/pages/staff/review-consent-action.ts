import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { consentsPath, reviewConsentPath } from '../../domain/paths.ts';
import { recordConsentPermission } from '../../domain/permissions.ts';
import { reviewConsent } from '../../server/withdraw-consent.ts';

/** "We have talked about it": the reminder is done; the consent itself is not prolonged. */
export const reviewConsentAction = defineAction({
  path: reviewConsentPath,
  permission: recordConsentPermission,
  audit: { action: 'write', category: 'sharing' },
  params: z.object({ enrolmentId: z.uuid(), disclosureId: z.uuid() }),
  form: z.object({}),
  submit: async (ctx, { params: { enrolmentId, disclosureId } }) => {
    const reviewed = await reviewConsent(ctx, enrolmentId, disclosureId);
    return reviewed.ok ? ok(consentsPath.to({ enrolmentId }, { done: 'saved' })) : reviewed;
  },
  backTo: ({ enrolmentId }) => consentsPath.to({ enrolmentId }),
});
