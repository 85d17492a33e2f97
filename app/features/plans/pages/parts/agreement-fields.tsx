import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Select } from '#app/ui/select.tsx';
import { agreementWays } from '../../domain/agreement.ts';
import { planTranslate } from '../plan-words.ts';

/** On which day the participant said yes, and how. */
export function AgreementFields({ state, view }: { state: FormState; view: ViewContext }) {
  const t = planTranslate(view.locale);
  return (
    <Columns>
      <DateInput
        {...calendarProps(view.locale)}
        name="agreedOn"
        label={t('plan.agreedOn')}
        max={view.today}
        defaultValue={state.textOf('agreedOn', view.today)}
        error={state.errorOf('agreedOn')}
        required
      />
      <Select
        name="agreedHow"
        label={t('plan.howLabel')}
        options={agreementWays.map((value) => ({ value, label: t(`plan.howChoice.${value}`) }))}
        defaultValue={state.textOf('agreedHow', 'in-room')}
        error={state.errorOf('agreedHow')}
        required
      />
    </Columns>
  );
}
