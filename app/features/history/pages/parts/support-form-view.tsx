import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { lastDayOf } from '../../domain/form-fields.ts';
import type { SupportRecord } from '../../domain/records.ts';
import { benefits, payers, printKronor } from '../../domain/supports.ts';
import { historyTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ReasonField, SaveRow } from './situation-form-view.tsx';
import { SourceFields } from './source-fields.tsx';

type Props = { view: ViewContext; enrolmentId: string; id: string; corrected?: SupportRecord };

/** Adds what somebody lives on, or corrects it. */
export function SupportForm({ view, enrolmentId, id, corrected }: Props) {
  const { locale } = view;
  const t = translate(historyTexts, locale);
  const form = formState(view);
  const amount = corrected?.amountOrePerMonth ?? null;
  return (
    <>
      <FormProblems state={form} />
      <Card>
        <Form id="form" warnUnsaved hidden={{ id: form.textOf('id', id) }}>
          <Columns min="narrow">
            <Select
              name="benefit"
              label={t('form.benefit')}
              emptyLabel={t('words.field.choose')}
              error={form.errorOf('benefit')}
              defaultValue={form.textOf('benefit', corrected?.benefit)}
              required
              options={benefits.map((value) => ({ value, label: t(`words.benefit.${value}`) }))}
            />
            <Select
              name="payer"
              label={t('form.payer')}
              emptyLabel={t('form.usualPayer')}
              error={form.errorOf('payer')}
              defaultValue={form.textOf('payer', corrected?.payer)}
              options={payers.map((value) => ({ value, label: t(`words.payer.${value}`) }))}
            />
          </Columns>
          <TextInput
            name="amountKronor"
            label={t('ask.amount')}
            hint={t('ask.amountHint')}
            inputMode="decimal"
            suffix="kr"
            width="sm"
            error={form.errorOf('amountKronor')}
            defaultValue={form.textOf('amountKronor', amount === null ? '' : printKronor(amount))}
          />
          <Columns min="narrow">
            <DateInput
              {...calendarProps(locale)}
              name="startsOn"
              label={t('words.field.startsOn')}
              error={form.errorOf('startsOn')}
              defaultValue={form.textOf('startsOn', corrected?.startsOn)}
              required
            />
            <DateInput
              {...calendarProps(locale)}
              name="endsOn"
              label={t('words.field.endsOn')}
              hint={t('words.field.endsOnHint')}
              error={form.errorOf('endsOn')}
              defaultValue={form.textOf('endsOn', corrected && lastDayOf(corrected.endsBefore))}
            />
          </Columns>
          <SourceFields locale={locale} form={form} stored={corrected} />
          {corrected === undefined ? null : <ReasonField view={view} />}
          <SaveRow view={view} enrolmentId={enrolmentId} isCorrection={corrected !== undefined} />
        </Form>
      </Card>
    </>
  );
}
