import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { ComboInput } from '#app/ui/combo-input.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { SampleProps } from './sample-props.ts';

export function FormSamples({ t }: SampleProps) {
  const municipalities = t.municipalities.map((label, index) => ({ value: String(index), label }));
  return (
    <Columns min="wide">
      <Card>
        <Form action="/gallery" aria-label={t.sections.forms}>
          <TextInput name="name" label={t.name} hint={t.nameHint} defaultValue={t.person} autoComplete="off" />
          <TextInput name="phone" type="tel" label={t.phone} optionalText={t.optional} width="md" />
          <DateInput name="start" label={t.start} hint={t.dateHint} defaultValue="2026-01-16" calendar={t.calendar} />
          <ComboInput
            name="municipality"
            label={t.municipality}
            options={municipalities}
            defaultValue="3"
            emptyLabel={t.choose}
            texts={t.combo}
          />
          <Select
            name="site"
            label={t.site}
            options={t.sites.map((label) => ({ value: label, label }))}
            emptyLabel={t.choose}
            width="md"
          />
          <TextInput name="cost" label={t.cost} suffix={t.sek} inputMode="decimal" width="sm" defaultValue="12 500" />
          <Fieldset id="period" legend={t.period} large>
            <Columns min="narrow">
              <DateInput name="from" label={t.start} />
              <TextInput name="secret" type="password" label={t.password} autoComplete="off" />
            </Columns>
          </Fieldset>
          <TextArea name="note" label={t.note} />
          <ButtonRow>
            <Button icon="save">{t.buttons[0]}</Button>
            <LinkButton variant="tertiary" href="#forms">
              {t.buttons[1]}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
      <Card>
        <Form action="/gallery" aria-label={t.errorTitle}>
          <ErrorSummary
            title={t.errorTitle}
            errors={[
              { fieldId: 'wrong-name', message: t.errors[0] ?? '' },
              { fieldId: 'wrong-date', message: t.errors[1] ?? '' },
              { fieldId: 'wrong-education', message: t.errors[2] ?? '' },
            ]}
          />
          <TextInput id="wrong-name" name="name" label={t.name} error={t.errors[0]} required />
          <DateInput
            id="wrong-date"
            name="start"
            label={t.start}
            hint={t.dateHint}
            error={t.errors[1]}
            calendar={t.calendar}
          />
          <RadioGroup
            id="wrong-education"
            name="education"
            legend={t.education}
            error={t.errors[2]}
            options={t.educations.map((label, index) => ({
              value: String(index),
              label,
              hint: t.educationHints[index],
            }))}
          />
          <CheckboxGroup
            name="support"
            legend={t.support}
            inline
            defaultValues={['0']}
            options={t.supports.map((label, index) => ({ value: String(index), label }))}
          />
          <FileInput name="file" label={t.file} hint={t.fileHint} accept="application/pdf,image/*" />
          <Checkbox name="informed" label={t.consent} defaultChecked />
          <Button>{t.buttons[0]}</Button>
        </Form>
      </Card>
    </Columns>
  );
}
