import { languageName } from '#app/features/enrolments/public.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import type { Held, SharedContent } from '../../server/shared-store.ts';
import { consentTexts } from '../../texts/index.ts';
import { Lines, SharedBlock } from './shared-block.tsx';

type Props = { held: readonly Held[]; content: SharedContent; locale: Locale };

/** Her own phone and e-mail, those that are safe to use. */
export function SharedContact({ held, content, locale }: Props) {
  const t = translate(consentTexts, locale);
  return (
    <SharedBlock field="contact" held={held} locale={locale}>
      {content.contacts.length === 0 ? (
        <p>{t('shared.nothing')}</p>
      ) : (
        <DefinitionList items={content.contacts.map(({ kind, value }) => ({ term: t(`shared.${kind}`), value }))} />
      )}
    </SharedBlock>
  );
}

/** Her numbers, masked. */
export function SharedNumbers({ held, content, locale }: Props) {
  const t = translate(consentTexts, locale);
  const kinds = consentTexts.sv.shared.kind as Record<string, string>;
  return (
    <SharedBlock field="number" held={held} locale={locale}>
      {content.numbers.length === 0 ? (
        <p>{t('shared.nothing')}</p>
      ) : (
        <DefinitionList
          items={content.numbers.map(({ kind, masked }) => ({
            term: t(`shared.kind.${(kind in kinds ? kind : 'other') as 'other'}`),
            value: masked,
          }))}
        />
      )}
    </SharedBlock>
  );
}

/** What she speaks, and whether she needs an interpreter. */
export function SharedLanguages({ held, content, locale }: Props) {
  const t = translate(consentTexts, locale);
  const { languages, needs } = content;
  const needed = needs?.interpreter;
  return (
    <SharedBlock field="languages" held={held} locale={locale}>
      <Stack gap="sm">
        <Lines
          locale={locale}
          items={languages.map(({ language, isFirst }) => ({
            key: language,
            line: isFirst
              ? `${languageName(locale, language)} (${t('shared.firstLanguage')})`
              : languageName(locale, language),
          }))}
        />
        {needed === 'yes' || needed === 'sometimes' || needed === 'no' ? (
          <DefinitionList
            items={[
              {
                term: t('shared.interpreter'),
                value: [
                  t(`shared.interpreters.${needed}`),
                  needs?.interpreterLanguage && languageName(locale, needs.interpreterLanguage),
                ]
                  .filter(Boolean)
                  .join(' · '),
              },
            ]}
          />
        ) : null}
      </Stack>
    </SharedBlock>
  );
}
