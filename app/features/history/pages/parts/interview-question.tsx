import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { isKnown } from '../../domain/facts.ts';
import { type InterviewStep, mayDecline, nextToAsk, stepBefore } from '../../domain/interview.ts';
import { factAt } from '../../domain/missing-facts.ts';
import { isOwnFact } from '../../domain/own-facts.ts';
import { interviewPath } from '../../domain/paths.ts';
import { historyTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import type { InterviewData } from '../interview-data.ts';
import styles from './interview.module.css';
import { InterviewFields } from './interview-fields.tsx';
import { SourceFields } from './source-fields.tsx';

type Props = {
  data: InterviewData;
  step: InterviewStep;
  day: PlainDate;
  view: ViewContext;
  together: '1' | undefined;
};

/** One question with its answers, why it is asked, and the ways on: save, later, back. */
export function InterviewQuestion({ data, step, day, view, together }: Props) {
  const { locale } = view;
  const t = translate(historyTexts, locale);
  const form = formState(view);
  const { participation, steps, history } = data;
  const { enrolmentId } = participation;
  const { key } = step;
  const isOwn = isOwnFact(key);
  const stored = isOwn ? undefined : factAt(history.facts, 'entry', key, day);
  const rows = key === 'occupation' ? data.situations : key === 'supports' ? data.supports : [];
  // What was stated as rows is corrected row by row, with a reason each.
  const isByRow = step.isAnswered && (key === 'occupation' || key === 'supports') && rows.length > 0;
  const isCorrection = isOwn ? step.isAnswered : stored !== undefined && isKnown(stored.value) && !isByRow;
  const seen = isOwn ? { version: String(participation.person?.version ?? '') } : { [`seen.${key}`]: stored?.id };
  const names = new Intl.ListFormat(locale).format(step.neededBy.map((needer) => t(`neededBy.${needer}`)));
  const to = (ask: typeof key | undefined) => interviewPath.to({ enrolmentId }, { ask, together });
  const next = nextToAsk(steps, key);
  // The last one left for later ends the interview for today.
  const stop = together ? interviewPath.to({ enrolmentId }) : participantPath.to({ enrolmentId });
  const onwards = next === undefined && !step.isAnswered ? stop : to(next);
  const before = stepBefore(steps, key);
  return (
    <div className={styles.interview}>
      <Card>
        <FormProblems state={form} />
        {step.isAnswered ? <Alert compact>{t(isByRow ? 'interview.correctRows' : 'interview.already')}</Alert> : null}
        <Form id="form" action={to(key)} warnUnsaved hidden={{ ask: key, ...seen }}>
          <div className={styles.question}>
            <InterviewFields
              data={data}
              step={step}
              day={formatDate(locale, day)}
              form={form}
              locale={locale}
              stored={stored?.value}
              isByRow={isByRow}
            />
          </div>
          {isByRow ? null : <Text soft>{t(mayDecline(step) ? 'interview.mayRefuse' : 'interview.mustAnswer')}</Text>}
          {isCorrection ? (
            <TextInput
              name="reason"
              label={t('ask.reason')}
              hint={t(key === 'sex' ? 'interview.reasonHintSex' : 'ask.reasonHint')}
              error={form.errorOf('reason')}
              defaultValue={form.textOf('reason')}
              maxLength={200}
              width="lg"
            />
          ) : null}
          <ButtonRow>
            {isByRow ? null : <Button>{t('interview.save')}</Button>}
            <LinkButton variant={isByRow ? 'primary' : 'secondary'} href={onwards}>
              {t(step.isAnswered ? 'interview.nextQuestion' : 'interview.later')}
            </LinkButton>
            {before === undefined ? null : (
              <LinkButton variant="tertiary" icon="chevron-start" href={to(before)}>
                {t('interview.back')}
              </LinkButton>
            )}
          </ButtonRow>
          {together || isByRow || key === 'sex' ? (
            <input type="hidden" name="source" value="own-statement" />
          ) : (
            <Details
              summary={t('interview.source')}
              open={form.errorOf('source') !== undefined || form.textOf('evidence') !== ''}
            >
              <SourceFields locale={locale} form={form} withoutEvidence={isOwn} />
            </Details>
          )}
        </Form>
        <Details summary={t('interview.why')}>
          <p>{t('interview.whyText', { names })}</p>
        </Details>
      </Card>
    </div>
  );
}
