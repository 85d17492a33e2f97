import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant, formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { monthKey } from '../../domain/month.ts';
import { sendingPath, sheetPath } from '../../domain/paths.ts';
import { isFaulty, lineErrors, type WrittenLine } from '../../domain/scb-lines.ts';
import { sendingWays } from '../../domain/send-form.ts';
import type { MonthFile, NamedLine } from '../../server/month-file.ts';
import { formState } from '../form-state.ts';
import { hoursTranslate } from '../hours-words.ts';

type Part = { file: MonthFile; locale: Locale };

/** The lines of the file with what the check says. Numbers stand in the file alone. */
export function FileLines({ file: { lines, month }, locale }: Part) {
  const t = hoursTranslate(locale);
  const good = lines.filter((line) => !isFaulty(line)).length;
  return (
    <Card
      id="lines"
      title={t('file.lines')}
      description={
        lines.length === 0
          ? undefined
          : t('file.count', { good: formatNumber(locale, good), all: formatNumber(locale, lines.length) })
      }
      flush
    >
      <Table
        caption={t('file.lines')}
        captionHidden
        bare
        compact
        // What needs somebody comes first.
        rows={[...lines].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'sv'))}
        rowKey={({ personId }) => personId}
        empty={<EmptyState icon="users" title={t('file.empty')} />}
        columns={[
          {
            key: 'name',
            header: t('file.name'),
            rowHeader: true,
            cell: ({ enrolmentId, name }) => (
              <Link quiet href={sheetPath.to({ enrolmentId, month: monthKey(month) })}>
                {name}
              </Link>
            ),
          },
          {
            key: 'number',
            header: t('file.number'),
            cell: ({ restricted, number }) =>
              number === '' ? '' : t(restricted ? 'file.protectedNumber' : 'file.hasNumber'),
          },
          {
            key: 'startsOn',
            header: t('file.startsOn'),
            nowrap: true,
            labelled: true,
            cell: (line) => formatDate(locale, line.startsOn),
          },
          {
            key: 'endsOn',
            header: t('file.endsOn'),
            nowrap: true,
            labelled: true,
            cell: (line) => formatDate(locale, line.endsOn),
          },
          {
            key: 'hours',
            header: t('file.hours'),
            numeric: true,
            besideName: true,
            labelled: true,
            cell: (line) => formatNumber(locale, line.hours, 2),
          },
          {
            key: 'problems',
            header: t('file.problems'),
            cell: ({ problems }) =>
              problems.length === 0 ? (
                <Text soft small>
                  {t('file.fine')}
                </Text>
              ) : (
                <Cluster gap="xs">
                  {problems.map((problem) => (
                    <Tag
                      key={problem}
                      tone={(lineErrors as readonly string[]).includes(problem) ? 'danger' : 'warning'}
                    >
                      {t(`file.problem.${problem}`)}
                    </Tag>
                  ))}
                </Cluster>
              ),
          },
        ]}
      />
    </Card>
  );
}

const rank = (line: NamedLine) => (isFaulty(line) ? 0 : line.problems.length > 0 ? 1 : 2);

/** What is different from the file that was sent last. */
export function Differences({ file: { sendings, differences }, locale }: Part) {
  const t = hoursTranslate(locale);
  const last = sendings.at(-1);
  if (last === undefined) return null;
  const day = formatDate(locale, dayOf(last.sentAt));
  const words = ([, startsOn, endsOn, hours]: WrittenLine) =>
    t('file.line', {
      startsOn: formatDate(locale, startsOn),
      endsOn: formatDate(locale, endsOn),
      hours: formatNumber(locale, hours, 2),
    });
  const told = (before: WrittenLine | null, after: WrittenLine | null) => {
    if (before === null) return after === null ? '' : t('file.added', { after: words(after) });
    if (after === null) return t('file.removed', { before: words(before) });
    const isSame = words(before) === words(after);
    const text = isSame ? words(after) : t('file.changed', { before: words(before), after: words(after) });
    return before[0] === after[0] ? text : t('file.newNumber', { text });
  };
  return (
    <Card title={t('file.difference', { day })} id="difference">
      {differences.length === 0 ? (
        <Text soft>{t('file.differenceNone', { day })}</Text>
      ) : (
        <Table
          caption={t('file.difference', { day })}
          captionHidden
          rows={differences}
          rowKey={({ personId }) => personId}
          columns={[
            { key: 'name', header: t('file.name'), rowHeader: true, cell: ({ name }) => name },
            { key: 'what', header: t('file.lines'), cell: ({ before, after }) => told(before, after) },
          ]}
        />
      )}
    </Card>
  );
}

/** Notes that the file was sent. */
export function SendForm({
  file: { checksum, lines },
  sendingId,
  view,
}: {
  file: MonthFile;
  sendingId: string;
  view: ViewContext;
}) {
  const t = hoursTranslate(view.locale);
  const state = formState(view);
  const hasFaults = lines.some(isFaulty);
  return (
    <Card title={t('file.send')} description={t('file.sendText')} id="send">
      <Form hidden={{ id: sendingId, checksum }}>
        <FormProblems state={state} />
        <RadioGroup
          name="way"
          legend={t('file.way')}
          error={state.errorOf('way')}
          defaultValue={state.textOf('way')}
          options={sendingWays.map((way) => ({ value: way, label: t(`file.ways.${way}`) }))}
        />
        <TextInput
          name="note"
          label={t('file.note')}
          hint={t('file.noteHint')}
          defaultValue={state.textOf('note')}
          error={state.errorOf('note')}
          maxLength={200}
        />
        {hasFaults ? (
          <Checkbox
            name="withoutFaulty"
            value="1"
            label={t('file.withoutFaulty')}
            error={state.errorOf('withoutFaulty')}
            defaultChecked={state.isTicked('withoutFaulty')}
          />
        ) : null}
        <div>
          <Button icon="check">{t('file.submit')}</Button>
        </div>
      </Form>
    </Card>
  );
}

/** When the month was sent, by whom and how; each opens to what it was. */
export function Sendings({ file: { sendings }, locale }: Part) {
  const t = hoursTranslate(locale);
  return (
    <Card title={t('file.sendings')} id="sendings">
      {sendings.length === 0 ? (
        <Text soft>{t('file.sendingsEmpty')}</Text>
      ) : (
        <EventList
          label={t('file.sendings')}
          items={[...sendings].reverse().map((each) => ({
            key: each.id,
            date: formatInstant(locale, each.sentAt),
            title: t('file.sending', { way: t(`file.ways.${each.way}`), name: each.sentBy }),
            body: (
              <Stack gap="xs">
                {each.note === null ? null : <Text small>{each.note}</Text>}
                <Text soft small>
                  {t('sent.checksum')} {each.checksum.slice(0, 16)}
                </Text>
              </Stack>
            ),
            actions: <Link href={sendingPath.to({ sendingId: each.id }, { format: 'xlsx' })}>{t('file.open')}</Link>,
          }))}
        />
      )}
    </Card>
  );
}
