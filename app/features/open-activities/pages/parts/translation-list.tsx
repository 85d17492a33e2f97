import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { ownNames, type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { LinkList } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { OpenWords } from '../../domain/open-content.ts';
import { isCurrent, otherLanguages, type Translation, type Translations } from '../../domain/translation.ts';
import { openActivityTexts } from '../../texts/index.ts';

type Props = {
  locale: Locale;
  words: OpenWords;
  translations: Translations;
  hrefIn: (language: PortalLanguage) => string;
};

/** The languages of the list, with what has been translated into each. */
export function TranslationList({ locale, words, translations, hrefIn }: Props) {
  const t = translate(openActivityTexts, locale);
  return (
    <LinkList
      label={t('own.translations')}
      items={otherLanguages(portalLanguages, words).map((language) => {
        const made = translations[language];
        return {
          key: language,
          href: hrefIn(language),
          title: <bdi lang={language}>{ownNames[language]}</bdi>,
          meta: made === undefined ? t('translation.none') : <bdi lang={language}>{made.title}</bdi>,
          end: made === undefined ? null : <StateTag made={made} words={words} locale={locale} />,
        };
      })}
    />
  );
}

function StateTag({ made, words, locale }: { made: Translation; words: OpenWords; locale: Locale }) {
  const t = translate(openActivityTexts, locale);
  if (!isCurrent(made, words)) return <Tag tone="warning">{t('own.translationOld')}</Tag>;
  return made.isApproved ? (
    <Tag tone="success">{t('own.translationShown')}</Tag>
  ) : (
    <Tag tone="warning">{t('own.translationWaits')}</Tag>
  );
}
