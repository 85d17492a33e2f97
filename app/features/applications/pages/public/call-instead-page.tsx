import { definePublicPage } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { callInsteadPath, programmeApplicationPath } from '../../domain/paths.ts';
import { findOpenProgramme } from '../../server/find-open-programme.ts';
import { applicationPageTexts } from '../../texts/portal/index.ts';
import { Beside, pageTexts } from './beside.tsx';
import { closedPage } from './closed-page.tsx';
import { languageOf } from './in-language.ts';
import { Telephone } from './telephone.tsx';

/** For somebody whose identity is protected: a telephone number instead of a form. Nothing was written, nothing is kept. */
export const callInsteadPage = definePublicPage({
  path: callInsteadPath,
  publicBecause: 'Somebody with protected identity must not write her details in a form.',
  load: async (ctx) => ({ language: languageOf(ctx), programme: await findOpenProgramme(ctx) }),
  view: ({ language, programme }) => {
    if (programme === undefined) return closedPage(language);
    const t = pageTexts(language);
    const sv = pageTexts('sv');
    const { tenantKey, tenantName, programmeKey, phone, theme } = programme;
    const to = { tenantKey, programmeKey };
    return {
      title: t('call.title'),
      language,
      theme,
      body: (
        <TranslatedFrame
          words={frameWords(applicationPageTexts, language)}
          language={language}
          owner={tenantName}
          hrefIn={(other) => callInsteadPath.to({ ...to, language: other })}
        >
          <Beside language={language} swedish={[sv('call.title'), sv('call.text', { phone }), sv('call.quiet')]}>
            <Stack>
              <PageHeader title={t('call.title')} />
              <p>
                <Telephone phone={phone} write={(number) => t('call.text', { phone: number })} />
              </p>
              <p>{t('call.quiet')}</p>
            </Stack>
          </Beside>
          <LinkButton href={programmeApplicationPath.to({ ...to, language })} fullWidth>
            {t('call.back')}
          </LinkButton>
        </TranslatedFrame>
      ),
    };
  },
});
