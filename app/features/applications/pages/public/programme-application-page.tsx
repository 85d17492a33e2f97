import { definePublicPage } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { Alert } from '#app/ui/alert.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { applicationFormPath, callInsteadPath, programmeApplicationPath } from '../../domain/paths.ts';
import { findOpenProgramme } from '../../server/find-open-programme.ts';
import { applicationPageTexts } from '../../texts/portal/index.ts';
import { Beside, pageTexts, withName } from './beside.tsx';
import { closedPage } from './closed-page.tsx';
import { languageOf } from './in-language.ts';

/** What the programme is, what happens with what one writes, and the one question that comes before all others. */
export const programmeApplicationPage = definePublicPage({
  path: programmeApplicationPath,
  publicBecause: 'Anybody may apply to a programme that is open for it.',
  load: async (ctx) => ({ language: languageOf(ctx), programme: await findOpenProgramme(ctx) }),
  view: ({ language, programme }) => {
    if (programme === undefined) return closedPage(language);
    const t = pageTexts(language);
    const sv = pageTexts('sv');
    const { tenantKey, tenantName: tenant, programmeKey, programmeName, about, theme, keptMonths } = programme;
    const months = String(keptMonths);
    const to = { language, tenantKey, programmeKey };
    const own = about[language];
    return {
      title: t('intro.title', { programme: programmeName }),
      language,
      theme,
      body: (
        <TranslatedFrame
          words={frameWords(applicationPageTexts, language)}
          language={language}
          owner={tenant}
          hrefIn={(other) => programmeApplicationPath.to({ ...to, language: other })}
        >
          <Beside
            language={language}
            swedish={[
              sv('intro.title', { programme: programmeName }),
              sv('intro.responsible', { tenant }),
              ...(own === undefined || about.sv === undefined ? [] : [about.sv]),
            ]}
          >
            <Stack gap="sm">
              <PageHeader
                title={withName((programme) => t('intro.title', { programme }), programmeName)}
                lead={withName((name) => t('intro.responsible', { tenant: name }), tenant)}
              />
              {own === undefined ? (
                <p lang="sv" dir="ltr">
                  {about.sv}
                </p>
              ) : (
                <p>{own}</p>
              )}
            </Stack>
          </Beside>
          <Beside
            language={language}
            swedish={[sv('intro.how'), sv('intro.questions'), sv('intro.contact'), sv('intro.code')]}
          >
            <Section title={t('intro.how')} level={2}>
              <ol>
                <li>{t('intro.questions')}</li>
                <li>{t('intro.contact')}</li>
                <li>{t('intro.code')}</li>
              </ol>
            </Section>
          </Beside>
          <Beside
            language={language}
            swedish={[
              sv('intro.who'),
              sv('intro.whoText', { tenant }),
              sv('intro.keep'),
              sv('intro.keepText', { months }),
              sv('intro.health'),
            ]}
          >
            <Stack>
              <Section title={t('intro.who')} level={2}>
                <p>{withName((name) => t('intro.whoText', { tenant: name }), tenant)}</p>
              </Section>
              <Section title={t('intro.keep')} level={2}>
                <p>{t('intro.keepText', { months })}</p>
              </Section>
              <Alert tone="warning" compact>
                {t('intro.health')}
              </Alert>
            </Stack>
          </Beside>
          <Card>
            <Beside language={language} swedish={[sv('intro.protected'), sv('intro.protectedHelp')]}>
              <Stack>
                <Section title={t('intro.protected')} level={2}>
                  <p>{t('intro.protectedHelp')}</p>
                </Section>
                <ButtonRow>
                  <LinkButton href={applicationFormPath.to(to)} variant="primary">
                    {t('intro.begin')}
                  </LinkButton>
                  <LinkButton href={callInsteadPath.to(to)}>{t('intro.call')}</LinkButton>
                </ButtonRow>
              </Stack>
            </Beside>
          </Card>
        </TranslatedFrame>
      ),
    };
  },
});
