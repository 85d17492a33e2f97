import type { RenderedView } from '#app/platform/http/page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { statusPath } from '../../domain/paths.ts';
import type { OpenProgramme } from '../../server/gate-store.ts';
import type { SentApplication } from '../../server/send-application.ts';
import { applicationPageTexts } from '../../texts/portal/index.ts';
import { Beside, pageTexts } from './beside.tsx';
import styles from './code.module.css';

/** The application has arrived: the code, in signs to be copied by hand, and what happens now. */
export function sentPage(language: PortalLanguage, programme: OpenProgramme, sent: SentApplication): RenderedView {
  const t = pageTexts(language);
  const sv = pageTexts('sv');
  const date = formatPortalDate(language, sent.expiresOn);
  return {
    title: t('done.title'),
    language,
    theme: programme.theme,
    body: (
      <TranslatedFrame
        words={frameWords(applicationPageTexts, language)}
        language={language}
        owner={programme.tenantName}
      >
        <Beside
          language={language}
          swedish={[
            sv('done.title'),
            sv('done.next'),
            sv('done.writeDown'),
            sv('done.use', { date: formatPortalDate('sv', sent.expiresOn) }),
          ]}
        >
          <Stack>
            <PageHeader title={t('done.title')} lead={t('done.next')} />
            <Card title={t('done.code')} tone="warm">
              <Stack>
                <p className={styles.code} dir="ltr" lang="zxx">
                  {sent.code}
                </p>
                <Text strong>{t('done.writeDown')}</Text>
                <p>{t('done.use', { date })}</p>
              </Stack>
            </Card>
          </Stack>
        </Beside>
        <LinkButton href={statusPath.to({ language })} fullWidth>
          {t('done.status')}
        </LinkButton>
      </TranslatedFrame>
    ),
  };
}
