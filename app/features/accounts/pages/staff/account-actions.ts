import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { emptyForm, inviteForm } from '../../domain/account-forms.ts';
import {
  accountPath,
  disableAccountPath,
  enableAccountPath,
  endRolePath,
  endSessionsPath,
  inviteAccountPath,
  resetCodePath,
} from '../../domain/paths.ts';
import * as permissions from '../../domain/permissions.ts';
import { endRole } from '../../server/end-role.ts';
import { inviteAgain } from '../../server/invite-account.ts';
import { disableAccount, enableAccount, endAccountSessions, resetCode } from '../../server/shut-out.ts';

const params = z.object({ accountId: z.uuid() });
type Params = z.output<typeof params>;

const shared = {
  params,
  audit: { action: 'write', category: 'accounts' },
  backTo: (to: Params) => accountPath.to(to),
} as const;
const saved = (to: Params) => ok(accountPath.to(to, { done: 'saved' }));

export const inviteAccountAction = defineAction({
  ...shared,
  path: inviteAccountPath,
  permission: permissions.inviteAccount,
  form: inviteForm,
  submit: async (ctx, { params: to, form }) => {
    const invited = await inviteAgain(ctx, to.accountId, form.id);
    return invited.ok ? ok(accountPath.to(to, { done: 'created' })) : refuse({ '': [invited.problem] });
  },
});

export const disableAccountAction = defineAction({
  ...shared,
  path: disableAccountPath,
  permission: permissions.disableAccount,
  form: emptyForm,
  submit: async (ctx, { params: to }) => {
    const disabled = await disableAccount(ctx, to.accountId);
    return disabled.ok ? saved(to) : refuse({ '': [disabled.problem] });
  },
});

export const enableAccountAction = defineAction({
  ...shared,
  path: enableAccountPath,
  permission: permissions.disableAccount,
  form: emptyForm,
  submit: async (ctx, { params: to }) => {
    await enableAccount(ctx, to.accountId);
    return saved(to);
  },
});

export const endSessionsAction = defineAction({
  ...shared,
  path: endSessionsPath,
  permission: permissions.endAccountSessions,
  form: emptyForm,
  submit: async (ctx, { params: to }) => {
    await endAccountSessions(ctx, to.accountId);
    return saved(to);
  },
});

export const resetCodeAction = defineAction({
  ...shared,
  path: resetCodePath,
  permission: permissions.resetCode,
  form: emptyForm,
  submit: async (ctx, { params: to }) => {
    const reset = await resetCode(ctx, to.accountId);
    return reset.ok ? saved(to) : refuse({ '': [reset.problem] });
  },
});

export const endRoleAction = defineAction({
  path: endRolePath,
  permission: permissions.assignRole,
  audit: shared.audit,
  params: z.object({ accountId: z.uuid(), assignmentId: z.uuid() }),
  backTo: ({ accountId }) => accountPath.to({ accountId }),
  form: emptyForm,
  submit: async (ctx, { params: { accountId, assignmentId } }) => {
    const ended = await endRole(ctx, accountId, assignmentId);
    return ended.ok ? saved({ accountId }) : refuse({ '': [ended.problem] });
  },
});
