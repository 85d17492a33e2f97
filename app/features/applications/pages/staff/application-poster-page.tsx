import { z } from 'zod';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { directionOf, portalLanguages } from '#app/shared/portal-language.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { applicationPosterPath, applicationSettingsPath, programmeApplicationPath } from '../../domain/paths.ts';
import { readApplicationSettings } from '../../domain/permissions.ts';
import { getApplicationSettings } from '../../server/application-settings.ts';
import { applicationTexts } from '../../texts/index.ts';
import { applicationPageTexts } from '../../texts/portal/index.ts';
import styles from './poster.module.css';

/** A poster to hang up: the question in eight languages, a square to point a telephone at, and the address. */
export const applicationPosterPage = definePage({
  path: applicationPosterPath,
  permission: readApplicationSettings,
  audit: { none: 'a poster, nobody by name' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const { programme, settings } = await getApplicationSettings(ctx, params.programmeId);
    const { tenantKey, tenantName } = ctx.caller;
    return { programme, isOpen: settings.isOpen, tenantKey, tenantName, origin: ctx.services.origin };
  },
  view: ({ programme, isOpen, tenantKey, tenantName, origin }, view) => {
    const t = translate(applicationTexts, view.locale);
    const to = { language: 'sv', tenantKey, programmeKey: programme.definition.key };
    const address = `${origin ?? view.url.origin}${programmeApplicationPath.to(to)}`;
    const qr = drawQrCode(address);
    return {
      title: t('poster.title', { name: programme.name }),
      body: (
        <Stack gap="lg">
          <div className={styles.screenOnly}>
            <Stack>
              <PageHeader
                title={t('poster.title', { name: programme.name })}
                lead={t('poster.print')}
                actions={
                  <LinkButton href={applicationSettingsPath.to({ programmeId: programme.id })}>
                    {t('poster.back')}
                  </LinkButton>
                }
              />
              {isOpen ? null : <Alert tone="warning">{t('poster.closed')}</Alert>}
            </Stack>
          </div>
          <section className={styles.poster} aria-label={t('poster.title', { name: programme.name })}>
            <ul className={styles.questions}>
              {portalLanguages
                .filter((language) => language !== 'sv-x-lattlast')
                .map((language) => (
                  <li key={language} lang={language} dir={directionOf(language)}>
                    {translatePortal(applicationPageTexts, language)('intro.title', { programme: programme.name })}
                  </li>
                ))}
            </ul>
            <QrCode size={qr.size} path={qr.path} label={t('poster.qr')} pixels={300} />
            <p>{t('poster.scan')}</p>
            <p className={styles.address} dir="ltr">
              {address}
            </p>
            <p className={styles.owner}>{tenantName}</p>
          </section>
        </Stack>
      ),
    };
  },
});
