import type { RenderedView } from '#app/platform/http/page.ts';
import { definePublicPage } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { type PortalLanguage, preferredLanguage } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { codeForm } from '../../domain/card-forms.ts';
import { checkInPath, ownCheckInPath, scannedPath } from '../../domain/paths.ts';
import { checkIn, findScannedSession, type Told } from '../../server/check-in-by-code.ts';
import { issuePass, readScreenCode } from '../../server/codes.ts';
import { checkInPageTexts } from '../../texts/portal/index.ts';
import { languageOf, pageTexts } from './page-texts.ts';

const PUBLIC_BECAUSE =
  'Whoever comes to a session has no account; she has seen the leader’s screen a moment ago and has a code of her own.';

type Data = { language: PortalLanguage; pass: string; activityName?: string | undefined; told?: Told; at?: string };

/** What the square holds: while it is fresh it opens the page to check in on, in the telephone's language. */
export const scannedPage = definePublicPage({
  path: scannedPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async ({ services, params, now, accepts, portal }) => {
    const sessionId = readScreenCode(services.keys, params['code'] ?? '', now);
    const pass = sessionId === undefined ? 'old' : issuePass(services.keys, sessionId, now);
    // Whose own side is open in this browser is asked for no code.
    const isIn = portal.session !== undefined && sessionId !== undefined;
    return { redirect: (isIn ? ownCheckInPath : checkInPath).to({ language: preferredLanguage(accepts), pass }) };
  },
  view: () => ({ title: '', body: null }),
});

/** Checking in with the code of one's card. A wrong code is answered like any other that does not fit; nobody is named. */
export const checkInPage = definePublicPage({
  path: checkInPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx): Promise<Data> => {
    const pass = ctx.params['pass'] ?? '';
    const session = await findScannedSession(ctx, pass);
    const data = { language: languageOf(ctx), pass };
    return session === undefined ? { ...data, told: 'expired' } : { ...data, activityName: session.activityName };
  },
  form: codeForm,
  answer: async (ctx, { cardCode }) => {
    const pass = ctx.params['pass'] ?? '';
    const told = await checkIn(ctx, pass, cardCode);
    const session = await findScannedSession(ctx, pass);
    const at = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Europe/Stockholm' }).format(
      new Date(ctx.now),
    );
    return ok({ language: languageOf(ctx), pass, activityName: session?.activityName, told, at });
  },
  view: (data): RenderedView => {
    const { language, pass, activityName, told } = data;
    const t = pageTexts(language);
    const asks = told === undefined || told === 'unknown' || told === 'too-many';
    return {
      title: t('checkIn.title'),
      language,
      body: (
        <TranslatedFrame
          words={frameWords(checkInPageTexts, language)}
          language={language}
          owner={activityName}
          hrefIn={told === undefined ? (other) => checkInPath.to({ language: other, pass }) : undefined}
        >
          <PageHeader title={t('checkIn.title')} />
          {told === undefined ? null : <Answer data={data} />}
          {asks ? (
            <Card>
              <Form autoComplete="off">
                <TextInput
                  name="cardCode"
                  label={t('checkIn.code')}
                  hint={t('checkIn.codeHint')}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={40}
                  dir="ltr"
                  required
                />
                <Button fullWidth>{t('checkIn.send')}</Button>
                <Text soft>{t('checkIn.noCode')}</Text>
              </Form>
            </Card>
          ) : null}
        </TranslatedFrame>
      ),
    };
  },
});

function Answer({ data: { language, told, at = '' } }: { data: Data }) {
  const t = pageTexts(language);
  switch (told) {
    case 'here':
      return (
        <Alert tone="success" title={t('checkIn.done')} role="status">
          {t('checkIn.doneText', { time: at })}
        </Alert>
      );
    case 'already':
      return <Alert tone="success" title={t('checkIn.already')} role="status" />;
    case 'ask':
      return (
        <Alert tone="warning" title={t('checkIn.ask')} role="alert">
          {t('checkIn.askText')}
        </Alert>
      );
    case 'expired':
      return (
        <Alert tone="warning" title={t('checkIn.expired')} role="alert">
          {t('checkIn.expiredText')}
        </Alert>
      );
    case undefined:
      return null;
    default:
      return (
        <Alert tone="warning" role="alert">
          {t(`checkIn.${told}`)}
        </Alert>
      );
  }
}
