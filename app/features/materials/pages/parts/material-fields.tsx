import { ThemeFields } from '#app/features/activities/pages/parts.tsx';
import { offeredLanguages } from '#app/features/people/domain/languages.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { MaterialLine } from '../../server/shelf.ts';
import { materialTranslate } from '../material-words.ts';

type Props = { state: FormState; locale: Locale };

const ACCEPT = '.pdf,.jpg,.jpeg,.png,.docx,.odt,.txt,.mp3,.m4a,.ogg,.webm,.wav';
const PLACES = [0, 1, 2, 3];

/** Languages to choose among, by their name. */
export const languageChoices = (locale: Locale) =>
  offeredLanguages
    .map((value) => ({ value: value as string, label: languageName(locale, value) }))
    .sort((x, y) => x.label.localeCompare(y.label, locale));

/** A file, or the address of a page. */
export function ContentFields({ state, locale }: Props) {
  const t = materialTranslate(locale);
  return (
    <RadioGroup
      name="source"
      legend={t('form.source')}
      defaultValue={state.textOf('source', 'file')}
      error={state.errorOf('source')}
      options={[
        {
          value: 'file',
          label: t('form.sources.file'),
          fields: (
            <FileInput
              name="file"
              accept={ACCEPT}
              label={t('form.file')}
              hint={t('form.fileHint')}
              error={state.errorOf('file')}
            />
          ),
        },
        {
          value: 'link',
          label: t('form.sources.link'),
          fields: (
            <TextInput
              name="url"
              type="url"
              label={t('form.url')}
              hint={t('form.urlHint')}
              defaultValue={state.textOf('url')}
              error={state.errorOf('url')}
              maxLength={500}
              dir="ltr"
              width="lg"
            />
          ),
        },
      ]}
    />
  );
}

type AboutProps = Props & { themes: { key: string; name: string }[]; saved?: MaterialLine };

/** What is said about a material. */
export function AboutFields({ state, locale, themes, saved }: AboutProps) {
  const t = materialTranslate(locale);
  const languages = state.valuesOf('languages', saved?.languages);
  return (
    <>
      <TextInput
        name="title"
        label={t('form.name')}
        defaultValue={state.textOf('title', saved?.title)}
        error={state.errorOf('title')}
        maxLength={120}
        width="lg"
        autoComplete="off"
        required
      />
      <TextArea
        name="about"
        label={t('form.about')}
        optionalText={t('form.optional')}
        defaultValue={state.textOf('about', saved?.about)}
        error={state.errorOf('about')}
        maxLength={1000}
        rows={3}
      />
      <Fieldset legend={t('form.languages')} hint={t('form.languagesHint')} id="languages">
        <Cluster>
          {PLACES.map((place) => (
            <Select
              key={place}
              id={`language-${place}`}
              name="languages"
              label={t('form.language', { number: String(place + 1) })}
              labelHidden
              emptyLabel={t('form.choose')}
              options={languageChoices(locale)}
              defaultValue={languages[place] ?? ''}
            />
          ))}
        </Cluster>
      </Fieldset>
      <ThemeFields
        locale={locale}
        themes={themes}
        chosen={state.valuesOf('themeKeys', saved?.themeKeys)}
        legend={t('form.themes')}
        error={state.errorOf('themeKeys')}
      />
      <TextInput
        name="madeBy"
        label={t('form.madeBy')}
        optionalText={t('form.optional')}
        defaultValue={state.textOf('madeBy', saved?.madeBy)}
        error={state.errorOf('madeBy')}
        maxLength={120}
        width="lg"
      />
      <RadioGroup
        name="maker"
        legend={t('form.maker')}
        defaultValue={state.textOf('maker', saved === undefined ? '' : saved.isOwn ? 'own' : 'other')}
        error={state.errorOf('maker')}
        required
        options={[
          { value: 'own', label: t('form.makers.own') },
          {
            value: 'other',
            label: t('form.makers.other'),
            fields: (
              <TextArea
                name="rights"
                label={t('form.rights')}
                hint={t('form.rightsHint')}
                defaultValue={state.textOf('rights', saved?.rights)}
                error={state.errorOf('rights')}
                maxLength={500}
                rows={2}
              />
            ),
          },
        ]}
      />
    </>
  );
}
