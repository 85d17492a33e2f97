import { z } from 'zod';
import { meetingsPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { exportPeerHoursPath, peerHoursPath, peerPeoplePath, removeSupervisionPath } from '../../domain/paths.ts';
import { addSupervisionForm, hoursOf, type PeerMonth } from '../../domain/peer-work.ts';
import { workAsPeer } from '../../domain/permissions.ts';
import { addSupervision, getPeerWork, listCoachedPeople, type PeerWork } from '../../server/peer-work.ts';
import { formState, meetingTranslate } from '../meeting-words.ts';
import { MinutesField } from '../parts/meeting-fields.tsx';
import { Paragraphs } from '../parts/paragraphs.tsx';

/** Those a peer coach coaches, by first name. */
export const peerPeoplePage = definePage({
  path: peerPeoplePath,
  permission: workAsPeer,
  audit: { action: 'read', category: 'directory' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => ({ people: await listCoachedPeople(ctx) }),
  view: ({ people }, view) => {
    const t = meetingTranslate(view.locale);
    const severalProgrammes = new Set(people.map(({ programmeName }) => programmeName)).size > 1;
    return {
      title: t('peer.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('peer.title')}
            lead={t('peer.lead')}
            actions={
              <LinkButton icon="clock" href={peerHoursPath.to()}>
                {t('peer.hours')}
              </LinkButton>
            }
          />
          {people.length === 0 ? (
            <EmptyState icon="users" title={t('peer.none')}>
              {t('peer.noneText')}
            </EmptyState>
          ) : (
            <Card>
              <LinkList
                label={t('peer.title')}
                items={people.map((each) => ({
                  key: each.enrolmentId,
                  href: meetingsPath.to({ enrolmentId: each.enrolmentId }),
                  title: each.firstName,
                  meta: [
                    each.lastMetOn === null
                      ? t('peer.never')
                      : t('peer.last', { day: formatDate(view.locale, each.lastMetOn) }),
                    severalProgrammes ? each.programmeName : null,
                  ]
                    .filter(Boolean)
                    .join(' · '),
                  end:
                    each.nextOn === null
                      ? undefined
                      : t('peer.next', { day: formatDate(view.locale, each.nextOn, 'weekdayShort') }),
                }))}
              />
            </Card>
          )}
        </Stack>
      ),
    };
  },
});

/** A peer coach's own hours and supervision. */
export const peerHoursPage = definePage({
  path: peerHoursPath,
  permission: workAsPeer,
  audit: { none: 'hours of the caller herself, nobody is named' },
  params: z.object({}),
  query: z.object({}),
  form: addSupervisionForm,
  load: async (ctx) => ({ ...(await getPeerWork(ctx)), id: newId() }),
  submit: async (ctx, { form }) => {
    const added = await addSupervision(ctx, form);
    return added.ok ? ok(peerHoursPath.to({}, { done: 'saved' })) : added;
  },
  view: (data, view) => {
    const t = meetingTranslate(view.locale);
    return {
      title: t('peer.hoursTitle'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('peer.hoursTitle')}
            lead={t('peer.hoursLead')}
            actions={
              <>
                <LinkButton icon="download" href={exportPeerHoursPath.to({}, { format: 'csv' })}>
                  {t('peer.csv')}
                </LinkButton>
                <LinkButton icon="download" href={exportPeerHoursPath.to({}, { format: 'xlsx' })}>
                  {t('peer.xlsx')}
                </LinkButton>
              </>
            }
          />
          <Split aside={<AddSupervision data={data} view={view} />}>
            <Months months={data.months} view={view} />
            <Supervisions data={data} view={view} />
          </Split>
        </Stack>
      ),
    };
  },
});

function Months({ months, view }: { months: PeerMonth[]; view: ViewContext }) {
  const t = meetingTranslate(view.locale);
  const shown = (minutes: number) => formatNumber(view.locale, hoursOf(minutes), 2);
  const sum = (of: (month: PeerMonth) => number) => months.reduce((total, month) => total + of(month), 0);
  return (
    <Table
      caption={t('peer.hoursTable')}
      rows={months}
      rowKey={({ month }) => month}
      empty={<Text soft>{t('peer.noHours')}</Text>}
      foot={{
        month: t('peer.sum'),
        meetings: formatNumber(
          view.locale,
          sum(({ meetings }) => meetings),
        ),
        meetingHours: shown(sum(({ meetingMinutes }) => meetingMinutes)),
        supervision: shown(sum(({ supervisionMinutes }) => supervisionMinutes)),
        all: shown(sum(({ meetingMinutes, supervisionMinutes }) => meetingMinutes + supervisionMinutes)),
      }}
      columns={[
        {
          key: 'month',
          header: t('peer.month'),
          rowHeader: true,
          cell: ({ month }) => formatDate(view.locale, month, 'month'),
        },
        { key: 'meetings', header: t('peer.meetings'), numeric: true, cell: ({ meetings }) => meetings },
        {
          key: 'meetingHours',
          header: t('peer.meetingHours'),
          numeric: true,
          cell: ({ meetingMinutes }) => shown(meetingMinutes),
        },
        {
          key: 'supervision',
          header: t('peer.supervisionHours'),
          numeric: true,
          cell: ({ supervisionMinutes }) => shown(supervisionMinutes),
        },
        {
          key: 'all',
          header: t('peer.allHours'),
          numeric: true,
          cell: ({ meetingMinutes, supervisionMinutes }) => shown(meetingMinutes + supervisionMinutes),
        },
      ]}
    />
  );
}

type Props = { data: PeerWork; view: ViewContext };

function Supervisions({ data: { supervisions }, view }: Props) {
  const t = meetingTranslate(view.locale);
  const line = (heldOn: string, minutes: number) => t('peer.line', { day: formatDate(view.locale, heldOn), minutes });
  return (
    <Card id="supervision" title={t('peer.supervision')} description={t('peer.supervisionHint')}>
      {supervisions.length === 0 ? <Text soft>{t('peer.supervisionNone')}</Text> : null}
      <Stack>
        {supervisions.map((each) => (
          <Stack key={each.id} gap="xs">
            <Text strong>{[line(each.heldOn, each.minutes), each.supervisor].filter(Boolean).join(' · ')}</Text>
            <Paragraphs text={each.note} />
            <Form inline action={removeSupervisionPath.to({ supervisionId: each.id })} hidden={{ confirmed: '1' }}>
              <Button size="sm" variant="tertiary" icon="trash" iconOnly>
                {t('peer.removeNamed', { day: formatDate(view.locale, each.heldOn) })}
              </Button>
            </Form>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}

function AddSupervision({ data, view }: { data: PeerWork & { id: string }; view: ViewContext }) {
  const t = meetingTranslate(view.locale);
  const state = formState(view);
  const [first] = data.programmes;
  return (
    <Card id="add" title={t('peer.supervisionAdd')}>
      <Form
        warnUnsaved
        hidden={{
          id: state.textOf('id', data.id),
          ...(data.programmes.length === 1 && first ? { programmeId: first.id } : {}),
        }}
      >
        <FormProblems state={state} />
        {data.programmes.length > 1 ? (
          <Select
            name="programmeId"
            label={t('peer.programme')}
            options={data.programmes.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={state.textOf('programmeId')}
            error={state.errorOf('programmeId')}
          />
        ) : null}
        <DateInput
          {...calendarProps(view.locale)}
          name="heldOn"
          label={t('peer.day')}
          max={view.today}
          defaultValue={state.textOf('heldOn', view.today)}
          error={state.errorOf('heldOn')}
          required
        />
        <MinutesField state={state} locale={view.locale} name="minutes" label={t('peer.minutes')} saved={60} />
        <TextInput
          name="supervisor"
          label={t('peer.supervisor')}
          optionalText={t('optional')}
          maxLength={120}
          defaultValue={state.textOf('supervisor')}
          error={state.errorOf('supervisor')}
          autoComplete="off"
        />
        <TextArea
          name="note"
          label={t('peer.note')}
          hint={t('peer.noteHint')}
          optionalText={t('optional')}
          rows={4}
          maxLength={4000}
          defaultValue={state.textOf('note')}
          error={state.errorOf('note')}
        />
        <Button icon="save">{t('peer.submit')}</Button>
      </Form>
    </Card>
  );
}
