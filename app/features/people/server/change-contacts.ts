import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ContactAnswers } from '../domain/person-contacts.ts';
import { deleteContact, insertContact, selectContacts, updateContact } from './contact-store.ts';
import { takeNextVersion } from './file-version.ts';

type Versioned = { version: number };

/** Writes down one more way to reach her. The id makes a resend save nothing twice. Problems: '' stale. */
export async function addContact(
  ctx: RequestContext,
  personId: string,
  form: ContactAnswers & Versioned & { id: string },
): Promise<Result<void, FieldProblems>> {
  if (await isThere(ctx, personId, form.id)) return ok(undefined);
  const file = await takeNextVersion(ctx, personId, form.version);
  if (file === undefined) return (await isThere(ctx, personId, form.id)) ? ok(undefined) : refuse({ '': ['stale'] });
  ctx.saw([personId]);
  await insertContact(ctx, { id: form.id, personId, restricted: file.restricted }, form);
  return ok(undefined);
}

/** Saves a changed way to reach her. Problems: '' stale, contact-gone. */
export async function editContact(
  ctx: RequestContext,
  personId: string,
  contactId: string,
  form: ContactAnswers & Versioned,
): Promise<Result<void, FieldProblems>> {
  if ((await takeNextVersion(ctx, personId, form.version)) === undefined) return refuse({ '': ['stale'] });
  ctx.saw([personId]);
  return (await updateContact(ctx, personId, contactId, form)) ? ok(undefined) : refuse({ '': ['contact-gone'] });
}

/** Forgets a way to reach her: what no longer holds can do harm. Once more is the same. Problems: '' stale. */
export async function removeContact(
  ctx: RequestContext,
  personId: string,
  contactId: string,
  version: number,
): Promise<Result<void, FieldProblems>> {
  if (!(await isThere(ctx, personId, contactId))) return ok(undefined);
  if ((await takeNextVersion(ctx, personId, version)) === undefined)
    return (await isThere(ctx, personId, contactId)) ? refuse({ '': ['stale'] }) : ok(undefined);
  ctx.saw([personId]);
  await deleteContact(ctx, personId, contactId);
  return ok(undefined);
}

async function isThere(ctx: RequestContext, personId: string, contactId: string): Promise<boolean> {
  return (await selectContacts(ctx, personId)).some(({ id }) => id === contactId);
}
