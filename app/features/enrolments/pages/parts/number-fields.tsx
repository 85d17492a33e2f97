import { chosenSources, numberLevels } from '#app/features/people/domain/number-facts.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { enrolmentTexts } from '../../texts/index.ts';
import { personTexts } from '../../texts/person.ts';

/** The number, its level and where it comes from: the same when one is added and when one takes the place of another. */
export function NumberFields({ state, locale }: { state: FormState; locale: Locale }) {
  const t = translate(enrolmentTexts, locale);
  const p = translate(personTexts, locale);
  const { textOf, errorOf } = state;
  return (
    <>
      <TextInput
        name="number"
        label={p('numbers.number')}
        hint={t('register.numberKinds')}
        width="md"
        required
        defaultValue={textOf('number')}
        error={errorOf('number')}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
      />
      <Select
        name="level"
        label={p('numbers.level')}
        hint={p('numbers.levelHint')}
        optionalText={t('register.optional')}
        emptyLabel={p('numbers.notStated')}
        options={numberLevels.map((value) => ({ value, label: p(`level.${value}`) }))}
        defaultValue={textOf('level')}
        error={errorOf('level')}
        width="lg"
      />
      <Select
        name="source"
        label={p('numbers.source')}
        optionalText={t('register.optional')}
        emptyLabel={p('numbers.notStated')}
        options={chosenSources.map((value) => ({ value, label: p(`source.${value}`) }))}
        defaultValue={textOf('source')}
        error={errorOf('source')}
        width="lg"
      />
      <NoteField state={state} locale={locale} />
    </>
  );
}

/** A short note in own words. */
export function NoteField({ state, locale }: { state: FormState; locale: Locale }) {
  const t = translate(enrolmentTexts, locale);
  return (
    <TextArea
      name="note"
      label={translate(personTexts, locale)('numbers.noteField')}
      optionalText={t('register.optional')}
      rows={2}
      maxLength={500}
      defaultValue={state.textOf('note')}
      error={state.errorOf('note')}
    />
  );
}
