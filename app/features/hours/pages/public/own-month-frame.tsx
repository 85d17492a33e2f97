import type { ReactNode } from 'react';
import { translatePortal, translationState } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { Details } from '#app/ui/details.tsx';
import { PortalFrame } from '#app/ui/portal-frame.tsx';
import { Text } from '#app/ui/text.tsx';
import { ownMonthTexts } from '../../texts/portal/index.ts';

/** The texts of the participant's page in one language. */
export const ownTexts = (language: PortalLanguage) => translatePortal(ownMonthTexts, language);

type Props = {
  language: PortalLanguage;
  owner: string;
  hrefIn: ((language: PortalLanguage) => string) | undefined;
  children: ReactNode;
};

/** Languages first, and at the end honestly who made the translation. */
export function OwnMonthFrame({ language, owner, hrefIn, children }: Props) {
  const t = ownTexts(language);
  const isUnread = translationState(ownMonthTexts, language) === 'not-yet-read';
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

/** What stands on the page, in Swedish at a tap: what she says yes to is the Swedish text. */
export function InSwedish({ language, texts }: { language: PortalLanguage; texts: readonly string[] }) {
  if (language === 'sv') return null;
  return (
    <Details summary={ownTexts(language)('inSwedish')}>
      <div lang="sv" dir="ltr">
        {texts.map((text) => (
          <Text key={text} small>
            {text}
          </Text>
        ))}
      </div>
    </Details>
  );
}
