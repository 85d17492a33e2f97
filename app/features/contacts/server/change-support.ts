import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { areasOpenTo, isOpen, type SupportContact } from '../domain/support.ts';
import type {
  ChangeContactForm,
  ChangeMatterForm,
  LogForm,
  NewContactForm,
  NewMatterForm,
} from '../domain/support-forms.ts';
import { getMatter, getSupport, getSupportContact, type SupportFile } from './get-support.ts';
import { insertContact, insertLog, insertMatter, updateContact, updateMatter } from './support-store.ts';

type Answer = Promise<Result<{ id: string }, FieldProblems>>;
type OfMatter = { enrolmentId: string; matterId: string };

const keysOf = ({ head }: SupportFile) => ({ ...head, enrolmentId: head.id });

/** Adds somebody at another organisation. Sent twice it is there once. Problem 'area: not-open'. */
export async function addContact(ctx: RequestContext, enrolmentId: string, form: NewContactForm): Answer {
  const file = await getSupport(ctx, enrolmentId);
  if (!areasOpenTo(file.access).includes(form.area)) return refuse({ area: ['not-open'] });
  await insertContact(ctx, keysOf(file), form);
  return ok({ id: form.id });
}

/** Changes a contact or says that it is a former one. Problem 'stale'. */
export async function changeContact(
  ctx: RequestContext,
  of: { enrolmentId: string; supportContactId: string },
  form: ChangeContactForm,
): Answer {
  const { contact } = await getSupportContact(ctx, of);
  return (await updateContact(ctx, { ...form, id: contact.id })) ? ok({ id: contact.id }) : refuse({ '': ['stale'] });
}

/** Opens a matter. Sent twice it is there once. Problems: 'area: not-open', 'contactId: other-area'. */
export async function openMatter(ctx: RequestContext, enrolmentId: string, form: NewMatterForm): Answer {
  const file = await getSupport(ctx, enrolmentId);
  if (file.matters.some(({ id }) => id === form.id)) return ok({ id: form.id });
  if (!areasOpenTo(file.access).includes(form.area)) return refuse({ area: ['not-open'] });
  if (!isInArea(file.contacts, form.contactId, form.area)) return refuse({ contactId: ['other-area'] });
  await insertMatter(ctx, keysOf(file), {
    ...form,
    contactId: form.contactId ?? null,
    nextContactOn: form.nextContactOn ?? null,
    openedOn: ctx.today,
  });
  return ok({ id: form.id });
}

/** Changes what a matter is about, whom it is settled with and who holds it. Problems: 'stale', 'contactId: other-area'. */
export async function changeMatter(ctx: RequestContext, of: OfMatter, form: ChangeMatterForm): Answer {
  const { matter, contacts } = await getMatter(ctx, of);
  if (!isInArea(contacts, form.contactId, matter.area)) return refuse({ contactId: ['other-area'] });
  const changed = { ...matter, ...form, contactId: form.contactId ?? null };
  return (await updateMatter(ctx, changed)) ? ok({ id: matter.id }) : refuse({ '': ['stale'] });
}

/** Notes a contact in a matter, where it stands now and when to be in touch next. Sent twice it is noted once. Problems: 'stale', 'happenedOn: in-the-future'. */
export async function logContact(ctx: RequestContext, of: OfMatter, form: LogForm): Answer {
  const { matter, log } = await getMatter(ctx, of);
  if (log.some(({ id }) => id === form.id)) return ok({ id: matter.id });
  if (form.happenedOn > ctx.today) return refuse({ happenedOn: ['in-the-future'] });
  const { id, happenedOn, channel, note, state, holder, version } = form;
  const settledOn = isOpen(state) ? null : (matter.settledOn ?? happenedOn);
  const changed = { ...matter, version, state, holder, settledOn, nextContactOn: form.nextContactOn ?? null };
  if (!(await updateMatter(ctx, changed))) return refuse({ '': ['stale'] });
  await insertLog(ctx, matter.id, { id, happenedOn, channel, note, toState: state });
  return ok({ id: matter.id });
}

// Somebody at the clinic must not become known through a matter about the flat.
function isInArea(contacts: readonly SupportContact[], contactId: string | undefined, area: string): boolean {
  return contactId === undefined || contacts.some((contact) => contact.id === contactId && contact.area === area);
}
