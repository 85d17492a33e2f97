import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { directionOf, type PortalLanguage } from '#app/shared/portal-language.ts';
import { Text } from '#app/ui/text.tsx';
import type { Field } from '../../domain/fields.ts';
import type { Purpose } from '../../domain/grounds.ts';
import { consentWords } from '../../texts/consent/index.ts';
import { consentTexts } from '../../texts/index.ts';

type Props = { language: PortalLanguage; locale: Locale };

/** The words for her and, where hers is another language, those for the one who asks under them. */
function Both({ hers, ours, language }: { hers: string; ours: string; language: PortalLanguage }) {
  return (
    <>
      <span lang={language} dir={directionOf(language)}>
        {hers}
      </span>
      {language === 'sv' || hers === ours ? null : (
        <Text as="div" soft small>
          {ours}
        </Text>
      )}
    </>
  );
}

/** What can be shared, in her words and in those of the staff. */
export function FieldWords({ field, language, locale }: Props & { field: Field }) {
  return (
    <Both
      hers={translatePortal(consentWords, language)(`fields.${field}`)}
      ours={translate(consentTexts, locale)(`field.${field}`)}
      language={language}
    />
  );
}

/** What it is wanted for, in her words and in those of the staff. */
export function PurposeWords({ purpose, language, locale }: Props & { purpose: Purpose }) {
  return (
    <Both
      hers={translatePortal(consentWords, language)(`purposes.${purpose}`)}
      ours={translate(consentTexts, locale)(`purpose.${purpose}`)}
      language={language}
    />
  );
}
