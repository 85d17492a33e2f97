import { z } from 'zod';
import { listOwnProgrammes } from '#app/features/enrolments/public.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { DateInput } from '#app/ui/date-input.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import {
  changeEmployerForm,
  type Employer,
  employerKinds,
  newEmployerForm,
  showOrganisationNumber,
} from '../../domain/employer.ts';
import { restForm } from '../../domain/log.ts';
import { changeEmployerPath, employerPath, newEmployerPath, restEmployerPath } from '../../domain/paths.ts';
import { keepEmployers } from '../../domain/permissions.ts';
import { getOwnEmployer } from '../../server/get-employer.ts';
import { addEmployer, changeEmployer, restEmployer } from '../../server/keep-employer.ts';
import { listOwners } from '../../server/list-employers.ts';
import { EmployerFormFrame } from '../parts/frame.tsx';
import { ProgrammeSelect } from '../parts/programme-select.tsx';
import { employerTranslate, formState, noPeople } from '../words.ts';

const params = z.object({ employerId: z.uuid() });

export const newEmployerPage = definePage({
  path: newEmployerPath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => {
    const [programmes, owners] = await Promise.all([listOwnProgrammes(ctx), listOwners(ctx)]);
    return { programmes, owners, id: newId() };
  },
  view: ({ programmes, owners, id }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    const only = programmes.length === 1 ? programmes[0] : undefined;
    return {
      title: t('form.newTitle'),
      body: (
        <EmployerFormFrame
          view={view}
          state={state}
          title={t('form.newTitle')}
          hidden={{ id: state.textOf('id', id), ...(only ? { programmeId: only.id } : {}) }}
        >
          {only ? null : <ProgrammeSelect programmes={programmes} state={state} locale={view.locale} />}
          <EmployerFields state={state} view={view} owners={owners} />
        </EmployerFormFrame>
      ),
    };
  },
  form: newEmployerForm,
  submit: async (ctx, { form }) => {
    const added = await addEmployer(ctx, form);
    return added.ok ? ok(employerPath.to({ employerId: added.value.id }, { done: 'created' })) : added;
  },
});

export const changeEmployerPage = definePage({
  path: changeEmployerPath,
  permission: keepEmployers,
  audit: noPeople,
  params,
  query: z.object({}),
  load: async (ctx, { params }) => {
    const [employer, owners] = await Promise.all([getOwnEmployer(ctx, params.employerId), listOwners(ctx)]);
    return { employer, owners };
  },
  view: ({ employer, owners }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('form.changeTitle'),
      body: (
        <EmployerFormFrame
          employer={employer}
          view={view}
          state={state}
          title={t('form.changeTitle')}
          hidden={{ version: String(employer.version) }}
        >
          <EmployerFields state={state} view={view} owners={owners} saved={employer} />
        </EmployerFormFrame>
      ),
    };
  },
  form: changeEmployerForm,
  submit: async (ctx, { params, form }) => {
    const changed = await changeEmployer(ctx, params.employerId, form);
    return changed.ok ? ok(employerPath.to(params, { done: 'saved' })) : changed;
  },
});

export const restEmployerPage = definePage({
  path: restEmployerPath,
  permission: keepEmployers,
  audit: noPeople,
  params,
  query: z.object({}),
  load: (ctx, { params }) => getOwnEmployer(ctx, params.employerId),
  view: (employer, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('rest.title'),
      islands: true,
      body: (
        <EmployerFormFrame
          employer={employer}
          view={view}
          state={state}
          title={t('rest.title')}
          lead={t('rest.lead')}
          hidden={{ version: String(employer.version) }}
        >
          <DateInput
            {...calendarProps(view.locale)}
            name="restsBefore"
            label={t('rest.until')}
            hint={t('rest.untilHint')}
            min={view.today}
            defaultValue={state.textOf('restsBefore', employer.restsBefore)}
            error={state.errorOf('restsBefore')}
          />
          <TextInput
            name="restReason"
            label={t('rest.reason')}
            hint={t('rest.reasonHint')}
            maxLength={200}
            width="lg"
            defaultValue={state.textOf('restReason', employer.restReason)}
            error={state.errorOf('restReason')}
          />
        </EmployerFormFrame>
      ),
    };
  },
  form: restForm,
  submit: async (ctx, { params, form }) => {
    const rested = await restEmployer(ctx, params.employerId, form);
    return rested.ok ? ok(employerPath.to(params, { done: 'saved' })) : rested;
  },
});

type FieldsProps = {
  state: FormState;
  view: ViewContext;
  owners: readonly { id: string; name: string }[];
  saved?: Employer;
};

function EmployerFields({ state, view, owners, saved }: FieldsProps) {
  const t = employerTranslate(view.locale);
  const { caller } = view;
  const choices = new Map([
    [caller.accountId, caller.name],
    ...owners.map(({ id, name }): [string, string] => [id, name]),
    ...(saved?.ownerId ? [[saved.ownerId, saved.ownerName ?? ''] as [string, string]] : []),
  ]);
  const number = saved?.organisationNumber ? showOrganisationNumber(saved.organisationNumber) : '';
  return (
    <>
      <TextInput
        name="name"
        label={t('form.name')}
        required
        maxLength={160}
        width="lg"
        defaultValue={state.textOf('name', saved?.name)}
        error={state.errorOf('name')}
      />
      <TextInput
        name="organisationNumber"
        label={t('form.number')}
        hint={t('form.numberHint')}
        optionalText={t('optional')}
        inputMode="numeric"
        maxLength={20}
        width="sm"
        defaultValue={state.textOf('organisationNumber', number)}
        error={state.errorOf('organisationNumber')}
      />
      <Select
        name="kind"
        label={t('form.kind')}
        emptyLabel={t('form.chooseKind')}
        required
        options={employerKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        defaultValue={state.textOf('kind', saved?.kind)}
        error={state.errorOf('kind')}
      />
      <TextInput
        name="sni"
        label={t('form.sni')}
        hint={t('form.sniHint')}
        optionalText={t('optional')}
        maxLength={10}
        width="sm"
        defaultValue={state.textOf('sni', saved?.sni)}
        error={state.errorOf('sni')}
      />
      <Select
        name="ownerId"
        label={t('form.owner')}
        emptyLabel={t('form.noOwner')}
        options={[...choices].map(([value, label]) => ({ value, label }))}
        defaultValue={state.textOf('ownerId', saved ? saved.ownerId : caller.accountId)}
        error={state.errorOf('ownerId')}
      />
      <TextArea
        name="note"
        label={t('form.note')}
        hint={t('form.noteHint')}
        optionalText={t('optional')}
        rows={3}
        maxLength={2000}
        defaultValue={state.textOf('note', saved?.note)}
        error={state.errorOf('note')}
      />
    </>
  );
}
