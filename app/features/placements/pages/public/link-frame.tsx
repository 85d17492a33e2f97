import type { ReactNode } from 'react';
import { translationState } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { PortalFrame } from '#app/ui/portal-frame.tsx';
import { sharedPlacementTexts } from '../../texts/portal/index.ts';
import { sharedWords } from '../shared-words.ts';

type Props = {
  language: PortalLanguage;
  owner: string;
  hrefIn: ((language: PortalLanguage) => string) | undefined;
  children: ReactNode;
};

/** Round a page that a link leads to: languages first, and at the end honestly who made the translation. */
export function LinkFrame({ language, owner, hrefIn, children }: Props) {
  const t = sharedWords(language);
  const isUnread = translationState(sharedPlacementTexts, language) === 'not-yet-read';
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
