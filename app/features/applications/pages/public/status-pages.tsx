import { typedText } from '#app/platform/http/form.ts';
import type { RenderedView } from '#app/platform/http/page.ts';
import { definePublicPage, type PublicView } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { type PortalLanguage, preferredLanguage } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { codeForm } from '../../domain/application-form.ts';
import { anyStatusPath, statusPath, withdrawApplicationPath } from '../../domain/paths.ts';
import { askStatus, type ToldApplication, withdrawApplication } from '../../server/ask-status.ts';
import { applicationPageTexts } from '../../texts/portal/index.ts';
import { Beside, pageTexts } from './beside.tsx';
import { languageOf } from './in-language.ts';
import { toldPage } from './told-page.tsx';

const PUBLIC_BECAUSE =
  'Whoever applied has no account; her code is her proof, and only what she is told anyway is shown.';

type Data = { language: PortalLanguage; told?: ToldApplication };

/** What is printed on papers: leads to the same page in the browser's language. */
export const anyStatusPage = definePublicPage({
  path: anyStatusPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx) => ({ redirect: statusPath.to({ language: preferredLanguage(ctx.accepts) }) }),
  view: () => ({ title: '', body: null }),
});

/** Asks for a code and tells how the application stands. */
export const statusPage = definePublicPage({
  path: statusPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx): Promise<Data> => ({ language: languageOf(ctx) }),
  view: ({ language, told }, view) => (told === undefined ? askingPage(language, view) : toldPage(language, told)),
  form: codeForm,
  answer: async (ctx, { reference }) => {
    const language = languageOf(ctx);
    const asked = await askStatus(ctx, reference);
    return asked.ok ? ok({ language, told: asked.value }) : asked;
  },
});

/** Takes an application back. */
export const withdrawApplicationPage = definePublicPage({
  path: withdrawApplicationPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx): Promise<Data | { redirect: string }> => ({
    redirect: statusPath.to({ language: languageOf(ctx) }),
  }),
  view: ({ language, told }, view) => (told === undefined ? askingPage(language, view) : toldPage(language, told)),
  form: codeForm,
  answer: async (ctx, { reference }) => {
    const language = languageOf(ctx);
    const asked = await withdrawApplication(ctx, reference);
    return asked.ok ? ok({ language, told: asked.value }) : asked;
  },
});

function askingPage(language: PortalLanguage, view: PublicView): RenderedView {
  const t = pageTexts(language);
  const sv = pageTexts('sv');
  const isUnknown = view.problems?.['reference'] !== undefined;
  const isRefused = view.problems?.[''] !== undefined;
  return {
    title: t('status.title'),
    language,
    body: (
      <TranslatedFrame
        words={frameWords(applicationPageTexts, language)}
        language={language}
        hrefIn={(other) => statusPath.to({ language: other })}
      >
        <Beside language={language} swedish={[sv('status.title')]}>
          <PageHeader title={t('status.title')} />
        </Beside>
        {isRefused ? (
          <Alert tone="danger" role="alert">
            {t('problem.too-many')}
          </Alert>
        ) : null}
        <Card>
          <Form autoComplete="off">
            <Beside language={language} swedish={[sv('status.code'), sv('status.codeHint')]}>
              <TextInput
                name="reference"
                label={t('status.code')}
                hint={t('status.codeHint')}
                error={isUnknown ? t('status.unknown') : undefined}
                defaultValue={typedText(view.typed, 'reference')}
                autoComplete="off"
                spellCheck={false}
                maxLength={60}
                dir="ltr"
                required
              />
            </Beside>
            <Button fullWidth>{t('status.ask')}</Button>
          </Form>
        </Card>
      </TranslatedFrame>
    ),
  };
}
