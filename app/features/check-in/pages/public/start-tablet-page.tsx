import { z } from 'zod';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { definePublicPage } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { Text } from '#app/ui/text.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { anyTabletPath, startTabletPath } from '../../domain/paths.ts';
import { becomeTablet, getTabletStart } from '../../server/tablets.ts';
import { checkInTexts } from '../../texts/index.ts';
import { checkInPageTexts } from '../../texts/portal/index.ts';

/** Where a leader makes a screen the tablet of one session. Whoever is signed in on that screen is signed out. */
export const startTabletPage = definePublicPage({
  path: startTabletPath,
  publicBecause:
    'The tablet is not signed in; the link is a secret that a leader made for one session, good once and for ten minutes.',
  load: async (ctx) => ({
    session: await getTabletStart(ctx, ctx.params['start'] ?? ''),
    address: `${ctx.services.origin ?? ctx.url.origin}${startTabletPath.to({ start: ctx.params['start'] ?? '' })}`,
  }),
  form: z.object({}),
  submit: async (ctx) => {
    const token = await becomeTablet(ctx, ctx.params['start'] ?? '');
    return token === undefined ? refuse({ '': ['used'] }) : ok({ to: anyTabletPath.to(), token });
  },
  view: ({ session, address }, { locale }) => {
    const t = translate(checkInTexts, locale);
    const qr = drawQrCode(address);
    return {
      title: t('start.title'),
      language: locale,
      body: (
        <TranslatedFrame words={frameWords(checkInPageTexts, locale)} language={locale} owner={session?.activityName}>
          {session === undefined ? (
            <>
              <PageHeader title={t('start.used')} lead={t('start.usedText')} />
              <div>
                <LinkButton href="/sign-in">{t('start.signIn')}</LinkButton>
              </div>
            </>
          ) : (
            <>
              <PageHeader
                title={t('start.title')}
                lead={t('start.lead', { activity: session.activityName, time: session.startsAt })}
              />
              <Card>
                <Form>
                  <Text>{t('start.hereText')}</Text>
                  <Button fullWidth>{t('start.here')}</Button>
                </Form>
              </Card>
              <Card title={t('start.other')}>
                <Text>{t('start.otherText')}</Text>
                <QrCode size={qr.size} path={qr.path} label={t('start.qr')} />
              </Card>
            </>
          )}
        </TranslatedFrame>
      ),
    };
  },
});
