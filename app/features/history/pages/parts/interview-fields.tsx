import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { isFieldFact } from '../../domain/fact-inputs.ts';
import type { FactValue } from '../../domain/facts.ts';
import { type InterviewStep, mayDecline } from '../../domain/interview.ts';
import { isOwnFact } from '../../domain/own-facts.ts';
import { historyTexts } from '../../texts/index.ts';
import type { InterviewData } from '../interview-data.ts';
import { FactField } from './fact-field.tsx';
import { helpOf, questionOf } from './interview-words.ts';
import { OccupationFields } from './occupation-fields.tsx';
import { OwnFactFields } from './own-fact-fields.tsx';
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
  const { enrolmentId, person } = data.participation;
  if (isOwnFact(key))
    return person === null ? null : <OwnFactFields fact={key} person={person} form={form} locale={locale} />;
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
