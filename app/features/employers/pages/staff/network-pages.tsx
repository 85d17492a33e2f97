import { z } from 'zod';
import { listOwnProgrammes } from '#app/features/enrolments/public.ts';
import { tickField } from '#app/features/history/domain/form-fields.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { changeNetworkForm, type Network, newNetworkForm } from '../../domain/events.ts';
import { employerNetworkPath, employerPath, networkMemberPath, newNetworkPath } from '../../domain/paths.ts';
import { keepEmployers } from '../../domain/permissions.ts';
import { getEmployer } from '../../server/get-employer.ts';
import { addNetwork, changeMember, changeNetwork, getNetwork } from '../../server/keep-events.ts';
import { searchEmployers } from '../../server/list-employers.ts';
import { EmployerFormFrame } from '../parts/frame.tsx';
import { ProgrammeSelect } from '../parts/programme-select.tsx';
import { employerTranslate, formState, noPeople } from '../words.ts';

const params = z.object({ employerNetworkId: z.uuid() });
const query = z.object({ text: z.string().max(100).optional().catch(undefined) });

export const newNetworkPage = definePage({
  path: newNetworkPath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => ({ programmes: await listOwnProgrammes(ctx), id: newId() }),
  view: ({ programmes, id }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('events.newNetwork'),
      body: (
        <EmployerFormFrame
          view={view}
          state={state}
          title={t('events.newNetwork')}
          hidden={{ id: state.textOf('id', id) }}
        >
          <ProgrammeSelect programmes={programmes} state={state} locale={view.locale} />
          <NetworkFields state={state} view={view} />
        </EmployerFormFrame>
      ),
    };
  },
  form: newNetworkForm,
  submit: async (ctx, { form }) => {
    const added = await addNetwork(ctx, form);
    return added.ok ? ok(employerNetworkPath.to({ employerNetworkId: added.value.id }, { done: 'created' })) : added;
  },
});

/** One network: what it is, who is in it, and taking more in. */
export const employerNetworkPage = definePage({
  path: employerNetworkPath,
  permission: keepEmployers,
  audit: noPeople,
  params,
  query,
  load: async (ctx, { params, query }) => ({
    ...(await getNetwork(ctx, params.employerNetworkId)),
    found: await searchEmployers(ctx, query.text ?? '', 30),
    text: query.text,
  }),
  view: ({ network, members, found, text }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    const isIn = new Set(members.map(({ id }) => id));
    const choices = found.filter(({ id }) => !isIn.has(id));
    const move = (employerId: string, label: string, joins: boolean) => (
      <Form
        action={networkMemberPath.to({ employerNetworkId: network.id, employerId })}
        hidden={joins ? { joins: 'on' } : {}}
      >
        <Button size="sm" variant={joins ? 'secondary' : 'tertiary'}>
          {label}
        </Button>
      </Form>
    );
    const row = (each: { id: string; name: string }, label: string, joins: boolean) => ({
      term: <Link href={employerPath.to({ employerId: each.id })}>{each.name}</Link>,
      value: '',
      action: move(each.id, label, joins),
    });
    return {
      title: network.name,
      body: (
        <Stack gap="lg">
          <EmployerFormFrame
            view={view}
            state={state}
            title={network.name}
            hidden={{ version: String(network.version) }}
          >
            <NetworkFields state={state} view={view} saved={network} />
          </EmployerFormFrame>
          <Card title={t('events.members')}>
            {members.length === 0 ? <Text soft>{t('events.noMembers')}</Text> : null}
            <DefinitionList items={members.map((each) => row(each, t('events.takeOut'), false))} />
          </Card>
          <Card title={t('events.takeIn')}>
            <Stack>
              <FilterBar
                label={t('events.takeIn')}
                action={employerNetworkPath.to({ employerNetworkId: network.id })}
                submitLabel={t('list.apply')}
              >
                <TextInput name="text" type="search" label={t('list.text')} defaultValue={text} maxLength={100} />
              </FilterBar>
              {text && choices.length === 0 ? <Text soft>{t('list.noneFound')}</Text> : null}
              <DefinitionList items={choices.map((each) => row(each, t('events.join'), true))} />
            </Stack>
          </Card>
        </Stack>
      ),
    };
  },
  form: changeNetworkForm,
  submit: async (ctx, { params, form }) => {
    const changed = await changeNetwork(ctx, params.employerNetworkId, form);
    return changed.ok ? ok(employerNetworkPath.to(params, { done: 'saved' })) : changed;
  },
});

function NetworkFields({ state, view, saved }: { state: FormState; view: ViewContext; saved?: Network }) {
  const t = employerTranslate(view.locale);
  return (
    <>
      <TextInput
        name="name"
        label={t('events.networkName')}
        required
        maxLength={120}
        width="lg"
        defaultValue={state.textOf('name', saved?.name)}
        error={state.errorOf('name')}
      />
      <TextArea
        name="words"
        label={t('events.words')}
        optionalText={t('optional')}
        rows={2}
        maxLength={1000}
        defaultValue={state.textOf('words', saved?.words)}
        error={state.errorOf('words')}
      />
      {saved === undefined ? null : (
        <Checkbox
          name="ended"
          label={t('events.isEnded')}
          defaultChecked={state.isTicked('ended', saved.endedOn !== null)}
        />
      )}
    </>
  );
}

export const networkMemberAction = defineAction({
  path: networkMemberPath,
  permission: keepEmployers,
  audit: noPeople,
  params: params.extend({ employerId: z.uuid() }),
  form: z.object({ joins: tickField }),
  submit: async (ctx, { params, form }) => {
    await getEmployer(ctx, params.employerId);
    const changed = await changeMember(ctx, params.employerNetworkId, params.employerId, form.joins);
    return changed.ok ? ok(employerNetworkPath.to(params, { done: 'saved' })) : changed;
  },
  backTo: (params) => employerNetworkPath.to(params),
});
