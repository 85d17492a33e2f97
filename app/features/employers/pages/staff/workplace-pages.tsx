import { z } from 'zod';
import { languageOptions } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Details } from '#app/ui/details.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { employerPath, newWorkplacePath, workplacePath } from '../../domain/paths.ts';
import { keepEmployers } from '../../domain/permissions.ts';
import { changeWorkplaceForm, conditions, newWorkplaceForm, type Workplace } from '../../domain/workplace.ts';
import { getOwnEmployer, getOwnEmployerFile } from '../../server/get-employer.ts';
import { addWorkplace, changeWorkplace } from '../../server/keep-workplaces.ts';
import { EmployerFormFrame } from '../parts/frame.tsx';
import { employerTranslate, formState, noPeople } from '../words.ts';

export const newWorkplacePage = definePage({
  path: newWorkplacePath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({ employerId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ employer: await getOwnEmployer(ctx, params.employerId), id: newId() }),
  view: ({ employer, id }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('workplace.newTitle'),
      body: (
        <EmployerFormFrame
          employer={employer}
          view={view}
          state={state}
          title={t('workplace.newTitle')}
          hidden={{ id: state.textOf('id', id) }}
        >
          <WorkplaceFields state={state} view={view} />
        </EmployerFormFrame>
      ),
    };
  },
  form: newWorkplaceForm,
  submit: async (ctx, { params, form }) => {
    const added = await addWorkplace(ctx, params.employerId, form);
    return added.ok ? ok(employerPath.to(params, { done: 'created' })) : added;
  },
});

export const workplacePage = definePage({
  path: workplacePath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({ employerId: z.uuid(), workplaceId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const { employer, workplaces } = await getOwnEmployerFile(ctx, params.employerId);
    const workplace = workplaces.find(({ id }) => id === params.workplaceId);
    if (workplace === undefined) throw new NotFoundError();
    return { employer, workplace };
  },
  view: ({ employer, workplace }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('workplace.changeTitle'),
      body: (
        <EmployerFormFrame
          employer={employer}
          view={view}
          state={state}
          title={t('workplace.changeTitle')}
          hidden={{ version: String(workplace.version) }}
        >
          <WorkplaceFields state={state} view={view} saved={workplace} />
          <Checkbox
            name="closed"
            label={t('workplace.closed')}
            defaultChecked={state.isTicked('closed', workplace.closedOn !== null)}
          />
        </EmployerFormFrame>
      ),
    };
  },
  form: changeWorkplaceForm,
  submit: async (ctx, { params, form }) => {
    const changed = await changeWorkplace(ctx, params, form);
    return changed.ok ? ok(employerPath.to({ employerId: params.employerId }, { done: 'saved' })) : changed;
  },
});

function WorkplaceFields({ state, view, saved }: { state: FormState; view: ViewContext; saved?: Workplace }) {
  const t = employerTranslate(view.locale);
  const place = saved?.latitude == null ? '' : `${saved.latitude}, ${saved.longitude}`;
  const stored: Record<string, string | null | undefined> = {
    ...{ name: saved?.name, street: saved?.street, postcode: saved?.postcode, city: saved?.city, note: saved?.note },
    place,
    occupations: saved?.occupations.map(({ code }) => code).join(', '),
  };
  const field = (name: 'name' | 'street' | 'postcode' | 'city' | 'place' | 'occupations' | 'note') => ({
    name,
    label: t(`workplace.${name}`),
    defaultValue: state.textOf(name, stored[name]),
    error: state.errorOf(name),
  });
  const languages = state.valuesOf('languages', saved?.languages);
  const known = saved?.occupations.map(({ code, name }) => `${code} ${name}`).join(' · ');
  return (
    <>
      <TextInput {...field('name')} hint={t('workplace.nameHint')} required maxLength={160} width="lg" />
      <Columns min="narrow">
        <TextInput {...field('street')} optionalText={t('optional')} maxLength={160} />
        <TextInput {...field('postcode')} optionalText={t('optional')} inputMode="numeric" maxLength={10} width="sm" />
        <TextInput {...field('city')} optionalText={t('optional')} maxLength={80} />
      </Columns>
      <TextInput
        {...field('place')}
        hint={t('workplace.placeHint')}
        optionalText={t('optional')}
        maxLength={2000}
        width="lg"
      />
      <TextInput
        {...field('occupations')}
        hint={known ? `${t('workplace.occupationsHint')} ${known}` : t('workplace.occupationsHint')}
        optionalText={t('optional')}
        maxLength={400}
        width="lg"
      />
      <CheckboxGroup
        name="conditions"
        legend={t('workplace.conditions')}
        options={conditions.map((value) => ({ value, label: t(`condition.${value}`) }))}
        defaultValues={state.valuesOf('conditions', saved?.conditions)}
        error={state.errorOf('conditions')}
        inline
      />
      <Details summary={t('workplace.languages')} open={languages.length > 0}>
        <CheckboxGroup
          name="languages"
          legend={t('workplace.languages')}
          legendHidden
          options={languageOptions(view.locale)}
          defaultValues={languages}
          error={state.errorOf('languages')}
          inline
        />
      </Details>
      <TextArea {...field('note')} hint={t('form.noteHint')} optionalText={t('optional')} rows={3} maxLength={2000} />
    </>
  );
}
