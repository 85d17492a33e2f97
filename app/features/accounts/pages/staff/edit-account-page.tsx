import { z } from 'zod';
import { listOrganisations } from '#app/features/organisations/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { editAccountForm } from '../../domain/account-forms.ts';
import { accountPath, accountsPath, editAccountPath } from '../../domain/paths.ts';
import { createAccount } from '../../domain/permissions.ts';
import { editAccount } from '../../server/create-account.ts';
import { requireAccount } from '../../server/get-account.ts';
import { accountTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { AccountForm } from './account-form.tsx';

export const editAccountPage = definePage({
  path: editAccountPath,
  permission: createAccount,
  audit: { action: 'read', category: 'accounts' },
  submitAudit: { action: 'write', category: 'accounts' },
  params: z.object({ accountId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const [account, organisations] = await Promise.all([requireAccount(ctx, params.accountId), listOrganisations(ctx)]);
    return { account, organisations };
  },
  view: ({ account, organisations }, view) => {
    const t = translate(accountTexts, view.locale);
    const stale = formState(view).whole;
    const back = accountPath.to({ accountId: account.id });
    const items = [
      { href: accountsPath.to(), label: t('account.back') },
      { href: back, label: account.name },
    ];
    return {
      title: t('account.editTitle'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('account.editTitle')}
            lead={account.name}
            kicker={<Breadcrumbs label={t('account.breadcrumbs')} items={items} />}
          />
          {stale ? (
            <Alert tone="warning" role="alert" compact>
              {stale}
            </Alert>
          ) : null}
          <AccountForm
            view={stale ? { ...view, typed: undefined } : view}
            organisations={organisations}
            values={account}
            hidden={{ version: String(account.version) }}
            cancelHref={back}
            isNew={false}
          />
        </Stack>
      ),
    };
  },
  form: editAccountForm,
  submit: async (ctx, { params, form }) => {
    const saved = await editAccount(ctx, params.accountId, form);
    if (saved.ok) return ok(accountPath.to(params, { done: 'saved' }));
    return refuse({ [saved.problem === 'stale' ? '' : 'organisationId']: [saved.problem] });
  },
});
