import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { changePasswordForm } from '../../domain/account-forms.ts';
import { ownAccountPath, ownPasswordPath } from '../../domain/paths.ts';
import { changePassword } from '../../server/own-account.ts';
import { accountTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

export const changePasswordPage = definePage({
  path: ownPasswordPath,
  permission: 'signed-in',
  audit: { none: 'an empty form' },
  submitAudit: { action: 'write', category: 'accounts' },
  params: z.object({}),
  query: z.object({}),
  load: async () => ({}),
  view: (_, view) => {
    const t = translate(accountTexts, view.locale);
    const state = formState(view);
    const labels = {
      current: t('changePassword.current'),
      password: t('changePassword.password'),
      repeated: t('changePassword.repeated'),
    };
    return {
      title: t('changePassword.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('changePassword.title')}
            lead={t('own.passwordLead')}
            kicker={
              <Breadcrumbs
                label={t('account.breadcrumbs')}
                items={[{ href: ownAccountPath.to(), label: t('own.title') }]}
              />
            }
          />
          {state.whole ? (
            <Alert tone="danger" role="alert" compact>
              {state.whole}
            </Alert>
          ) : null}
          <Form>
            <ErrorSummary title={state.title} errors={state.summary(labels)} />
            <TextInput
              name="current"
              type="password"
              label={labels.current}
              error={state.errorOf('current')}
              autoComplete="current-password"
              width="md"
              required
            />
            <TextInput
              name="password"
              type="password"
              label={labels.password}
              hint={t('invitation.hint')}
              error={state.errorOf('password')}
              autoComplete="new-password"
              width="md"
              required
            />
            <TextInput
              name="repeated"
              type="password"
              label={labels.repeated}
              error={state.errorOf('repeated')}
              autoComplete="new-password"
              width="md"
              required
            />
            <ButtonRow>
              <Button>{t('changePassword.submit')}</Button>
              <LinkButton variant="tertiary" href={ownAccountPath.to()}>
                {t('changePassword.cancel')}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Stack>
      ),
    };
  },
  form: changePasswordForm,
  submit: async (ctx, { form }) => {
    const changed = await changePassword(ctx, form);
    if (changed.ok) return ok(ownAccountPath.to({}, { done: 'password' }));
    const { field, code } = changed.problem;
    // A refusal would roll back the count of the wrong guess: it goes back by the address instead.
    return code === 'wrong-password' ? ok(ownPasswordPath.to({}, { problem: code })) : refuse({ [field]: [code] });
  },
});
