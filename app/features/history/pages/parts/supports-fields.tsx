import type { FormState } from '#app/platform/http/form-state.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RevealingCheckbox } from '#app/ui/revealing-checkbox.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { type Benefit, benefits } from '../../domain/supports.ts';
import { historyTexts } from '../../texts/index.ts';

type Props = {
  legend: string;
  locale: Locale;
  form: FormState;
  ids: Readonly<Record<Benefit, string>>;
  recorded: readonly Benefit[];
  chosen?: readonly string[];
  /** In place of the usual help. */
  hint?: string;
};

/** The question what somebody lives on. Fields are named 'supports.…'. */
export function SupportsFields({ legend, locale, form, ids, recorded, chosen = [], hint }: Props) {
  const t = translate(historyTexts, locale);
  const name = 'supports.doing';
  const ticked = form.valuesOf(name, chosen);
  const plain = (value: string, label: string) => (
    <Checkbox
      key={value}
      name={name}
      id={`${name}.${value}`}
      value={value}
      label={label}
      defaultChecked={ticked.includes(value)}
    />
  );
  return (
    <Fieldset id={name} legend={legend} hint={hint ?? t('ask.occupationHint')} error={form.errorOf(name)} large>
      <Stack gap="xs">
        {benefits
          .filter((benefit) => !recorded.includes(benefit))
          .map((benefit) => (
            <RevealingCheckbox
              key={benefit}
              name={name}
              id={`${name}.${benefit}`}
              value={benefit}
              label={t(`words.benefit.${benefit}`)}
              defaultChecked={ticked.includes(benefit)}
            >
              <input
                type="hidden"
                name={`supports.${benefit}.id`}
                value={form.textOf(`supports.${benefit}.id`, ids[benefit])}
              />
              <Columns min="narrow">
                <TextInput
                  name={`supports.${benefit}.amountKronor`}
                  label={t('ask.amount')}
                  hint={t('ask.amountHint')}
                  inputMode="decimal"
                  suffix="kr"
                  width="sm"
                  error={form.errorOf(`supports.${benefit}.amountKronor`)}
                  defaultValue={form.textOf(`supports.${benefit}.amountKronor`)}
                />
                <DateInput
                  {...calendarProps(locale)}
                  name={`supports.${benefit}.startsOn`}
                  label={t('words.field.since')}
                  hint={t('words.field.sinceHint')}
                  error={form.errorOf(`supports.${benefit}.startsOn`)}
                  defaultValue={form.textOf(`supports.${benefit}.startsOn`)}
                />
              </Columns>
            </RevealingCheckbox>
          ))}
        {plain('nothing-more', recorded.length > 0 ? t('ask.nothingMore') : t('ask.supportsNothing'))}
        {plain('unknown', t('ask.unknown'))}
        {plain('declined', t('ask.declined'))}
      </Stack>
    </Fieldset>
  );
}
