import type { RequestContext } from '#app/platform/http/page.ts';
import { type DueContact, selectDue } from './due-store.ts';

const MOST_DUE = 20;

/** Employers that the caller should have been in touch with by today, the longest overdue first. */
export function listDueContacts(ctx: RequestContext): Promise<DueContact[]> {
  return selectDue(ctx, MOST_DUE);
}
