import { z } from 'zod';
import { languageOptions } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { employerPath, newWorkplaceContactPath, workplaceContactPath } from '../../domain/paths.ts';
import { keepEmployers } from '../../domain/permissions.ts';
import {
  changeWorkplaceContactForm,
  newWorkplaceContactForm,
  type Workplace,
  type WorkplaceContact,
} from '../../domain/workplace.ts';
import { getOwnEmployerFile } from '../../server/get-employer.ts';
import { addWorkplaceContact, changeWorkplaceContact } from '../../server/keep-workplaces.ts';
import { EmployerFormFrame } from '../parts/frame.tsx';
import { employerTranslate, formState, noPeople } from '../words.ts';

export const newWorkplaceContactPage = definePage({
  path: newWorkplaceContactPath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({ employerId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ ...(await getOwnEmployerFile(ctx, params.employerId)), id: newId() }),
  view: ({ employer, workplaces, id }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('contact.newTitle'),
      body: (
        <EmployerFormFrame
          employer={employer}
          view={view}
          state={state}
          title={t('contact.newTitle')}
          hidden={{ id: state.textOf('id', id) }}
        >
          <ContactFields state={state} view={view} workplaces={workplaces} />
        </EmployerFormFrame>
      ),
    };
  },
  form: newWorkplaceContactForm,
  submit: async (ctx, { params, form }) => {
    const added = await addWorkplaceContact(ctx, params.employerId, form);
    return added.ok ? ok(employerPath.to(params, { done: 'created' })) : added;
  },
});

export const workplaceContactPage = definePage({
  path: workplaceContactPath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({ employerId: z.uuid(), workplaceContactId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const file = await getOwnEmployerFile(ctx, params.employerId);
    const contact = file.contacts.find(({ id }) => id === params.workplaceContactId);
    if (contact === undefined) throw new NotFoundError();
    return { ...file, contact };
  },
  view: ({ employer, workplaces, contact }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('contact.changeTitle'),
      body: (
        <EmployerFormFrame
          employer={employer}
          view={view}
          state={state}
          title={t('contact.changeTitle')}
          hidden={{ version: String(contact.version) }}
        >
          <ContactFields state={state} view={view} workplaces={workplaces} saved={contact} />
          <Checkbox
            name="left"
            label={t('contact.left')}
            defaultChecked={state.isTicked('left', contact.leftOn !== null)}
          />
        </EmployerFormFrame>
      ),
    };
  },
  form: changeWorkplaceContactForm,
  submit: async (ctx, { params, form }) => {
    const changed = await changeWorkplaceContact(ctx, params, form);
    return changed.ok ? ok(employerPath.to({ employerId: params.employerId }, { done: 'saved' })) : changed;
  },
});

type Props = { state: FormState; view: ViewContext; workplaces: readonly Workplace[]; saved?: WorkplaceContact };

function ContactFields({ state, view, workplaces, saved }: Props) {
  const t = employerTranslate(view.locale);
  const field = (name: 'name' | 'title' | 'phone' | 'email') => ({
    name,
    label: t(`contact.${name}`),
    defaultValue: state.textOf(name, saved?.[name]),
    error: state.errorOf(name),
  });
  return (
    <>
      <TextInput {...field('name')} required maxLength={120} width="lg" />
      <TextInput {...field('title')} optionalText={t('optional')} maxLength={120} width="lg" />
      <Columns min="narrow">
        <TextInput {...field('phone')} type="tel" optionalText={t('optional')} maxLength={40} />
        <TextInput {...field('email')} type="email" optionalText={t('optional')} maxLength={200} />
      </Columns>
      <Select
        name="workplaceId"
        label={t('contact.workplace')}
        emptyLabel={t('contact.everywhere')}
        options={workplaces.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={state.textOf('workplaceId', saved?.workplaceId)}
        error={state.errorOf('workplaceId')}
      />
      <Select
        name="language"
        label={t('contact.language')}
        emptyLabel={t('contact.languageNone')}
        options={languageOptions(view.locale)}
        defaultValue={state.textOf('language', saved?.language)}
        error={state.errorOf('language')}
      />
      <Checkbox
        name="supervises"
        label={t('contact.supervises')}
        defaultChecked={state.isTicked('supervises', saved?.supervises)}
      />
    </>
  );
}
