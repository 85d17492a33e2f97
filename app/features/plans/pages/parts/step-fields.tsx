import { languageOptions } from '#app/features/enrolments/pages/parts.tsx';
import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { doers, dueKinds, type StepContent } from '../../domain/steps.ts';
import { planTranslate } from '../plan-words.ts';

type Props = {
  state: FormState;
  view: ViewContext;
  saved?: StepContent;
  /** The participant's first language. */
  firstLanguage: string | null;
};

/** What a step says: what, who, when, why, what helps. */
export function StepFields({ state, view, saved, firstLanguage }: Props) {
  const t = planTranslate(view.locale);
  const language = saved?.ownLanguage ?? (firstLanguage === 'sv' ? null : firstLanguage) ?? '';
  const optional = t('plan.optional');
  return (
    <>
      <TextInput
        name="what"
        label={t('plan.step.what')}
        hint={t('plan.step.whatHint')}
        maxLength={200}
        width="full"
        autoComplete="off"
        defaultValue={state.textOf('what', saved?.what)}
        error={state.errorOf('what')}
        required
      />
      <Columns>
        <TextInput
          name="ownWords"
          label={t('plan.step.ownWords')}
          optionalText={optional}
          dir="auto"
          maxLength={400}
          width="full"
          autoComplete="off"
          defaultValue={state.textOf('ownWords', saved?.ownWords)}
          error={state.errorOf('ownWords')}
        />
        <Select
          name="ownLanguage"
          label={t('plan.step.ownLanguage')}
          emptyLabel={t('plan.choose')}
          options={languageOptions(view.locale, [language || null])}
          defaultValue={state.textOf('ownLanguage', language)}
          error={state.errorOf('ownLanguage')}
        />
      </Columns>
      <RadioGroup
        name="doer"
        legend={t('plan.step.who')}
        options={doers.map((value) => ({
          value,
          label: t(`plan.who.${value}`),
          ...(value === 'partner' && {
            fields: (
              <TextInput
                name="doerName"
                label={t('plan.step.doerName')}
                maxLength={120}
                autoComplete="off"
                defaultValue={state.textOf('doerName', saved?.doerName)}
                error={state.errorOf('doerName')}
              />
            ),
          }),
        }))}
        defaultValue={state.textOf('doer', saved?.doer ?? 'herself')}
        error={state.errorOf('doer')}
      />
      <Columns>
        <DateInput
          {...calendarProps(view.locale)}
          name="dueOn"
          label={t('plan.step.when')}
          hint={t('plan.step.whenHint')}
          optionalText={optional}
          defaultValue={state.textOf('dueOn', saved?.dueOn)}
          error={state.errorOf('dueOn')}
        />
        <RadioGroup
          name="dueAs"
          legend={t('plan.step.dueAs')}
          options={dueKinds.map((value) => ({ value, label: t(`plan.step.dueKind.${value}`) }))}
          defaultValue={state.textOf('dueAs', saved?.dueAs ?? 'day')}
          error={state.errorOf('dueAs')}
        />
      </Columns>
      <TextArea
        name="why"
        label={t('plan.step.why')}
        optionalText={optional}
        rows={2}
        maxLength={500}
        defaultValue={state.textOf('why', saved?.why)}
        error={state.errorOf('why')}
      />
      <TextArea
        name="helps"
        label={t('plan.step.helps')}
        optionalText={optional}
        rows={2}
        maxLength={500}
        defaultValue={state.textOf('helps', saved?.helps)}
        error={state.errorOf('helps')}
      />
    </>
  );
}
