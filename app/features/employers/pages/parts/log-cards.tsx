import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { askAnswers, contactWays, type LogEntry } from '../../domain/log.ts';
import { settleNextContactPath } from '../../domain/paths.ts';
import { offerKinds } from '../../domain/workplace.ts';
import type { EmployerFile } from '../../server/get-employer.ts';
import { employerTranslate, formState } from '../words.ts';

type Props = { file: EmployerFile; view: ViewContext };

/** Writing down a contact with an employer. */
export function AddLog({ file: { contacts, workplaces }, id, view }: Props & { id: string }) {
  const t = employerTranslate(view.locale);
  const state = formState(view);
  const field = (name: string) => ({ name, defaultValue: state.textOf(name), error: state.errorOf(name) });
  return (
    <Card id="add-log" title={t('page.addLog')}>
      <Form hidden={{ id: state.textOf('id', id) }} warnUnsaved autoComplete="off">
        <FormProblems state={state} />
        <Columns min="narrow">
          <DateInput
            {...calendarProps(view.locale)}
            name="happenedOn"
            label={t('log.happenedOn')}
            max={view.today}
            defaultValue={state.textOf('happenedOn', view.today)}
            error={state.errorOf('happenedOn')}
            required
          />
          <Select
            name="way"
            label={t('log.way')}
            options={contactWays.map((value) => ({ value, label: t(`way.${value}`) }))}
            defaultValue={state.textOf('way', 'phone')}
            error={state.errorOf('way')}
          />
          <Select
            {...field('contactId')}
            label={t('log.contact')}
            emptyLabel={t('log.contactNone')}
            options={contacts
              .filter(({ leftOn }) => leftOn === null)
              .map((each) => ({ value: each.id, label: each.name }))}
          />
          <Select
            {...field('workplaceId')}
            label={t('log.workplace')}
            emptyLabel={t('log.workplaceNone')}
            options={workplaces.map((each) => ({ value: each.id, label: each.name }))}
          />
        </Columns>
        <TextArea {...field('words')} label={t('log.words')} hint={t('log.wordsHint')} rows={3} maxLength={2000} />
        <Columns min="narrow">
          <Select
            {...field('asked')}
            label={t('log.asked')}
            emptyLabel={t('log.askedNone')}
            options={offerKinds.map((value) => ({ value, label: t(`offerKind.${value}`) }))}
          />
          <Select
            {...field('answer')}
            label={t('log.answer')}
            emptyLabel={t('log.answerNone')}
            options={askAnswers.map((value) => ({ value, label: t(`answer.${value}`) }))}
          />
          <DateInput
            {...calendarProps(view.locale)}
            {...field('nextOn')}
            label={t('log.nextOn')}
            optionalText={t('optional')}
          />
          <TextInput {...field('nextWords')} label={t('log.nextWords')} optionalText={t('optional')} maxLength={200} />
        </Columns>
        <div>
          <Button icon="save">{t('log.submit')}</Button>
        </div>
      </Form>
    </Card>
  );
}

/** What was said with an employer, the latest first. */
export function Log({ file: { employer }, log, view }: Props & { log: readonly LogEntry[] }) {
  const t = employerTranslate(view.locale);
  return (
    <Card id="log" title={t('page.log')}>
      {log.length === 0 ? (
        <Text soft>{t('page.logEmpty')}</Text>
      ) : (
        <EventList
          label={t('page.log')}
          items={log.map((entry) => ({
            key: entry.id,
            date: t('page.entry', {
              day: formatDate(view.locale, entry.happenedOn),
              way: t(`way.${entry.way}`),
              name: entry.writtenBy,
            }),
            title: entry.words || askedIn(entry, view),
            body: <More entry={entry} view={view} />,
            tone: entry.answer === 'yes' ? ('success' as const) : undefined,
            actions:
              entry.nextOn && entry.nextSettledAt === null ? (
                <Form action={settleNextContactPath.to({ employerId: employer.id, employerLogId: entry.id })}>
                  <Button size="sm" variant="tertiary" icon="check">
                    {t('page.settle')}
                  </Button>
                </Form>
              ) : undefined,
          }))}
        />
      )}
    </Card>
  );
}

function askedIn({ asked, answer }: LogEntry, view: ViewContext): string {
  const t = employerTranslate(view.locale);
  if (asked === null) return '';
  const what = t(`offerKind.${asked}`).toLocaleLowerCase(view.locale);
  return answer === null
    ? t('page.askedFor', { what })
    : t('page.askedAnswer', { what, answer: t(`answer.${answer}`) });
}

function More({ entry, view }: { entry: LogEntry; view: ViewContext }) {
  const t = employerTranslate(view.locale);
  const day = entry.nextOn ? formatDate(view.locale, entry.nextOn) : '';
  const next =
    entry.nextOn === null
      ? ''
      : entry.nextSettledAt
        ? t('page.nextDone', { day })
        : entry.nextByName
          ? t('page.nextWith', { day, name: entry.nextByName })
          : t('page.nextOn', { day });
  const lines = [
    [entry.contactName, entry.workplaceName].filter(Boolean).join(', '),
    entry.words === '' ? '' : askedIn(entry, view),
    [next, entry.nextWords].filter(Boolean).join(': '),
  ].filter(Boolean);
  return (
    <Stack gap="xs">
      {lines.map((line) => (
        <Text key={line} small>
          {line}
        </Text>
      ))}
    </Stack>
  );
}
