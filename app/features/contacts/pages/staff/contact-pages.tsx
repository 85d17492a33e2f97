import { z } from 'zod';
import type { FormState } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { newSupportContactPath, supportContactPath, supportPath } from '../../domain/paths.ts';
import { recordSupport } from '../../domain/permissions.ts';
import { areasOpenTo, type SupportContact } from '../../domain/support.ts';
import { changeContactForm, newContactForm } from '../../domain/support-forms.ts';
import { addContact, changeContact } from '../../server/change-support.ts';
import { getSupport, getSupportContact } from '../../server/get-support.ts';
import { SupportFormFrame } from '../parts/support-form-frame.tsx';
import { formState, supportTranslate } from '../words.ts';

const audit = { action: 'read', category: 'contact' } as const;
const submitAudit = { action: 'write', category: 'contact' } as const;
const backTo = (enrolmentId: string) => supportPath.to({ enrolmentId }, { done: 'saved' });

export const newContactPage = definePage({
  path: newSupportContactPath,
  permission: recordSupport,
  audit,
  submitAudit,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: newContactForm,
  load: async (ctx, { params }) => ({ ...(await getSupport(ctx, params.enrolmentId)), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const added = await addContact(ctx, params.enrolmentId, form);
    return added.ok ? ok(backTo(params.enrolmentId)) : added;
  },
  view: ({ head, access, id }, view) => {
    const t = supportTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('newContact.title'),
      body: (
        <SupportFormFrame
          head={head}
          view={view}
          state={state}
          title={t('newContact.title')}
          hidden={{ id: state.textOf('id', id) }}
        >
          <Select
            name="area"
            label={t('newContact.area')}
            options={areasOpenTo(access).map((value) => ({ value, label: t(`area.${value}`) }))}
            defaultValue={state.textOf('area')}
            error={state.errorOf('area')}
          />
          <ContactFields state={state} view={view} />
        </SupportFormFrame>
      ),
    };
  },
});

export const contactPage = definePage({
  path: supportContactPath,
  permission: recordSupport,
  audit,
  submitAudit,
  params: z.object({ enrolmentId: z.uuid(), supportContactId: z.uuid() }),
  query: z.object({}),
  form: changeContactForm,
  load: (ctx, { params }) => getSupportContact(ctx, params),
  submit: async (ctx, { params, form }) => {
    const changed = await changeContact(ctx, params, form);
    return changed.ok ? ok(backTo(params.enrolmentId)) : changed;
  },
  view: ({ head, contact }, view) => {
    const t = supportTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('newContact.changeTitle'),
      body: (
        <SupportFormFrame
          head={head}
          view={view}
          state={state}
          title={t('newContact.changeTitle')}
          hidden={{ version: String(contact.version) }}
        >
          <ContactFields state={state} view={view} saved={contact} />
          <Checkbox
            name="isFormer"
            label={t('newContact.isFormer')}
            defaultChecked={state.isTicked('isFormer', contact.isFormer)}
          />
        </SupportFormFrame>
      ),
    };
  },
});

function ContactFields({ state, view, saved }: { state: FormState; view: ViewContext; saved?: SupportContact }) {
  const t = supportTranslate(view.locale);
  return (
    <>
      <TextInput
        name="organisation"
        label={t('newContact.organisation')}
        hint={t('newContact.organisationHint')}
        maxLength={120}
        width="lg"
        defaultValue={state.textOf('organisation', saved?.organisation)}
        error={state.errorOf('organisation')}
        required
      />
      <TextInput
        name="name"
        label={t('newContact.name')}
        optionalText={t('optional')}
        maxLength={120}
        width="lg"
        defaultValue={state.textOf('name', saved?.name)}
        error={state.errorOf('name')}
      />
      <Columns min="narrow">
        <TextInput
          name="phone"
          type="tel"
          label={t('newContact.phone')}
          optionalText={t('optional')}
          maxLength={40}
          defaultValue={state.textOf('phone', saved?.phone)}
          error={state.errorOf('phone')}
        />
        <TextInput
          name="email"
          type="email"
          label={t('newContact.email')}
          optionalText={t('optional')}
          maxLength={254}
          defaultValue={state.textOf('email', saved?.email)}
          error={state.errorOf('email')}
        />
      </Columns>
    </>
  );
}
