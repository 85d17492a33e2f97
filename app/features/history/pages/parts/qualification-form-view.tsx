import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { QualificationRecord } from '../../domain/records.ts';
import { historyTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ReasonField, SaveRow } from './situation-form-view.tsx';
import { SourceFields } from './source-fields.tsx';

type Props = { view: ViewContext; enrolmentId: string; id: string; corrected?: QualificationRecord };

/** Adds a grade, certificate or licence, or corrects one. */
export function QualificationForm({ view, enrolmentId, id, corrected }: Props) {
  const { locale } = view;
  const t = translate(historyTexts, locale);
  const form = formState(view);
  return (
    <>
      <FormProblems state={form} />
      <Card>
        <Form id="form" warnUnsaved hidden={{ id: form.textOf('id', id) }}>
          <TextInput
            name="name"
            label={t('form.name')}
            hint={t('form.nameHint')}
            error={form.errorOf('name')}
            defaultValue={form.textOf('name', corrected?.name)}
            maxLength={200}
            width="lg"
            required
          />
          <DateInput
            {...calendarProps(locale)}
            name="awardedOn"
            label={t('form.awardedOn')}
            error={form.errorOf('awardedOn')}
            defaultValue={form.textOf('awardedOn', corrected?.awardedOn)}
            required
          />
          <TextInput
            name="awardingBody"
            label={t('form.awardingBody')}
            optionalText={t('ask.optional')}
            error={form.errorOf('awardingBody')}
            defaultValue={form.textOf('awardingBody', corrected?.awardingBody ?? '')}
            maxLength={200}
            width="lg"
          />
          <Checkbox
            name="assessed"
            label={t('form.assessed')}
            hint={t('form.assessedHint')}
            defaultChecked={form.isTicked('assessed', corrected?.assessed)}
          />
          <Checkbox
            name="fromProgramme"
            label={t('form.fromProgramme')}
            defaultChecked={form.isTicked('fromProgramme', corrected?.fromProgramme)}
          />
          <SourceFields locale={locale} form={form} stored={corrected} />
          {corrected === undefined ? null : <ReasonField view={view} />}
          <SaveRow view={view} enrolmentId={enrolmentId} isCorrection={corrected !== undefined} />
        </Form>
      </Card>
    </>
  );
}
