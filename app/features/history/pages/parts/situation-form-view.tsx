import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { lastDayOf } from '../../domain/form-fields.ts';
import { historyPath } from '../../domain/paths.ts';
import type { SituationRecord } from '../../domain/records.ts';
import { fieldsOf } from '../../domain/situation-fields.ts';
import type { SituationKind } from '../../domain/situations.ts';
import type { Participation } from '../../server/participation-store.ts';
import { historyTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { calledIn } from './history-header.tsx';
import { SituationDetailFields } from './situation-detail-fields.tsx';
import { SourceFields } from './source-fields.tsx';

type Props = {
  view: ViewContext;
  participation: Participation;
  kind: SituationKind;
  id: string;
  corrected?: SituationRecord;
};

/** Adds a situation of one kind, or corrects one. */
export function SituationForm({ view, participation, kind, id, corrected }: Props) {
  const { locale } = view;
  const t = translate(historyTexts, locale);
  const form = formState(view);
  const { enrolmentId } = participation;
  return (
    <>
      <FormProblems state={form} />
      <Card title={t(`words.kind.${kind}`)}>
        <Form id="form" warnUnsaved hidden={{ id: form.textOf('id', id), kind }}>
          <SituationDetailFields
            kind={kind}
            locale={locale}
            who={calledIn(locale, participation)}
            form={form}
            stored={corrected && fieldsOf(corrected.details)}
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
          <TextInput
            name="extentPercent"
            label={t('words.field.extent')}
            hint={t('words.field.extentHint')}
            optionalText={t('ask.optional')}
            inputMode="numeric"
            width="xs"
            suffix="%"
            error={form.errorOf('extentPercent')}
            defaultValue={form.textOf('extentPercent', String(corrected?.extentPercent ?? ''))}
          />
          <SourceFields locale={locale} form={form} stored={corrected} />
          {corrected === undefined ? null : <ReasonField view={view} />}
          <SaveRow view={view} enrolmentId={enrolmentId} isCorrection={corrected !== undefined} />
        </Form>
      </Card>
    </>
  );
}

/** Asks why something is corrected. */
export function ReasonField({ view }: { view: ViewContext }) {
  const t = translate(historyTexts, view.locale);
  const form = formState(view);
  return (
    <TextInput
      name="reason"
      label={t('form.reason')}
      hint={t('form.reasonHint')}
      error={form.errorOf('reason')}
      defaultValue={form.textOf('reason')}
      maxLength={500}
      width="lg"
      required
    />
  );
}

/** Save, or leave it. */
export function SaveRow({
  view,
  enrolmentId,
  isCorrection,
}: {
  view: ViewContext;
  enrolmentId: string;
  isCorrection?: boolean;
}) {
  const t = translate(historyTexts, view.locale);
  return (
    <ButtonRow>
      <Button>{t(isCorrection ? 'form.saveCorrection' : 'form.save')}</Button>
      <LinkButton variant="tertiary" href={historyPath.to({ enrolmentId })}>
        {t('form.cancel')}
      </LinkButton>
    </ButtonRow>
  );
}
