import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { ownReferralPath, withdrawReferralPath } from '../../domain/paths.ts';
import { referSomebody } from '../../domain/permissions.ts';
import { withdrawForm } from '../../domain/referral-form.ts';
import { withdrawReferral } from '../../server/own-referrals.ts';

/** The partner takes back a referral that nobody has decided about. */
export const withdrawReferralAction = defineAction({
  path: withdrawReferralPath,
  permission: referSomebody,
  audit: { action: 'write', category: 'directory' },
  params: z.object({ referralId: z.uuid() }),
  form: withdrawForm,
  submit: async (ctx, { params, form }) => {
    const withdrawn = await withdrawReferral(ctx, params.referralId, form.version);
    return withdrawn.ok ? ok(ownReferralPath.to(params, { done: 'saved' })) : withdrawn;
  },
  backTo: ownReferralPath.to,
});
