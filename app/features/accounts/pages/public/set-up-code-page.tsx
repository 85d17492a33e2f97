import { definePublicPage } from '#app/platform/http/public-page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { codeForm } from '../../domain/account-forms.ts';
import { setUpCodePath, signInPath } from '../../domain/paths.ts';
import { confirmCodeSetUp, offerCode } from '../../server/confirm-code.ts';
import { carriedQuery } from '../../server/sign-in.ts';
import { accountTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

export const setUpCodePage = definePublicPage({
  path: setUpCodePath,
  publicBecause: 'The second half of a first sign-in; it asks for the session that the password opened.',
  load: async (ctx) => (await offerCode(ctx)) ?? { redirect: signInPath.to() + carriedQuery(ctx.url) },
  view: ({ secret, qr }, view) => {
    const t = translate(accountTexts, view.locale);
    return {
      title: t('setUp.title'),
      body: (
        <Card>
          <Stack>
            <PageHeader title={t('setUp.title')} lead={t('setUp.lead')} />
            <Text>{t('setUp.step1')}</Text>
            <Text>{t('setUp.step2')}</Text>
            <QrCode size={qr.size} path={qr.path} label={t('setUp.qr')} />
            <DefinitionList layout="grid" items={[{ term: t('setUp.key'), value: <code>{secret}</code> }]} />
            <Text>{t('setUp.step3')}</Text>
            <Form>
              <TextInput
                name="code"
                label={t('code.label')}
                error={formState(view).errorOf('code')}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={10}
                width="sm"
                required
              />
              <Button fullWidth>{t('setUp.submit')}</Button>
            </Form>
            <LinkButton variant="tertiary" href={signInPath.to()}>
              {t('code.startOver')}
            </LinkButton>
          </Stack>
        </Card>
      ),
    };
  },
  form: codeForm,
  submit: confirmCodeSetUp,
});
