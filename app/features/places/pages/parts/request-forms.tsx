import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays, laterOf } from '#app/shared/dates.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { placeAnswers } from '../../domain/place-forms.ts';
import type { RequestPage } from '../../server/place-requests.ts';
import { placeTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ApartStop } from './apart-stop.tsx';

type Part = { data: RequestPage; view: ViewContext };

const hiddenOf = ({ request }: RequestPage, what: string) => ({ do: what, version: String(request.version) });

/** Offers a free place, with a last day to answer, and a reason when that passes somebody over. */
export function OfferForm({ data, view }: Part) {
  const { request, activity, rules, passedOver, placesLeft } = data;
  const t = translate(placeTexts, view.locale);
  const state = formState(view);
  if (placesLeft !== null && placesLeft <= 0)
    return (
      <Card title={t('request.offer')} id="offer">
        <Text soft>{t('request.noPlace')}</Text>
      </Card>
    );
  if (rules.waitingOrder === 'coordinator' && view.caller.role !== 'coordinator')
    return (
      <Card title={t('request.offer')} id="offer">
        <Text soft>{t('problem.only-coordinator')}</Text>
      </Card>
    );
  const asksWhy = rules.waitingOrder === 'coordinator' || passedOver.length > 0;
  return (
    <Card title={t('request.offer')} id="offer">
      <Form hidden={hiddenOf(data, 'offer')} warnUnsaved>
        <ApartStop field="" people={[request]} view={view} />
        <Columns>
          <DateInput
            {...calendarProps(view.locale)}
            name="answerBy"
            label={t('request.answerBy')}
            defaultValue={state.textOf('answerBy', addDays(view.today, rules.answerWithinDays))}
            error={state.errorOf('answerBy')}
            min={view.today}
          />
          <DateInput
            {...calendarProps(view.locale)}
            name="startsOn"
            label={t('request.startsOn')}
            defaultValue={state.textOf('startsOn', laterOf(activity.startsOn, view.today))}
            error={state.errorOf('startsOn')}
            min={view.today}
          />
        </Columns>
        {passedOver.length === 0 ? null : (
          <Alert tone="warning" title={t('request.passedOver', { count: passedOver.length })} compact>
            {passedOver
              .slice(0, 10)
              .map(({ name }) => name)
              .join(', ')}
          </Alert>
        )}
        {asksWhy ? (
          <TextArea
            name="reason"
            label={t(rules.waitingOrder === 'coordinator' ? 'request.choiceReason' : 'request.skipReason')}
            hint={t('request.reasonHint')}
            defaultValue={state.textOf('reason')}
            error={state.errorOf('reason')}
            maxLength={500}
            rows={2}
            required
          />
        ) : null}
        <Button>{t('request.offerButton')}</Button>
      </Form>
    </Card>
  );
}

/** Records what became of an offer. */
export function AnswerForm({ data, view }: Part) {
  const { request } = data;
  const t = translate(placeTexts, view.locale);
  const state = formState(view);
  return (
    <Card
      title={t('request.answer')}
      id="answer-card"
      description={
        request.startsOn === null || request.answerBy === null
          ? undefined
          : t('request.offered', {
              from: formatDate(view.locale, request.startsOn),
              by: formatDate(view.locale, request.answerBy),
            })
      }
    >
      <Form hidden={hiddenOf(data, 'answer')}>
        <RadioGroup
          name="answer"
          legend={t('request.answer')}
          legendHidden
          defaultValue={state.textOf('answer')}
          error={state.errorOf('answer')}
          options={placeAnswers.map((answer) => ({ value: answer, label: t(`request.answers.${answer}`) }))}
        />
        <RadioGroup
          name="onList"
          legend={t('request.onList')}
          defaultValue={state.textOf('onList', 'stays')}
          error={state.errorOf('onList')}
          options={(['stays', 'leaves'] as const).map((value) => ({ value, label: t(`request.onLists.${value}`) }))}
        />
        <TextArea
          name="reason"
          label={t('request.note')}
          hint={t('request.noteHint')}
          optionalText={t('optional')}
          defaultValue={state.textOf('reason')}
          error={state.errorOf('reason')}
          maxLength={500}
          rows={2}
        />
        <Button>{t('request.answerButton')}</Button>
      </Form>
    </Card>
  );
}

/** Takes a wish off the list. */
export function WithdrawForm({ data, view }: Part) {
  const t = translate(placeTexts, view.locale);
  return (
    <Details summary={t('request.withdraw')}>
      <Form hidden={hiddenOf(data, 'withdraw')}>
        <TextArea
          name="reason"
          id="withdraw-reason"
          label={t('request.withdrawReason')}
          optionalText={t('optional')}
          maxLength={500}
          rows={2}
        />
        <Button variant="secondary">{t('request.withdrawButton')}</Button>
      </Form>
    </Details>
  );
}

/** Puts a wish that was taken back on the list again, where it stood. */
export function ReinstateForm({ data, view }: Part) {
  const t = translate(placeTexts, view.locale);
  const state = formState(view);
  return (
    <Card title={t('request.reinstate')} description={t('request.reinstateText')} id="reinstate">
      <Form hidden={hiddenOf(data, 'reinstate')}>
        <TextArea
          name="reason"
          label={t('request.reinstateReason')}
          defaultValue={state.textOf('reason')}
          error={state.errorOf('reason')}
          maxLength={500}
          rows={2}
          required
        />
        <Button>{t('request.reinstateButton')}</Button>
      </Form>
    </Card>
  );
}
