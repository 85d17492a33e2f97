import { definePublicPage } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { translationState } from '#app/platform/i18n/portal-texts.ts';
import { directionOf, ownNames, type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { applyInPath, applyPath, programmeApplicationPath, statusPath } from '../../domain/paths.ts';
import { listOpenProgrammes } from '../../server/find-open-programme.ts';
import { applicationPageTexts } from '../../texts/portal/index.ts';
import { Beside, pageTexts } from './beside.tsx';
import { languageOf } from './in-language.ts';

/** Eight languages, each under its own name: nobody has to read another one first. */
export const applyPage = definePublicPage({
  path: applyPath,
  publicBecause: 'Anybody may apply to a programme that is open for it.',
  load: async () => ({}),
  view: () => {
    const t = pageTexts('sv');
    return {
      title: t('choose.title'),
      language: 'sv',
      body: (
        <TranslatedFrame words={frameWords(applicationPageTexts, 'sv')} language="sv">
          <PageHeader title={t('choose.title')} lead={t('choose.lead')} />
          <LinkList
            label={t('languages')}
            items={portalLanguages.map((language) => ({
              key: language,
              href: applyInPath.to({ language }),
              title: (
                <span lang={language} dir={directionOf(language)}>
                  {ownNames[language]}
                </span>
              ),
              meta: language === 'sv' ? undefined : <InOwnLanguage language={language} />,
            }))}
          />
          {portalLanguages.some((language) => translationState(applicationPageTexts, language) === 'not-yet-read') ? (
            <p>{t('notYetRead')}</p>
          ) : null}
        </TranslatedFrame>
      ),
    };
  },
});

function InOwnLanguage({ language }: { language: PortalLanguage }) {
  return (
    <span lang={language} dir={directionOf(language)}>
      {pageTexts(language)('choose.title')}
    </span>
  );
}

/** The programmes that take applications today, in one language. */
export const applyInPage = definePublicPage({
  path: applyInPath,
  publicBecause: 'Anybody may apply to a programme that is open for it.',
  load: async (ctx) => {
    const language = languageOf(ctx);
    return { language, programmes: await listOpenProgrammes(ctx) };
  },
  view: ({ language, programmes }) => {
    const t = pageTexts(language);
    const sv = pageTexts('sv');
    return {
      title: t('choose.title'),
      language,
      body: (
        <TranslatedFrame
          words={frameWords(applicationPageTexts, language)}
          language={language}
          hrefIn={(other) => applyInPath.to({ language: other })}
        >
          <Beside language={language} swedish={[sv('choose.title'), sv('choose.lead')]}>
            <PageHeader title={t('choose.title')} lead={t('choose.lead')} />
          </Beside>
          <Stack>
            {programmes.length === 0 ? (
              <p>{t('choose.none')}</p>
            ) : (
              <Card>
                <LinkList
                  label={t('choose.title')}
                  items={programmes.map(({ tenantKey, tenantName, programmeKey, programmeName }) => ({
                    key: `${tenantKey}/${programmeKey}`,
                    href: programmeApplicationPath.to({ language, tenantKey, programmeKey }),
                    title: <bdi lang="sv">{programmeName}</bdi>,
                    meta: <bdi lang="sv">{tenantName}</bdi>,
                  }))}
                />
              </Card>
            )}
            <LinkButton href={statusPath.to({ language })} fullWidth>
              {t('choose.status')}
            </LinkButton>
          </Stack>
        </TranslatedFrame>
      ),
    };
  },
});
