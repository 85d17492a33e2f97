import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type Access, inOrder, type LogEntry, type Matter, type SupportContact } from '../domain/support.ts';
import { findAccess, selectContacts, selectLog, selectMatters } from './support-store.ts';

export type SupportFile = { head: ParticipantHead; access: Access; contacts: SupportContact[]; matters: Matter[] };

/** What the caller may see of a participant's contacts with society, matters in the order something is to be done. Throws NotFoundError. */
export async function getSupport(ctx: RequestContext, enrolmentId: string): Promise<SupportFile> {
  const [head, access, contacts, matters] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findAccess(ctx, enrolmentId),
    selectContacts(ctx, enrolmentId),
    selectMatters(ctx, enrolmentId),
  ]);
  return { head, access, contacts, matters: inOrder(matters) };
}

/** One matter with its log. Throws NotFoundError. */
export async function getMatter(
  ctx: RequestContext,
  { enrolmentId, matterId }: { enrolmentId: string; matterId: string },
): Promise<SupportFile & { matter: Matter; log: LogEntry[] }> {
  const [file, log] = await Promise.all([getSupport(ctx, enrolmentId), selectLog(ctx, matterId)]);
  const matter = file.matters.find(({ id }) => id === matterId);
  if (matter === undefined) throw new NotFoundError();
  return { ...file, matter, log };
}

/** One contact. Throws NotFoundError. */
export async function getSupportContact(
  ctx: RequestContext,
  { enrolmentId, supportContactId }: { enrolmentId: string; supportContactId: string },
): Promise<SupportFile & { contact: SupportContact }> {
  const file = await getSupport(ctx, enrolmentId);
  const contact = file.contacts.find(({ id }) => id === supportContactId);
  if (contact === undefined) throw new NotFoundError();
  return { ...file, contact };
}
