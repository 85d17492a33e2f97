import {
  cefrLevels,
  interpreterForms,
  interpreterNeeds,
  type LanguageNeeds,
  type LanguageRecord,
  readingLevels,
  speakingLevels,
} from '#app/features/people/domain/person-languages.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { enrolmentTexts } from '../../texts/index.ts';
import { personTexts } from '../../texts/person.ts';
import { languageOptions } from '../../texts/words.ts';

const MOST_ROWS = 12;

/** A row for each language, the first language first, and empty ones to fill in. */
export function LanguageRows({
  state,
  locale,
  languages,
}: {
  state: FormState;
  locale: Locale;
  languages: readonly LanguageRecord[];
}) {
  const t = translate(enrolmentTexts, locale);
  const p = translate(personTexts, locale);
  const options = languageOptions(
    locale,
    languages.map(({ language }) => language),
  );
  const first = languages.find(({ isFirst }) => isFirst);
  const rows = [first, ...languages.filter((language) => language !== first)];
  const count = Math.min(MOST_ROWS, Math.max(3, rows.length + 1));
  const optional = t('register.optional');
  const levels = <Value extends string>(values: readonly Value[], words: (value: Value) => string) =>
    values.map((value) => ({ value, label: words(value) }));
  return Array.from({ length: count }, (_, index) => {
    const saved = rows[index];
    const name = (field: string) => `rows[${index}].${field}`;
    return (
      <Fieldset
        key={name('')}
        id={`row-${index}`}
        legend={index === 0 ? p('languages.first') : p('languages.other', { number: String(index + 1) })}
        hint={index === 1 ? p('languages.rowHint') : undefined}
        optionalText={index === 0 ? undefined : optional}
      >
        <Columns min="narrow">
          <Select
            name={name('language')}
            label={p('languages.language')}
            emptyLabel={p('languages.choose')}
            options={options}
            defaultValue={state.textOf(name('language'), saved?.language)}
            error={state.errorOf(name('language'))}
          />
          <Select
            name={name('speaks')}
            label={p('languages.speaks')}
            emptyLabel={p('languages.notAsked')}
            options={levels(speakingLevels, (value) => p(`speaks.${value}`))}
            defaultValue={state.textOf(name('speaks'), saved?.speaks)}
          />
          <Select
            name={name('reads')}
            label={p('languages.reads')}
            emptyLabel={p('languages.notAsked')}
            options={levels(readingLevels, (value) => p(`reads.${value}`))}
            defaultValue={state.textOf(name('reads'), saved?.reads)}
          />
          <TextInput
            name={name('dialect')}
            label={p('languages.dialect')}
            optionalText={optional}
            maxLength={80}
            defaultValue={state.textOf(name('dialect'), saved?.dialect)}
            error={state.errorOf(name('dialect'))}
            autoComplete="off"
          />
        </Columns>
      </Fieldset>
    );
  }).concat(
    <Select
      key="swedish"
      name="swedish"
      label={p('languages.swedish')}
      hint={p('languages.swedishHint')}
      optionalText={optional}
      emptyLabel={p('languages.notAsked')}
      options={cefrLevels.map((value) => ({ value, label: p(`cefr.${value}`) }))}
      defaultValue={state.textOf('swedish', languages.find(({ language }) => language === 'sv')?.cefr)}
      error={state.errorOf('swedish')}
    />,
  );
}

/** Whether she reads at all, and which interpreter a meeting needs. */
export function MeetingFields({ state, locale, needs }: { state: FormState; locale: Locale; needs: LanguageNeeds }) {
  const t = translate(enrolmentTexts, locale);
  const p = translate(personTexts, locale);
  const optional = t('register.optional');
  const open = { value: '', label: p('languages.notAsked') };
  return (
    <>
      <RadioGroup
        name="reading"
        legend={p('languages.reading')}
        hint={p('languages.readingHint')}
        inline
        defaultValue={state.textOf('reading', needs.reading)}
        error={state.errorOf('reading')}
        options={[
          { value: 'well', label: p('summary.readingWell') },
          { value: 'a-little', label: p('summary.readingLittle') },
          { value: 'no', label: p('summary.readingNo') },
          open,
        ]}
      />
      <RadioGroup
        name="interpreter"
        legend={p('languages.interpreter')}
        inline
        defaultValue={state.textOf('interpreter', needs.interpreter)}
        error={state.errorOf('interpreter')}
        options={[...interpreterNeeds.map((value) => ({ value, label: p(`needs.${value}`) })), open]}
      />
      <Columns>
        <Select
          name="interpreterLanguage"
          label={p('languages.interpreterLanguage')}
          emptyLabel={p('languages.sameAsFirst')}
          options={languageOptions(locale, [needs.interpreterLanguage])}
          defaultValue={state.textOf('interpreterLanguage', needs.interpreterLanguage)}
          error={state.errorOf('interpreterLanguage')}
        />
        <Select
          name="interpreterGender"
          label={p('languages.gender')}
          emptyLabel={p('languages.genderAny')}
          options={[
            { value: 'woman', label: p('languages.genderWoman') },
            { value: 'man', label: p('languages.genderMan') },
          ]}
          defaultValue={state.textOf('interpreterGender', needs.interpreterGender)}
          error={state.errorOf('interpreterGender')}
        />
      </Columns>
      <CheckboxGroup
        name="interpreterForms"
        legend={p('languages.forms')}
        inline
        defaultValues={state.valuesOf('interpreterForms', needs.interpreterForms)}
        error={state.errorOf('interpreterForms')}
        options={interpreterForms.map((value) => ({ value, label: p(`form.${value}`) }))}
      />
      <TextInput
        name="note"
        label={p('languages.note')}
        hint={p('languages.noteHint')}
        optionalText={optional}
        maxLength={300}
        defaultValue={state.textOf('note', needs.note)}
        error={state.errorOf('note')}
        autoComplete="off"
      />
    </>
  );
}
