import { z } from 'zod';
import { listOrganisations } from '#app/features/organisations/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { newAccountForm } from '../../domain/account-forms.ts';
import { accountPath, accountsPath, newAccountPath } from '../../domain/paths.ts';
import { createAccount as createAccountPermission } from '../../domain/permissions.ts';
import { createAccount } from '../../server/create-account.ts';
import { accountTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { AccountForm } from './account-form.tsx';

export const newAccountPage = definePage({
  path: newAccountPath,
  permission: createAccountPermission,
  audit: { none: 'an empty form' },
  submitAudit: { action: 'write', category: 'accounts' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => ({ id: newId(), organisations: await listOrganisations(ctx) }),
  view: ({ id, organisations }, view) => {
    const t = translate(accountTexts, view.locale);
    return {
      title: t('account.newTitle'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('account.newTitle')}
            lead={t('account.newLead')}
            kicker={
              <Breadcrumbs
                label={t('account.breadcrumbs')}
                items={[{ href: accountsPath.to(), label: t('account.back') }]}
              />
            }
          />
          <AccountForm
            view={view}
            organisations={organisations}
            values={{ name: '', email: '', organisationId: '', locale: 'sv' }}
            hidden={{ id: formState(view).textOf('id', id) }}
            cancelHref={accountsPath.to()}
            isNew
          />
        </Stack>
      ),
    };
  },
  form: newAccountForm,
  submit: async (ctx, { form }) => {
    const created = await createAccount(ctx, form);
    if (created.ok) return ok(accountPath.to({ accountId: form.id }, { done: 'created' }));
    return refuse({ [created.problem === 'not-available' ? 'email' : 'organisationId']: [created.problem] });
  },
});
