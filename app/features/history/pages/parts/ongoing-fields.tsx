import type { FormState } from '#app/platform/http/form-state.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { DateInput } from '#app/ui/date-input.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RevealingCheckbox } from '#app/ui/revealing-checkbox.tsx';
import type { SituationRecord } from '../../domain/records.ts';
import { historyTexts } from '../../texts/index.ts';
import { describePeriod, describeSituation } from '../../texts/words.ts';

type Props = {
  locale: Locale;
  legend: string;
  form: FormState;
  /** What goes on as far as is known. */
  situations: readonly SituationRecord[];
  /** The id that the row that ends a situation will have, by the situation's id. */
  ids: Readonly<Record<string, string>>;
  suggestedEnd: PlainDate;
};

/** What goes on as far as is known: each can be said to have ended. Fields are named 'ongoing.<row>.…'. Draws nothing when there is none. */
export function OngoingFields({ locale, legend, form, situations, ids, suggestedEnd }: Props) {
  const t = translate(historyTexts, locale);
  if (situations.length === 0) return null;
  return (
    <Fieldset id="ongoing" legend={legend} hint={t('ongoing.hint')} large>
      {situations.map((row) => {
        const name = `ongoing.${row.id}`;
        return (
          <RevealingCheckbox
            key={row.id}
            name={`${name}.ended`}
            label={t('ongoing.ended', { what: describeSituation(locale, row.details, row.extentPercent) })}
            hint={describePeriod(locale, row.startsOn, row.endsBefore)}
            defaultChecked={form.isTicked(`${name}.ended`)}
          >
            <input type="hidden" name={`${name}.id`} value={form.textOf(`${name}.id`, ids[row.id])} />
            <DateInput
              {...calendarProps(locale)}
              name={`${name}.endsOn`}
              label={t('words.field.endsOn')}
              error={form.errorOf(`${name}.endsOn`)}
              defaultValue={form.textOf(`${name}.endsOn`, suggestedEnd)}
            />
          </RevealingCheckbox>
        );
      })}
    </Fieldset>
  );
}
