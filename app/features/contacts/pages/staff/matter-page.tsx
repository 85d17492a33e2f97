import { z } from 'zod';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Select } from '#app/ui/select.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { editMatterPath, matterPath, supportPath } from '../../domain/paths.ts';
import { readSupport, recordSupport } from '../../domain/permissions.ts';
import { channels, matterStates } from '../../domain/support.ts';
import { logForm } from '../../domain/support-forms.ts';
import { logContact } from '../../server/change-support.ts';
import { getMatter } from '../../server/get-support.ts';
import { HolderField } from '../parts/matter-fields.tsx';
import { contactName, formState, stateTones, supportTranslate } from '../words.ts';

type Data = Awaited<ReturnType<typeof getMatter>> & { id: string };

export const matterPage = definePage({
  path: matterPath,
  permission: readSupport,
  audit: { action: 'read', category: 'contact' },
  submitPermission: recordSupport,
  submitAudit: { action: 'write', category: 'contact' },
  params: z.object({ enrolmentId: z.uuid(), matterId: z.uuid() }),
  query: z.object({}),
  form: logForm,
  load: async (ctx, { params }) => ({ ...(await getMatter(ctx, params)), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const logged = await logContact(ctx, params, form);
    return logged.ok ? ok(matterPath.to(params, { done: 'saved' })) : logged;
  },
  view: (data, view) => {
    const { head, matter } = data;
    const t = supportTranslate(view.locale);
    const mayRecord = may(view.caller, recordSupport);
    return {
      title: t('title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={view.locale}
            title={matter.what}
            tags={<Tag tone={stateTones[matter.state]}>{t(`state.${matter.state}`)}</Tag>}
            below={{ href: supportPath.to({ enrolmentId: head.id }), label: t('title') }}
            actions={
              mayRecord ? (
                <LinkButton icon="edit" href={editMatterPath.to({ enrolmentId: head.id, matterId: matter.id })}>
                  {t('matter.change')}
                </LinkButton>
              ) : undefined
            }
          />
          <Split aside={<Facts data={data} view={view} />}>
            {mayRecord ? <AddEntry data={data} view={view} /> : null}
            <Log data={data} view={view} />
          </Split>
        </Stack>
      ),
    };
  },
});

type Props = { data: Data; view: ViewContext };

function Facts({ data: { matter, contacts }, view }: Props) {
  const { locale } = view;
  const t = supportTranslate(locale);
  const contact = contacts.find(({ id }) => id === matter.contactId);
  const items: (Definition | false | undefined)[] = [
    { term: t('matters.area'), value: t(`area.${matter.area}`) },
    { term: t('matters.holder'), value: t(`holder.${matter.holder}`) },
    matter.nextContactOn !== null && { term: t('matters.next'), value: formatDate(locale, matter.nextContactOn) },
    contact && {
      term: t('matters.contact'),
      value: [contactName(contact), contact.phone, contact.email].filter(Boolean).join(' · '),
    },
    { term: t('matter.openedOn'), value: formatDate(locale, matter.openedOn) },
  ];
  return (
    <Card id="facts" title={t('matter.facts')}>
      <DefinitionList layout="grid" items={items.filter((item) => typeof item === 'object')} />
    </Card>
  );
}

function Log({ data: { log }, view }: Props) {
  const { locale } = view;
  const t = supportTranslate(locale);
  return (
    <Card id="log" title={t('matter.log')}>
      {log.length === 0 ? (
        <Text soft>{t('matter.logEmpty')}</Text>
      ) : (
        <EventList
          label={t('matter.log')}
          items={log.map((entry) => ({
            key: entry.id,
            date: t('matter.entry', {
              day: formatDate(locale, entry.happenedOn),
              channel: t(`channel.${entry.channel}`),
            }),
            title: entry.note,
            body: t('matter.by', { state: t(`state.${entry.toState}`), name: entry.loggedBy }),
            tone: stateTones[entry.toState],
          }))}
        />
      )}
    </Card>
  );
}

function AddEntry({ data: { matter, id }, view }: Props) {
  const t = supportTranslate(view.locale);
  const state = formState(view);
  return (
    <Card id="add" title={t('matter.add')}>
      <Form
        id="form"
        hidden={{ id: state.textOf('id', id), version: String(matter.version) }}
        warnUnsaved
        autoComplete="off"
      >
        <FormProblems state={state} />
        <Columns min="narrow">
          <DateInput
            {...calendarProps(view.locale)}
            name="happenedOn"
            label={t('matter.happenedOn')}
            max={view.today}
            defaultValue={state.textOf('happenedOn', view.today)}
            error={state.errorOf('happenedOn')}
            required
          />
          <Select
            name="channel"
            label={t('matter.channel')}
            options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
            defaultValue={state.textOf('channel', 'phone')}
            error={state.errorOf('channel')}
          />
        </Columns>
        <TextArea
          name="note"
          label={t('matter.note')}
          hint={t('matter.noteHint')}
          rows={3}
          maxLength={2000}
          defaultValue={state.textOf('note')}
          error={state.errorOf('note')}
          required
        />
        <Columns min="narrow">
          <Select
            name="state"
            label={t('matter.state')}
            options={matterStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            defaultValue={state.textOf('state', matter.state)}
            error={state.errorOf('state')}
          />
          <DateInput
            {...calendarProps(view.locale)}
            name="nextContactOn"
            label={t('newMatter.next')}
            optionalText={t('optional')}
            defaultValue={state.textOf('nextContactOn')}
            error={state.errorOf('nextContactOn')}
          />
        </Columns>
        <HolderField view={view} state={state} saved={matter.holder} />
        <div>
          <Button icon="save">{t('matter.submit')}</Button>
        </div>
      </Form>
    </Card>
  );
}
