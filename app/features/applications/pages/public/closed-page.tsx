import type { RenderedView } from '#app/platform/http/page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { applyInPath } from '../../domain/paths.ts';
import { applicationPageTexts } from '../../texts/portal/index.ts';
import { Beside, pageTexts } from './beside.tsx';

/** A programme that takes no applications, or none at all: nobody can tell which. */
export function closedPage(language: PortalLanguage): RenderedView {
  const t = pageTexts(language);
  return {
    title: t('choose.title'),
    language,
    body: (
      <TranslatedFrame
        words={frameWords(applicationPageTexts, language)}
        language={language}
        hrefIn={(other) => applyInPath.to({ language: other })}
      >
        <Beside language={language} swedish={[pageTexts('sv')('intro.closed')]}>
          <PageHeader title={t('intro.closed')} />
        </Beside>
        <LinkButton href={applyInPath.to({ language })} fullWidth>
          {t('choose.title')}
        </LinkButton>
      </TranslatedFrame>
    ),
  };
}
