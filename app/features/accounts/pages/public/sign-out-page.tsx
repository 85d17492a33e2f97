import { definePublicPage } from '#app/platform/http/public-page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { emptyForm } from '../../domain/account-forms.ts';
import { signInPath, signOutPath } from '../../domain/paths.ts';
import { signOut } from '../../server/sign-out.ts';
import { accountTexts } from '../../texts/index.ts';

export const signOutPage = definePublicPage({
  path: signOutPath,
  publicBecause: 'A session that has run out by itself can be left all the same.',
  load: async () => ({}),
  view: (_, view) => {
    const t = translate(accountTexts, view.locale);
    return {
      title: t('signOut.title'),
      body: (
        <Card>
          <Stack>
            <PageHeader title={t('signOut.title')} lead={t('signOut.lead')} />
            <Form>
              <ButtonRow>
                <Button icon="log-out">{t('signOut.submit')}</Button>
                <LinkButton href="/">{t('signOut.stay')}</LinkButton>
              </ButtonRow>
            </Form>
          </Stack>
        </Card>
      ),
    };
  },
  form: emptyForm,
  submit: async (ctx) => {
    await signOut(ctx);
    return ok({ to: signInPath.to({}, { done: 'signed-out' }), token: null });
  },
});
