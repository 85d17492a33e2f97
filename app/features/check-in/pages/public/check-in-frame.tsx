import type { ReactNode } from 'react';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { translatePortal, translationState } from '#app/platform/i18n/portal-texts.ts';
import { type PortalLanguage, parsePortalLanguage } from '#app/shared/portal-language.ts';
import { PortalFrame } from '#app/ui/portal-frame.tsx';
import { checkInPageTexts } from '../../texts/portal/index.ts';

/** The texts of the public pages in one language. */
export function pageTexts(language: PortalLanguage) {
  return translatePortal(checkInPageTexts, language);
}

/** The language in the address; another word there is an unknown page. */
export function languageOf(ctx: Pick<PublicContext, 'params'>): PortalLanguage {
  const language = parsePortalLanguage(ctx.params['language']);
  if (language === undefined) throw new NotFoundError();
  return language;
}

type Props = {
  language: PortalLanguage;
  /** What it is about, in Swedish: the name of an activity. */
  owner?: string | undefined;
  /** The same page in another language; none on a page that answers a form. */
  hrefIn?: ((language: PortalLanguage) => string) | undefined;
  children: ReactNode;
};

/** The frame of a page on which people check in themselves: languages first, and at the end honestly who made the translation. */
export function CheckInFrame({ language, owner, hrefIn, children }: Props) {
  const t = pageTexts(language);
  const isUnread = translationState(checkInPageTexts, language) === 'not-yet-read';
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
