import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { ownNames, portalLanguages } from '#app/shared/portal-language.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Details } from '#app/ui/details.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { Tone } from '#app/ui/tones.ts';
import { type AttemptResult, spokenResults, spokenWays } from '../../domain/attempts.ts';
import { letterReturnedPath, makeLetterPath, printLetterPath, sendLinkPath } from '../../domain/paths.ts';
import type { AttemptRecord } from '../../server/attempt-store.ts';
import type { WholeFollowUp } from '../../server/get-follow-up.ts';
import { numberOfLetter } from '../../server/print-letter.ts';
import { followUpTranslate, nextWords } from '../follow-up-words.ts';

type Props = { data: WholeFollowUp; who: string; form: FormState; view: ViewContext };

const tones: Record<AttemptResult, Tone> = {
  reached: 'success',
  'no-answer': 'neutral',
  'wrong-number': 'warning',
  'call-back': 'info',
  declined: 'neutral',
  sent: 'info',
  returned: 'warning',
};

/** Who has tried to ask her, and how she is tried next: a call with its number, a link by text message, a letter. */
export function AttemptsCard({ data, who, form, view }: Props) {
  const { locale, today } = view;
  const t = followUpTranslate(locale);
  const { attempts, followUp, rule, phones, next } = data;
  const isOpen = followUp.doneOn === null;
  const waits = data.reply !== undefined && data.reply.settledAt === null;
  return (
    <Card
      id="attempts"
      title={t('attempts.title', { who })}
      description={t('attempts.lead')}
      actions={isOpen ? <Tag tone="info">{nextWords(locale, { hasReplied: waits, next }, today)}</Tag> : undefined}
    >
      <Stack>
        {followUp.restricted ? <Alert tone="warning">{t('attempts.protected', { who })}</Alert> : null}
        {isOpen ? (
          <Cluster>
            {phones.length === 0 ? <Text soft>{t('attempts.noPhone')}</Text> : null}
            {phones.map(({ id, value, bestTimes }) => (
              <Text key={id} small>
                <a href={`tel:${value.replace(/[^\d+]/g, '')}`}>{t('attempts.call', { number: value })}</a>
                {bestTimes === null ? '' : ` (${bestTimes})`}
              </Text>
            ))}
          </Cluster>
        ) : null}
        {attempts.length === 0 ? (
          <Text soft>{t('attempts.none')}</Text>
        ) : (
          <EventList label={t('attempts.title', { who })} items={attempts.map((each) => eventOf(each, data, view))} />
        )}
        {isOpen ? (
          <>
            <AttemptForm data={data} who={who} form={form} view={view} />
            {followUp.restricted || data.reply !== undefined ? null : <LinkForms data={data} who={who} view={view} />}
            <Text soft small>
              {t('attempts.rule', {
                attempts: String(rule.leastAttempts),
                ways: String(rule.leastWays),
                done: String(rule.done.attempts),
                doneWays: String(rule.done.ways),
              })}
            </Text>
          </>
        ) : null}
      </Stack>
    </Card>
  );
}

function eventOf(attempt: AttemptRecord, { followUp }: WholeFollowUp, { locale }: ViewContext) {
  const t = followUpTranslate(locale);
  const { id, way, result, message, callBackOn, note, openedAt, expiresAt } = attempt;
  const isFailed = attempt.notDelivered || message === 'unclear';
  const words = message === null ? t(`results.${result}`) : t(`sms.${message}`);
  const told = [
    callBackOn === null ? '' : t('attempts.callBack', { day: formatDate(locale, callBackOn) }),
    expiresAt === null ? '' : t('attempts.goodUntil', { day: formatDate(locale, dayOf(expiresAt)) }),
    openedAt === null ? '' : t('attempts.opened', { when: formatInstant(locale, openedAt) }),
    way === 'letter' ? t('attempts.number', { number: numberOfLetter(id) }) : '',
    note,
  ].filter(Boolean);
  return {
    key: id,
    date: t('attempts.by', { when: formatInstant(locale, attempt.triedAt), name: attempt.byName ?? '–' }),
    title: (
      <>
        {t(`ways.${way}`)} <Tag tone={isFailed ? 'warning' : tones[result]}>{words}</Tag>
      </>
    ),
    ...(told.length > 0 && { body: told.join(' ') }),
    ...(way === 'letter' &&
      result === 'sent' &&
      followUp.doneOn === null && {
        actions: (
          <ButtonRow>
            <LinkButton
              variant="tertiary"
              icon="download"
              download
              href={printLetterPath.to({ followUpId: followUp.id, attemptId: id })}
            >
              {t('attempts.print')}
            </LinkButton>
            <Form action={letterReturnedPath.to({ followUpId: followUp.id })} hidden={{ attemptId: id }}>
              <Button variant="tertiary">{t('attempts.returned')}</Button>
            </Form>
          </ButtonRow>
        ),
      }),
  };
}

function AttemptForm({ data: { followUp, newIds, attempts }, form, view }: Props) {
  const t = followUpTranslate(view.locale);
  const name = (field: string) => `attempt.${field}`;
  return (
    <Form
      id="attempt"
      action={`${view.url.pathname}${view.url.search}#attempt`}
      aria-label={t('attempts.record')}
      hidden={{
        do: 'attempt',
        version: String(followUp.version),
        [name('id')]: form.textOf(name('id'), newIds.attempt),
      }}
    >
      <RadioGroup
        name={name('way')}
        legend={t('attempts.way')}
        inline
        error={form.errorOf(name('way'))}
        defaultValue={form.textOf(name('way'), 'phone')}
        options={spokenWays.map((value) => ({ value, label: t(`ways.${value}`) }))}
      />
      <RadioGroup
        name={name('result')}
        legend={t('attempts.result')}
        inline
        error={form.errorOf(name('result'))}
        defaultValue={form.textOf(name('result'))}
        options={spokenResults.map((value) => ({ value, label: t(`results.${value}`) }))}
      />
      <Details summary={t('attempts.more')} open={attempts[0]?.result === 'call-back' || form.isTyped}>
        <Cluster>
          <DateInput
            name={name('callBackOn')}
            label={t('attempts.callBackOn')}
            hint={t('results.call-back')}
            min={view.today}
            error={form.errorOf(name('callBackOn'))}
            defaultValue={form.textOf(name('callBackOn'))}
          />
          <TextInput
            name={name('note')}
            label={t('attempts.note')}
            hint={t('attempts.noteHint')}
            maxLength={300}
            width="lg"
            error={form.errorOf(name('note'))}
            defaultValue={form.textOf(name('note'))}
          />
        </Cluster>
      </Details>
      <ButtonRow>
        <Button variant="secondary">{t('attempts.save')}</Button>
      </ButtonRow>
    </Form>
  );
}

function LinkForms({
  data: { followUp, newIds, language, canSend, open },
  who,
  view,
}: {
  data: WholeFollowUp;
  who: string;
  view: ViewContext;
}) {
  const t = followUpTranslate(view.locale);
  const to = { followUpId: followUp.id };
  const choice = (id: string) => (
    <Select
      name="language"
      id={id}
      label={t('attempts.language')}
      defaultValue={language}
      options={portalLanguages.map((value) => ({ value, label: ownNames[value] }))}
    />
  );
  return (
    <Details summary={t('attempts.send')} id="link">
      <Stack gap="sm">
        <Text soft small>
          {t('attempts.sendText', { who })}
        </Text>
        <Cluster>
          {canSend && open.sms ? (
            <Form action={sendLinkPath.to(to)} hidden={{ id: newIds.sms }} inline>
              {choice('sms-language')}
              <Button variant="secondary">{t('attempts.sms')}</Button>
            </Form>
          ) : null}
          <Form action={makeLetterPath.to(to)} hidden={{ id: newIds.letter }} inline>
            {choice('letter-language')}
            <Button variant="secondary">{t('attempts.letter')}</Button>
          </Form>
        </Cluster>
        {canSend ? null : (
          <Text soft small>
            {t('attempts.smsOff')}
          </Text>
        )}
      </Stack>
    </Details>
  );
}
