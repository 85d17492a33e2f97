import { definePublicPage, type PublicContext } from '#app/platform/http/public-page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { newPasswordForm } from '../../domain/account-forms.ts';
import { invitationPath, signInPath } from '../../domain/paths.ts';
import { acceptInvitation, findInvitation } from '../../server/accept-invitation.ts';
import { accountTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

const tokenOf = (ctx: PublicContext) => ctx.url.pathname.split('/').at(-1) ?? '';

export const invitationPage = definePublicPage({
  path: invitationPath,
  publicBecause: 'The owner of a new account has no password yet; the link is her proof, once.',
  load: async (ctx) => ({ invited: await findInvitation(ctx, tokenOf(ctx)) }),
  view: ({ invited }, view) => {
    const t = translate(accountTexts, view.locale);
    if (invited === undefined)
      return {
        title: t('invitation.goneTitle'),
        body: (
          <Card>
            <Stack>
              <PageHeader title={t('invitation.goneTitle')} lead={t('invitation.gone')} />
              <LinkButton href={signInPath.to()}>{t('invitation.signIn')}</LinkButton>
            </Stack>
          </Card>
        ),
      };
    const labels = { password: t('invitation.password'), repeated: t('invitation.repeated') };
    const state = formState(view);
    return {
      title: t('invitation.title'),
      body: (
        <Card>
          <Stack>
            <PageHeader
              title={t('invitation.title')}
              lead={t('invitation.lead', { name: invited.name, tenant: invited.tenantName })}
            />
            {state.whole ? (
              <Alert tone="danger" role="alert">
                {state.whole}
              </Alert>
            ) : null}
            <ErrorSummary title={state.title} errors={state.summary(labels)} />
            <DefinitionList items={[{ term: t('invitation.email'), value: invited.email }]} />
            <Form>
              <TextInput
                name="password"
                type="password"
                label={labels.password}
                hint={t('invitation.hint')}
                error={state.errorOf('password')}
                autoComplete="new-password"
                required
              />
              <TextInput
                name="repeated"
                type="password"
                label={labels.repeated}
                error={state.errorOf('repeated')}
                autoComplete="new-password"
                required
              />
              <Button fullWidth>{t('invitation.submit')}</Button>
            </Form>
          </Stack>
        </Card>
      ),
    };
  },
  form: newPasswordForm,
  submit: (ctx, form) => acceptInvitation(ctx, tokenOf(ctx), form),
});
