import type { RenderedView } from '#app/platform/http/page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { statusPath, withdrawApplicationPath } from '../../domain/paths.ts';
import type { ToldApplication } from '../../server/ask-status.ts';
import { applicationPageTexts } from '../../texts/portal/index.ts';
import { Beside, pageTexts } from './beside.tsx';
import { Telephone } from './telephone.tsx';

/** How an application stands, and the way to take it back while nobody has begun with it. */
export function toldPage(language: PortalLanguage, told: ToldApplication): RenderedView {
  const t = pageTexts(language);
  const sv = pageTexts('sv');
  const { state, phone, sentOn, programmeName, tenantName, theme, code } = told;
  const tooLate = state === 'taken-up' && phone !== null;
  return {
    title: t('status.title'),
    language,
    theme,
    body: (
      <TranslatedFrame words={frameWords(applicationPageTexts, language)} language={language} owner={tenantName}>
        <Beside
          language={language}
          swedish={[
            sv('status.title'),
            sv('status.sent', { date: formatPortalDate('sv', sentOn) }),
            sv(`status.${state}`),
            ...(tooLate ? [sv('status.tooLate', { phone })] : []),
          ]}
        >
          <Stack>
            <PageHeader title={t('status.title')} lead={<bdi lang="sv">{programmeName}</bdi>} />
            <Alert tone={state === 'taken-up' ? 'success' : 'info'} role="status">
              <p>{t(`status.${state}`)}</p>
            </Alert>
            <p>{t('status.sent', { date: formatPortalDate(language, sentOn) })}</p>
            {tooLate ? (
              <p>
                <Telephone phone={phone} write={(number) => t('status.tooLate', { phone: number })} />
              </p>
            ) : null}
          </Stack>
        </Beside>
        {state === 'received' ? (
          <Card>
            <Beside language={language} swedish={[sv('status.withdraw'), sv('status.withdrawHelp')]}>
              <Form action={withdrawApplicationPath.to({ language })} hidden={{ reference: code }}>
                <p>{t('status.withdrawHelp')}</p>
                <Button variant="secondary" fullWidth>
                  {t('status.withdraw')}
                </Button>
              </Form>
            </Beside>
          </Card>
        ) : null}
        <LinkButton href={statusPath.to({ language })} variant="tertiary" fullWidth>
          {t('status.another')}
        </LinkButton>
      </TranslatedFrame>
    ),
  };
}
