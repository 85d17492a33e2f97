import { definePublicPage } from '#app/platform/http/public-page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { queryString } from '#app/shared/paths.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { signInForm } from '../../domain/account-forms.ts';
import { parseOwnPath } from '../../domain/own-path.ts';
import { demoPath, signInPath } from '../../domain/paths.ts';
import { checkPassword, findSigningIn } from '../../server/sign-in.ts';
import { accountTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

export const signInPage = definePublicPage({
  path: signInPath,
  publicBecause: 'Nobody is signed in before signing in.',
  load: async (ctx) => {
    const caller = await findSigningIn(ctx);
    if (caller?.stage === 'signed-in') return { redirect: parseOwnPath(ctx.url.searchParams.get('next')) ?? '/' };
    return { isDemo: ctx.services.demo };
  },
  view: ({ isDemo }, view) => {
    const t = translate(accountTexts, view.locale);
    const state = formState(view);
    const labels = { email: t('signIn.email'), password: t('signIn.password') };
    const isSignedOut = view.url.searchParams.get('done') === 'signed-out' && view.problems === undefined;
    const other = view.locale === 'sv' ? 'en' : 'sv';
    const next = parseOwnPath(view.url.searchParams.get('next'));
    return {
      title: t('signIn.title'),
      body: (
        <Stack>
          <Card>
            <Stack>
              <PageHeader title={t('signIn.title')} lead={t('signIn.lead')} />
              {isSignedOut ? (
                <Alert tone="success" role="status" compact>
                  {t('signIn.signedOut')}
                </Alert>
              ) : null}
              {state.whole ? (
                <Alert tone="danger" role="alert">
                  {state.whole}
                </Alert>
              ) : null}
              <ErrorSummary title={state.title} errors={state.summary(labels)} />
              <Form>
                <TextInput
                  name="email"
                  type="email"
                  label={labels.email}
                  defaultValue={state.textOf('email')}
                  error={state.errorOf('email')}
                  autoComplete="username"
                  spellCheck={false}
                  required
                />
                <TextInput
                  name="password"
                  type="password"
                  label={labels.password}
                  error={state.errorOf('password')}
                  autoComplete="current-password"
                  required
                />
                <Button fullWidth>{t('signIn.submit')}</Button>
              </Form>
              <Text soft small>
                {t('signIn.forgotten')}
              </Text>
            </Stack>
          </Card>
          {isDemo ? (
            <LinkButton href={demoPath.to()} icon="users" fullWidth>
              {t('signIn.demo')}
            </LinkButton>
          ) : null}
          <Link href={`${signInPath.to()}${queryString({ next, lang: other })}`} lang={other} hrefLang={other}>
            {t('signIn.language')}
          </Link>
        </Stack>
      ),
    };
  },
  form: signInForm,
  submit: checkPassword,
});
