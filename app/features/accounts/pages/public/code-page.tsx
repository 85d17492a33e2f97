import { definePublicPage } from '#app/platform/http/public-page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { codeForm } from '../../domain/account-forms.ts';
import { setUpCodePath, signInCodePath, signInPath } from '../../domain/paths.ts';
import { confirmCode } from '../../server/confirm-code.ts';
import { carriedQuery, findSigningIn } from '../../server/sign-in.ts';
import { accountTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

export const codePage = definePublicPage({
  path: signInCodePath,
  publicBecause: 'The second half of signing in; it asks for the session that the password opened.',
  load: async (ctx) => {
    const caller = await findSigningIn(ctx);
    if (caller?.stage === 'awaiting-code') return {};
    return {
      redirect: (caller?.stage === 'awaiting-code-setup' ? setUpCodePath : signInPath).to() + carriedQuery(ctx.url),
    };
  },
  view: (_, view) => {
    const t = translate(accountTexts, view.locale);
    return {
      title: t('code.title'),
      body: (
        <Card>
          <Stack>
            <PageHeader title={t('code.title')} lead={t('code.lead')} />
            <Form>
              <TextInput
                name="code"
                label={t('code.label')}
                hint={t('code.hint')}
                error={formState(view).errorOf('code')}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={10}
                width="sm"
                autoFocus
                required
              />
              <Button fullWidth>{t('code.submit')}</Button>
            </Form>
            <Text soft small>
              {t('code.lost')}
            </Text>
            <LinkButton variant="tertiary" href={signInPath.to()}>
              {t('code.startOver')}
            </LinkButton>
          </Stack>
        </Card>
      ),
    };
  },
  form: codeForm,
  submit: confirmCode,
});
