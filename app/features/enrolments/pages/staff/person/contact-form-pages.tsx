import { z } from 'zod';
import { changeContact } from '#app/features/people/domain/permissions.ts';
import { type ContactRecord, contactForm, newContactForm } from '#app/features/people/domain/person-contacts.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { addContact, editContact, getContact, removeContact } from '#app/features/people/public.ts';
import { ForbiddenError, NotFoundError } from '#app/platform/http/errors.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { defineAction, definePage, type RequestContext, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { contactPath, editContactPath, newContactPath, removeContactPath } from '../../../domain/paths.ts';
import { getParticipantHead, type ParticipantHead } from '../../../server/get-participant.ts';
import { enrolmentTexts } from '../../../texts/index.ts';
import { personTexts } from '../../../texts/person.ts';
import { formState } from '../../form-state.ts';
import { ContactFields, comparedContact } from '../../parts/contact-fields.tsx';
import { NewerValues } from '../../parts/newer-values.tsx';
import { PersonFrame } from '../../parts/person-frame.tsx';

const shared = {
  permission: changeContact,
  audit: { action: 'read', category: 'contact' },
  submitAudit: { action: 'write', category: 'contact' },
  query: z.object({}),
} as const;

/** The head and the file of whoever may see how she is reached; emergency access may not. */
async function loadFile(ctx: RequestContext, enrolmentId: string) {
  const head = await getParticipantHead(ctx, enrolmentId);
  const file = await getContact(ctx, head.personId);
  if (!file.seesContacts) throw new ForbiddenError(changeContact.name);
  return { head, file };
}

export const newContactPage = definePage({
  ...shared,
  path: newContactPath,
  params: z.object({ enrolmentId: z.uuid() }),
  form: newContactForm,
  load: async (ctx, { params }) => {
    const { head, file } = await loadFile(ctx, params.enrolmentId);
    return { head, version: file.version };
  },
  submit: async (ctx, { params, form }) => {
    const { head } = await loadFile(ctx, params.enrolmentId);
    const added = await addContact(ctx, head.personId, form);
    return added.ok ? ok(contactPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ head, version }, view) => {
    const p = translate(personTexts, view.locale);
    const state = formState(view);
    const hidden = { id: state.textOf('id', newId()), version: String(version) };
    return {
      title: p('contact.newTitle'),
      body: <ContactForm head={head} view={view} state={state} title={p('contact.newTitle')} hidden={hidden} />,
    };
  },
});

export const editContactPage = definePage({
  ...shared,
  path: editContactPath,
  params: z.object({ enrolmentId: z.uuid(), contactId: z.uuid() }),
  form: contactForm,
  load: async (ctx, { params }) => {
    const { head, file } = await loadFile(ctx, params.enrolmentId);
    const contact = file.contacts.find(({ id }) => id === params.contactId);
    if (contact === undefined) throw new NotFoundError();
    return { head, version: file.version, contact };
  },
  submit: async (ctx, { params, form }) => {
    const { head } = await loadFile(ctx, params.enrolmentId);
    const edited = await editContact(ctx, head.personId, params.contactId, form);
    return edited.ok ? ok(contactPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })) : edited;
  },
  view: ({ head, version, contact }, view) => {
    const p = translate(personTexts, view.locale);
    const state = formState(view);
    const hidden = { version: String(version) };
    return {
      title: p('contact.editTitle'),
      body: (
        <ContactForm
          head={head}
          view={view}
          state={state}
          title={p('contact.editTitle')}
          hidden={hidden}
          saved={contact}
        >
          <Card title={p('contact.remove')} titleLevel={2} description={p('contact.removeText')}>
            <Form action={removeContactPath.to({ enrolmentId: head.id, contactId: contact.id })} hidden={hidden}>
              <Button variant="secondary" icon="trash">
                {p('contact.remove')}
              </Button>
            </Form>
          </Card>
        </ContactForm>
      ),
    };
  },
});

/** Forgets a way to reach somebody. */
export const removeContactAction = defineAction({
  path: removeContactPath,
  permission: changeContact,
  audit: { action: 'write', category: 'contact' },
  params: z.object({ enrolmentId: z.uuid(), contactId: z.uuid() }),
  form: z.object({ version: z.coerce.number().int() }),
  submit: async (ctx, { params, form }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const removed = await removeContact(ctx, head.personId, params.contactId, form.version);
    return removed.ok
      ? ok(contactPath.to({ enrolmentId: params.enrolmentId }, { done: 'removed' }))
      : refuse(removed.problem);
  },
  backTo: ({ enrolmentId }) => contactPath.to({ enrolmentId }),
});

type FormProps = {
  head: ParticipantHead;
  view: ViewContext;
  state: FormState;
  title: string;
  hidden: Record<string, string>;
  saved?: ContactRecord;
  children?: React.ReactNode;
};

function ContactForm({ head, view: { locale }, state, title, hidden, saved, children }: FormProps) {
  const t = translate(enrolmentTexts, locale);
  const p = translate(personTexts, locale);
  const newer = <NewerValues locale={locale} fields={saved ? comparedContact(locale, state, saved) : []} />;
  return (
    <PersonFrame head={head} locale={locale} part="contact" title={title} lead={fullName(head)}>
      <FormCard
        state={state}
        newer={newer}
        hidden={hidden}
        warnUnsaved
        autoComplete="off"
        submit={p('contact.save')}
        icon="save"
        cancel={{ href: contactPath.to({ enrolmentId: head.id }), label: t('page.cancel') }}
      >
        <ContactFields state={state} locale={locale} saved={saved} />
      </FormCard>
      {children}
    </PersonFrame>
  );
}
