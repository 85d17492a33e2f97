import type { Locale } from '#app/platform/i18n/texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import type { OpenContent } from '../../domain/open-content.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { mapAddress } from '../map-address.ts';
import { fieldInWords, fieldName, whenInWords } from './describe-content.ts';

const shown = [
  'description',
  'kind',
  'language',
  'audience',
  'audienceNote',
  'languages',
  'cost',
  'price',
  'signUp',
  'signUpHow',
  'phone',
  'email',
  'website',
] as const;

/** All that everybody would read, in the reader's words. */
export function ContentFacts({ locale, content }: { locale: Locale; content: OpenContent }) {
  const t = translate(openActivityTexts, locale);
  const facts = shown
    .map((field) => ({ field, words: fieldInWords(locale, content, field) }))
    .filter(({ words }) => words !== '');
  return (
    <DefinitionList
      items={[
        { term: t('group.when'), value: whenInWords(locale, content) },
        {
          term: t('group.where'),
          value: (
            <Link href={mapAddress(content)} rel="noreferrer nofollow">
              {[content.place, content.address, content.town].filter(Boolean).join(', ')}
            </Link>
          ),
        },
        ...facts.map(({ field, words }) => ({
          term: fieldName(locale, field),
          value: <bdi lang={field === 'description' ? content.language : undefined}>{words}</bdi>,
        })),
      ]}
    />
  );
}
