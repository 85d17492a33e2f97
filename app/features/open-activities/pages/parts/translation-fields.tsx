import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { directionOf, type PortalLanguage } from '#app/shared/portal-language.ts';
import { Details } from '#app/ui/details.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { OpenWords } from '../../domain/open-content.ts';
import type { Translation } from '../../domain/translation.ts';
import { openActivityTexts } from '../../texts/index.ts';

type Props = {
  locale: Locale;
  language: PortalLanguage;
  words: OpenWords;
  made: Translation | undefined;
  state: FormState;
};

/** The original, and beside it the same in another language. */
export function TranslationFields({ locale, language, words, made, state }: Props) {
  const t = translate(openActivityTexts, locale);
  const written = { lang: language, dir: directionOf(language) };
  return (
    <>
      <Details summary={t('translation.original')} open>
        <div lang={words.language} dir="auto">
          <p>
            <strong>{words.title}</strong>
          </p>
          <p>{words.description}</p>
        </div>
      </Details>
      <TextInput
        name="title"
        label={t('translation.titleField')}
        hint={t('translation.hint')}
        defaultValue={state.textOf('title', made?.title)}
        error={state.errorOf('title')}
        maxLength={120}
        {...written}
      />
      <TextArea
        name="description"
        label={t('translation.descriptionField')}
        defaultValue={state.textOf('description', made?.description)}
        error={state.errorOf('description')}
        maxLength={2000}
        rows={6}
        {...written}
      />
    </>
  );
}
