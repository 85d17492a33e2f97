import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { incomingReferralPath, readNewsPath } from '../../domain/paths.ts';
import { decideReferralPermission } from '../../domain/permissions.ts';
import { markRead } from '../../server/decide-referral.ts';

/** Notes that what the partner wrote has been read, when it needs no answer. */
export const readNewsAction = defineAction({
  path: readNewsPath,
  permission: decideReferralPermission,
  audit: { action: 'write', category: 'directory' },
  params: z.object({ referralId: z.uuid() }),
  form: z.object({}),
  submit: async (ctx, { params }) => {
    const read = await markRead(ctx, params.referralId);
    return read.ok ? ok(incomingReferralPath.to(params, { done: 'saved' })) : read;
  },
  backTo: incomingReferralPath.to,
});
