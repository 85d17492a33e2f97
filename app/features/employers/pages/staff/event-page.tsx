import { z } from 'zod';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { attendanceForm, type Invitation, inviteForm } from '../../domain/events.ts';
import { changeEventPath, employerEventPath, employerPath, inviteToEventPath } from '../../domain/paths.ts';
import { keepEmployers, readEmployers } from '../../domain/permissions.ts';
import { getEvent, invite, noteAttendance } from '../../server/keep-events.ts';
import { EmployerTrail } from '../parts/frame.tsx';
import { employerTranslate, formState, noPeople, problemOf } from '../words.ts';

const params = z.object({ employerEventId: z.uuid() });
const query = z.object({
  text: z.string().max(100).optional().catch(undefined),
  network: z.literal('on').optional().catch(undefined),
});
type Data = Awaited<ReturnType<typeof getEvent>> & { query: z.output<typeof query> };

/** One event: who is invited, who came, and inviting more. */
export const employerEventPage = definePage({
  path: employerEventPath,
  permission: readEmployers,
  submitPermission: keepEmployers,
  audit: noPeople,
  params,
  query,
  load: async (ctx, { params, query }): Promise<Data> => ({
    ...(await getEvent(ctx, params.employerEventId, { text: query.text ?? '', network: query.network === 'on' })),
    query,
  }),
  form: attendanceForm,
  submit: async (ctx, { params, form }) => {
    const noted = await noteAttendance(ctx, params.employerEventId, form);
    return noted.ok ? ok(employerEventPath.to(params, { done: 'saved' })) : noted;
  },
  view: (data, view) => {
    const { event } = data;
    const t = employerTranslate(view.locale);
    const problem = problemOf(view);
    const when = [formatDate(view.locale, event.heldOn), event.startsAt, event.place, event.networkName];
    return {
      title: event.title,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={event.title}
            lead={when.filter(Boolean).join(' · ')}
            kicker={<EmployerTrail view={view} />}
            tags={event.cancelled ? <Tag tone="warning">{t('events.cancelled')}</Tag> : undefined}
            actions={
              <LinkButton icon="edit" href={changeEventPath.to({ employerEventId: event.id })}>
                {t('page.change')}
              </LinkButton>
            }
          />
          {problem ? (
            <Alert tone="warning" role="alert">
              {problem}
            </Alert>
          ) : null}
          {event.words === '' ? null : <Text>{event.words}</Text>}
          <Invited data={data} view={view} />
          <InviteMore data={data} view={view} />
        </Stack>
      ),
    };
  },
});

type Props = { data: Data; view: ViewContext };

function Invited({ data: { event, invitations }, view }: Props) {
  const t = employerTranslate(view.locale);
  const state = formState(view);
  const isOver = event.heldOn <= view.today;
  const box = (name: 'came' | 'yes' | 'no', row: Invitation, isTicked: boolean) => (
    <Checkbox
      name={name}
      id={`${name}-${row.id}`}
      value={row.id}
      label={t('events.of', { what: t(`events.${name}`), who: row.contactName ?? row.employerName })}
      labelHidden
      defaultChecked={state.isTyped ? state.valuesOf(name).includes(row.id) : isTicked}
    />
  );
  const columns = [
    {
      key: 'employer',
      header: t('list.name'),
      rowHeader: true,
      cell: (row: Invitation) => <Link href={employerPath.to({ employerId: row.employerId })}>{row.employerName}</Link>,
    },
    {
      key: 'contact',
      header: t('log.contact'),
      cell: (row: Invitation) => [row.contactName, row.phone, row.email].filter(Boolean).join(' · '),
    },
    { key: 'yes', header: t('events.yes'), cell: (row: Invitation) => box('yes', row, row.answer === 'yes') },
    { key: 'no', header: t('events.no'), cell: (row: Invitation) => box('no', row, row.answer === 'no') },
    ...(isOver
      ? [{ key: 'came', header: t('events.came'), cell: (row: Invitation) => box('came', row, row.came) }]
      : []),
  ];
  return (
    <Card id="invited" title={t('events.invited')}>
      {invitations.length === 0 ? (
        <Text soft>{t('events.nobody')}</Text>
      ) : (
        <Form>
          <FormProblems state={state} />
          {invitations.map(({ id }) => (
            <input key={id} type="hidden" name="shown" value={id} />
          ))}
          <Table
            caption={t('events.invited')}
            captionHidden
            rows={invitations}
            rowKey={({ id }) => id}
            columns={columns}
          />
          <div>
            <Button icon="save">{t('save')}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}

function InviteMore({ data: { event, found, query, invitations }, view }: Props) {
  const t = employerTranslate(view.locale);
  const here = employerEventPath.to({ employerEventId: event.id });
  const known = new Set(invitations.map(({ employerName, contactName }) => `${employerName}|${contactName ?? ''}`));
  const choices = found.filter(({ employerName, contactName }) => !known.has(`${employerName}|${contactName ?? ''}`));
  const isAsked = Boolean(query.text) || query.network === 'on';
  return (
    <Card id="invite" title={t('events.inviteMore')}>
      <Stack>
        <FilterBar label={t('events.inviteMore')} action={here} submitLabel={t('list.apply')}>
          <TextInput name="text" type="search" label={t('events.search')} defaultValue={query.text} maxLength={100} />
          {event.networkId === null ? null : (
            <Checkbox
              name="network"
              label={t('events.wholeNetwork', { name: event.networkName ?? '' })}
              defaultChecked={query.network === 'on'}
            />
          )}
        </FilterBar>
        {isAsked && choices.length === 0 ? <Text soft>{t('events.noneToInvite')}</Text> : null}
        {choices.length === 0 ? null : (
          <Form action={inviteToEventPath.to({ employerEventId: event.id })}>
            <CheckboxGroup
              name="who"
              legend={t('events.who')}
              options={choices.map((each) => ({
                value: each.contactId ? `${each.employerId}:${each.contactId}` : each.employerId,
                label: [each.employerName, each.contactName, each.city].filter(Boolean).join(' · '),
              }))}
              defaultValues={
                query.network === 'on'
                  ? choices.map((each) => (each.contactId ? `${each.employerId}:${each.contactId}` : each.employerId))
                  : []
              }
            />
            <div>
              <Button icon="send">{t('events.invite')}</Button>
            </div>
          </Form>
        )}
        <Text soft small>
          {t('events.inviteMeans')}
        </Text>
      </Stack>
    </Card>
  );
}

export const inviteToEventAction = defineAction({
  path: inviteToEventPath,
  permission: keepEmployers,
  audit: noPeople,
  params,
  form: inviteForm,
  submit: async (ctx, { params, form }) => {
    const invited = await invite(ctx, params.employerEventId, form.who);
    return invited.ok ? ok(employerEventPath.to(params, { done: 'saved' })) : invited;
  },
  backTo: (params) => employerEventPath.to(params),
});
