import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { Details } from '#app/ui/details.tsx';
import { Text } from '#app/ui/text.tsx';
import { ownMonthTexts } from '../../texts/portal/index.ts';

/** The texts of the participant's page in one language. */
export const ownTexts = (language: PortalLanguage) => translatePortal(ownMonthTexts, language);

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
