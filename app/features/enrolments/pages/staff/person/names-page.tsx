import { z } from 'zod';
import { changeNames } from '#app/features/people/domain/permissions.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { addNameForm, nameKinds } from '#app/features/people/domain/person-names.ts';
import { addName, getNames, removeName } from '#app/features/people/public.ts';
import { defineAction, definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Select } from '#app/ui/select.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { namesPath, removeNamePath } from '../../../domain/paths.ts';
import { getParticipantHead } from '../../../server/get-participant.ts';
import { enrolmentTexts } from '../../../texts/index.ts';
import { personTexts } from '../../../texts/person.ts';
import { formState } from '../../form-state.ts';
import { NewerValues } from '../../parts/newer-values.tsx';
import { PersonFrame } from '../../parts/person-frame.tsx';

const audit = { action: 'write', category: 'directory' } as const;

export const namesPage = definePage({
  path: namesPath,
  permission: changeNames,
  audit: { action: 'read', category: 'directory' },
  submitAudit: audit,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: addNameForm,
  load: async (ctx, { params }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    return { head, ...(await getNames(ctx, head.personId)) };
  },
  submit: async (ctx, { params, form }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const added = await addName(ctx, head.personId, form);
    return added.ok ? ok(namesPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ head, version, names }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const p = translate(personTexts, view.locale);
    const state = formState(view);
    const { locale } = view;
    return {
      title: p('names.title'),
      body: (
        <PersonFrame
          head={head}
          locale={locale}
          part="person"
          title={p('names.title')}
          lead={p('names.lead', { name: fullName(head) })}
        >
          <Card title={p('names.list')} flush={names.length > 0}>
            <Table
              caption={p('names.list')}
              captionHidden
              bare
              rows={names}
              rowKey={({ id }) => id}
              empty={<EmptyState titleLevel={3} title={p('names.empty')} />}
              columns={[
                {
                  key: 'name',
                  header: p('names.name'),
                  rowHeader: true,
                  cell: ({ name }) => <span dir="auto">{name}</span>,
                },
                {
                  key: 'kind',
                  header: p('names.kind'),
                  cell: ({ kind, validBefore }) =>
                    `${p(`nameKind.${kind}`)}${validBefore ? `, ${p('names.until', { day: formatDate(locale, validBefore) })}` : ''}`,
                },
                {
                  key: 'note',
                  header: p('names.note'),
                  hiddenOnPhone: true,
                  cell: ({ note }) => (note ? <Text soft>{note}</Text> : null),
                },
                {
                  key: 'remove',
                  header: p('names.remove'),
                  headerHidden: true,
                  cell: ({ id, name }) => (
                    <Form
                      action={removeNamePath.to({ enrolmentId: head.id, nameId: id })}
                      hidden={{ version: String(version) }}
                      aria-label={p('names.removeNamed', { name })}
                    >
                      <Button size="sm" variant="tertiary" icon="trash">
                        {p('names.remove')}
                      </Button>
                    </Form>
                  ),
                },
              ]}
            />
          </Card>
          <Card title={p('names.add')}>
            <Form hidden={{ id: state.textOf('id', newId()), version: String(version) }} warnUnsaved autoComplete="off">
              <FormProblems state={state} newer={<NewerValues locale={locale} fields={[]} />} />
              <Columns>
                <TextInput
                  name="name"
                  label={p('names.name')}
                  required
                  dir="auto"
                  maxLength={200}
                  defaultValue={state.textOf('name')}
                  error={state.errorOf('name')}
                  autoComplete="off"
                />
                <Select
                  name="kind"
                  label={p('names.kind')}
                  defaultValue={state.textOf('kind', 'called')}
                  error={state.errorOf('kind')}
                  options={nameKinds.map((value) => ({ value, label: p(`nameKind.${value}`) }))}
                />
              </Columns>
              <TextInput
                name="note"
                label={p('names.note')}
                optionalText={t('register.optional')}
                maxLength={300}
                defaultValue={state.textOf('note')}
                error={state.errorOf('note')}
                autoComplete="off"
              />
              <Button icon="save">{p('names.submit')}</Button>
            </Form>
          </Card>
        </PersonFrame>
      ),
    };
  },
});

/** Takes a name out of the list. */
export const removeNameAction = defineAction({
  path: removeNamePath,
  permission: changeNames,
  audit,
  params: z.object({ enrolmentId: z.uuid(), nameId: z.uuid() }),
  form: z.object({ version: z.coerce.number().int() }),
  submit: async (ctx, { params, form }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const removed = await removeName(ctx, head.personId, params.nameId, form.version);
    return removed.ok
      ? ok(namesPath.to({ enrolmentId: params.enrolmentId }, { done: 'removed' }))
      : refuse(removed.problem);
  },
  backTo: ({ enrolmentId }) => namesPath.to({ enrolmentId }),
});
