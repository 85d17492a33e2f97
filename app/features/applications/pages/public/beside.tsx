import type { ReactNode } from 'react';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { Details } from '#app/ui/details.tsx';
import { Text } from '#app/ui/text.tsx';
import { applicationPageTexts } from '../../texts/portal/index.ts';
import { withinSentence } from './within-sentence.ts';

/** The texts of the public pages in one language. */
export function pageTexts(language: PortalLanguage) {
  return translatePortal(applicationPageTexts, language);
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
