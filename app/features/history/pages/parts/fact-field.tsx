import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select, type SelectOption } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { type FieldFactKey, factInputs, printFactInput } from '../../domain/fact-inputs.ts';
import { answers, type FactValue } from '../../domain/facts.ts';
import { countryOptions } from '../../texts/country-names.ts';
import { historyTexts } from '../../texts/index.ts';

type Props = {
  factKey: FieldFactKey;
  locale: Locale;
  who: string;
  form: FormState;
  stored: FactValue | undefined;
  optionalText?: string;
  /** In place of the usual words of question and help. */
  question?: string;
  help?: string;
  /** "Does not want to answer" is not offered. */
  withoutDecline?: boolean;
};

/** One fact as a question with the answers it may have. Its field is named 'facts.<key>'. */
export function FactField({
  factKey,
  locale,
  who,
  form,
  stored,
  optionalText,
  question: asked,
  help,
  withoutDecline = false,
}: Props) {
  const t = translate(historyTexts, locale);
  const name = `facts.${factKey}`;
  const words = stored === undefined ? [] : printFactInput(factKey, stored);
  const options = (historyTexts[locale].facts.option as Record<string, Record<string, string>>)[factKey] ?? {};
  const label = (value: string) => options[value] ?? t(`facts.answer.${value as 'yes'}`);
  const question = {
    name,
    error: form.errorOf(name),
    hint: help ?? (t(`facts.help.${factKey}`, { who }) || undefined),
    optionalText,
  };
  const legend = asked ?? t(`facts.question.${factKey}`, { who });
  const isOffered = (value: string) => !(withoutDecline && value === 'declined');
  const refusals: SelectOption[] = [
    { value: 'unknown', label: t('facts.noAnswer.unknown') },
    { value: 'declined', label: t('facts.noAnswer.declined') },
  ].filter(({ value }) => isOffered(value));
  const country = (index: number, text: string, special: SelectOption[]) => (
    <Select
      key={index}
      name={name}
      id={index === 0 ? name : `${name}.${index}`}
      label={text}
      emptyLabel={t('facts.country.choose')}
      defaultValue={form.valuesOf(name, words)[index] ?? ''}
      options={[...special, { label: t('facts.country.choose'), options: countryOptions(locale) }]}
    />
  );
  const input = factInputs[factKey];
  switch (input.kind) {
    case 'choice':
      return (
        <RadioGroup
          {...question}
          legend={legend}
          inline={input.values.length <= answers.length}
          defaultValue={form.textOf(name, words[0])}
          options={input.values.filter(isOffered).map((value) => ({ value, label: label(value) }))}
        />
      );
    case 'several':
      return (
        <CheckboxGroup
          {...question}
          legend={legend}
          defaultValues={form.valuesOf(name, words)}
          options={input.values.map((value) => ({ value, label: label(value) }))}
        />
      );
    case 'country':
      return (
        <Select
          {...question}
          label={legend}
          emptyLabel={t('facts.country.choose')}
          defaultValue={form.textOf(name, words[0])}
          width="lg"
          options={[
            { value: 'SE', label: countryOptions(locale).find(({ value }) => value === 'SE')?.label ?? 'SE' },
            { value: 'abroad', label: t('facts.country.abroad') },
            ...refusals,
            { label: t('facts.country.choose'), options: countryOptions(locale) },
          ]}
        />
      );
    case 'citizenships':
      return (
        <Fieldset id={`${name}-group`} legend={legend} hint={question.hint} error={question.error}>
          <Columns min="narrow">
            {country(0, t('facts.country.first'), [
              { value: 'stateless', label: t('facts.country.stateless') },
              ...refusals,
            ])}
            {country(1, t('facts.country.second'), [])}
            {country(2, t('facts.country.third'), [])}
          </Columns>
        </Fieldset>
      );
    case 'two-countries':
      return (
        <Fieldset id={`${name}-group`} legend={legend} hint={question.hint} error={question.error}>
          <Columns min="narrow">
            {country(0, t('facts.country.parentOne'), [
              { value: 'abroad', label: t('facts.country.abroad') },
              ...refusals,
            ])}
            {country(1, t('facts.country.parentTwo'), [
              { value: 'abroad', label: t('facts.country.abroad') },
              { value: 'unknown', label: t('facts.noAnswer.unknown') },
            ])}
          </Columns>
        </Fieldset>
      );
    case 'months': {
      const typed = form.valuesOf(name, words);
      return (
        <Fieldset id={`${name}-group`} legend={legend} hint={question.hint} error={question.error}>
          <TextInput
            name={name}
            label={t('facts.months.number')}
            inputMode="numeric"
            width="sm"
            suffix={t('facts.months.unit')}
            defaultValue={typed.find((word) => word !== 'unknown' && word !== 'declined') ?? ''}
          />
          <CheckboxGroup
            name={name}
            id={`${name}.or`}
            legend={t('facts.months.or')}
            inline
            defaultValues={typed}
            options={refusals}
          />
        </Fieldset>
      );
    }
    case 'household':
      return (
        <Fieldset id={`${name}-group`} legend={legend} error={question.error}>
          {(['jobless', 'dependentChildren', 'singleAdult'] as const).map((part, index) => (
            <RadioGroup
              key={part}
              name={`${name}.${part}`}
              legend={t(`facts.household.${part}`)}
              inline
              defaultValue={form.textOf(`${name}.${part}`, words[index])}
              options={answers.map((value) => ({ value, label: t(`facts.answer.${value}`) }))}
            />
          ))}
        </Fieldset>
      );
  }
}
