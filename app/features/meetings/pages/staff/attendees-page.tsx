import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Select } from '#app/ui/select.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { attendeesPath, markAttendeePath, meetingPath } from '../../domain/paths.ts';
import { keepAgreements } from '../../domain/permissions.ts';
import { type Attendee, addAttendeeForm } from '../../domain/several-parties.ts';
import { addAttendee, getAttendees } from '../../server/keep-agreements.ts';
import { formState, meetingTranslate, whenOf } from '../meeting-words.ts';
import { MeetingsHeader } from '../parts/frame.tsx';

/** Who is asked to a meeting of several parties, and who came. */
export const attendeesPage = definePage({
  path: attendeesPath,
  permission: keepAgreements,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), meetingId: z.uuid() }),
  query: z.object({}),
  form: addAttendeeForm,
  load: async (ctx, { params }) => ({ ...(await getAttendees(ctx, params)), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const added = await addAttendee(ctx, params, form);
    return added.ok ? ok(attendeesPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ coached, meeting, attendees, organisations, id }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    const ids = { enrolmentId: coached.id, meetingId: meeting.id };
    return {
      title: t('attendees.title'),
      body: (
        <Stack gap="lg">
          <MeetingsHeader
            coached={coached}
            view={view}
            below={meeting}
            title={t('attendees.title')}
            lead={`${whenOf(meeting, view.locale)}. ${t('attendees.lead')}`}
            actions={<LinkButton href={meetingPath.to(ids)}>{t('back')}</LinkButton>}
          />
          <Split
            aside={
              <Card id="add" title={t('attendees.addTitle')}>
                <Form hidden={{ id: state.textOf('id', id) }}>
                  <FormProblems state={state} />
                  <TextInput
                    name="name"
                    label={t('attendees.name')}
                    maxLength={120}
                    defaultValue={state.textOf('name')}
                    error={state.errorOf('name')}
                    autoComplete="off"
                    required
                  />
                  <Select
                    name="organisationId"
                    label={t('attendees.organisation')}
                    emptyLabel={t('attendees.choose')}
                    options={organisations.map((each) => ({ value: each.id, label: each.name }))}
                    defaultValue={state.textOf('organisationId')}
                    error={state.errorOf('organisationId')}
                  />
                  <TextInput
                    name="organisationName"
                    label={t('attendees.other')}
                    hint={t('attendees.otherHint')}
                    optionalText={t('optional')}
                    maxLength={120}
                    defaultValue={state.textOf('organisationName')}
                    error={state.errorOf('organisationName')}
                    autoComplete="off"
                  />
                  <Button icon="plus">{t('attendees.add')}</Button>
                </Form>
              </Card>
            }
          >
            {attendees.length === 0 ? (
              <EmptyState icon="users" title={t('attendees.none')} />
            ) : (
              <AttendeeTable attendees={attendees} ids={ids} view={view} />
            )}
          </Split>
        </Stack>
      ),
    };
  },
});

type TableProps = { attendees: Attendee[]; ids: { enrolmentId: string; meetingId: string }; view: ViewContext };

function AttendeeTable({ attendees, ids, view }: TableProps) {
  const t = meetingTranslate(view.locale);
  return (
    <Table
      caption={t('attendees.title')}
      captionHidden
      rows={attendees}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: t('attendees.name'), rowHeader: true, cell: ({ name }) => name },
        { key: 'from', header: t('attendees.organisation'), cell: ({ organisationName }) => organisationName || '–' },
        {
          key: 'came',
          header: t('list.state'),
          cell: ({ came }) =>
            came === null ? (
              t('attendees.unknown')
            ) : (
              <Tag tone={came ? 'success' : 'warning'}>{t(came ? 'attendees.came' : 'attendees.didNotCome')}</Tag>
            ),
        },
        {
          key: 'actions',
          header: t('attendees.actions'),
          headerHidden: true,
          cell: ({ id, name }) => (
            <Form inline action={markAttendeePath.to({ ...ids, attendeeId: id })}>
              <Cluster gap="xs">
                <Button size="sm" variant="tertiary" icon="check" iconOnly name="mark" value="came">
                  {t('attendees.cameNamed', { name })}
                </Button>
                <Button size="sm" variant="tertiary" icon="x" iconOnly name="mark" value="did-not-come">
                  {t('attendees.didNotComeNamed', { name })}
                </Button>
                <Button size="sm" variant="tertiary" icon="trash" iconOnly name="mark" value="remove">
                  {t('attendees.removeNamed', { name })}
                </Button>
              </Cluster>
            </Form>
          ),
        },
      ]}
    />
  );
}
