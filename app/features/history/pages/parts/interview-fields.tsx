import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { isFieldFact } from '../../domain/fact-inputs.ts';
import type { FactKey, FactValue } from '../../domain/facts.ts';
import { type InterviewStep, mayDecline } from '../../domain/interview.ts';
import { historyTexts } from '../../texts/index.ts';
import type { FormState } from '../form-state.ts';
import type { InterviewData } from '../interview-data.ts';
import { FactField } from './fact-field.tsx';
import { OccupationFields } from './occupation-fields.tsx';
import { RecordedRows } from './recorded-rows.tsx';
import { SupportsFields } from './supports-fields.tsx';

type Props = {
  data: InterviewData;
  step: InterviewStep;
  day: string;
  form: FormState;
  locale: Locale;
  stored: FactValue | undefined;
  isByRow: boolean;
};

/** The answers to one question, in words said to her. */
export function InterviewFields({ data, step, day, form, locale, stored, isByRow }: Props) {
  const t = translate(historyTexts, locale);
  const { key } = step;
  const { enrolmentId } = data.participation;
  const question = questionOf(locale, key, day);
  const help = helpOf(locale, key);
  const you = t('interview.you');
  const refused = stored === 'unknown' || stored === 'declined' ? [stored] : [];
  const common = { locale, form, legend: question, hint: help, chosen: refused };
  if (key === 'occupation')
    return (
      <>
        {isByRow ? null : (
          <OccupationFields
            {...common}
            who={you}
            ids={data.situationIds}
            recorded={data.situations.map(({ details }) => details.kind)}
            withoutDecline={!mayDecline(step)}
          />
        )}
        <RecordedRows locale={locale} enrolmentId={enrolmentId} situations={data.situations} supports={[]} canRecord />
      </>
    );
  if (key === 'supports')
    return (
      <>
        {isByRow ? null : (
          <SupportsFields {...common} ids={data.supportIds} recorded={data.supports.map(({ benefit }) => benefit)} />
        )}
        <RecordedRows locale={locale} enrolmentId={enrolmentId} situations={[]} supports={data.supports} canRecord />
      </>
    );
  if (!isFieldFact(key)) return null;
  return (
    <FactField
      factKey={key}
      locale={locale}
      who={you}
      form={form}
      stored={stored}
      question={question}
      help={help}
      withoutDecline={!mayDecline(step)}
    />
  );
}

/** A question in the interview's words; the fact's name where the interview has none. */
export function questionOf(locale: Locale, key: FactKey, day: string): string {
  const t = translate(historyTexts, locale);
  return key in historyTexts.sv.interview.question
    ? t(`interview.question.${key as 'occupation'}`, { day })
    : t(`facts.name.${key}`);
}

/** The help line of a question. */
export function helpOf(locale: Locale, key: FactKey): string | undefined {
  const t = translate(historyTexts, locale);
  return key in historyTexts.sv.interview.help ? t(`interview.help.${key as 'occupation'}`) : undefined;
}
