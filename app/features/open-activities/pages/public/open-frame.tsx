import type { ReactNode } from 'react';
import { translatePortal, translationState } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { PortalFrame } from '#app/ui/portal-frame.tsx';
import { openListTexts } from '../../texts/portal/index.ts';

/** The texts of the public list in one language. */
export function listTexts(language: PortalLanguage) {
  return translatePortal(openListTexts, language);
}

type Props = {
  language: PortalLanguage;
  owner: string;
  hrefIn: (language: PortalLanguage) => string;
  children: ReactNode;
};

/** The frame of a public page: languages first, and at the end honestly who made the translation. */
export function OpenFrame({ language, owner, hrefIn, children }: Props) {
  const t = listTexts(language);
  const isUnread = translationState(openListTexts, language) === 'not-yet-read';
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

/** Hours as figures, which run from left to right in every language. */
export function Hours({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  return (
    <bdi dir="ltr">
      {startsAt}–{endsAt}
    </bdi>
  );
}
