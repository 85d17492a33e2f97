import type { ReactNode } from 'react';
import { translatePortal, translationState } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { Details } from '#app/ui/details.tsx';
import { PortalFrame } from '#app/ui/portal-frame.tsx';
import { Text } from '#app/ui/text.tsx';
import { applicationPageTexts } from '../../texts/portal/index.ts';
import { withinSentence } from './within-sentence.ts';

/** The texts of the public pages in one language. */
export function pageTexts(language: PortalLanguage) {
  return translatePortal(applicationPageTexts, language);
}

type FrameProps = {
  language: PortalLanguage;
  owner?: string | undefined;
  /** The same page in another language; none on a page that answers a form. */
  hrefIn?: ((language: PortalLanguage) => string) | undefined;
  children: ReactNode;
};

/** The frame of a public page: languages first, and at the end honestly who made the translation. */
export function ApplicationFrame({ language, owner, hrefIn, children }: FrameProps) {
  const t = pageTexts(language);
  const isUnread = translationState(applicationPageTexts, language) === 'not-yet-read';
  return (
    <PortalFrame
      owner={owner}
      skip={t('skip')}
      languagesLabel={t('languages')}
      language={language}
      hrefIn={hrefIn}
      footer={isUnread ? <p>{t('notYetRead')}</p> : undefined}
    >
      {children}
    </PortalFrame>
  );
}

/** A translated text with a Swedish name in it: the name keeps its language and its direction. `write` puts it in. */
export function withName(write: (place: string) => string, name: string): ReactNode {
  return withinSentence(write, <bdi lang="sv">{name}</bdi>);
}

/** Something in one's own language, with the same in Swedish at a tap. */
export function Beside({
  language,
  swedish,
  children,
}: {
  language: PortalLanguage;
  swedish: readonly string[];
  children: ReactNode;
}) {
  return (
    <div>
      {children}
      {language === 'sv' ? null : (
        <Details summary={pageTexts(language)('inSwedish')}>
          <div lang="sv" dir="ltr">
            {swedish.map((text) => (
              <Text key={text} small>
                {text}
              </Text>
            ))}
          </div>
        </Details>
      )}
    </div>
  );
}
