import { sql } from 'kysely';
import { fetchFile } from '#app/features/documents/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { Download, RequestContext } from '#app/platform/http/page.ts';
import type { Result } from '#app/shared/result.ts';
import {
  openDisclosedDocument,
  type SharedContent,
  type SharedPerson,
  selectShared,
  selectSharedContent,
} from './shared-store.ts';

const MOST_EXPORTED = 10_000;

/** One page of the people about whom something is shared with the officer. Notes whose data she saw, and by which consents. */
export async function listShared(
  ctx: RequestContext,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: SharedPerson[]; total: number }> {
  const found = await selectShared(ctx, { limit, offset });
  trace(ctx, found.rows);
  return found;
}

/** How many people share something with the officer; says nothing about anybody. */
export async function countShared({ db }: RequestContext): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(distinct h.enrolment_id) as total from app.held_disclosures() h`.execute(db);
  return rows[0]?.total ?? 0;
}

/** Those of them who also agreed to copies: what a file may hold. */
export async function listForCopy(ctx: RequestContext): Promise<SharedPerson[]> {
  const { rows } = await selectShared(ctx, { onlyCopies: true, limit: MOST_EXPORTED, offset: 0 });
  trace(ctx, rows);
  return rows;
}

// Whom the officer saw, and the consents it rested on.
function trace(ctx: RequestContext, people: readonly SharedPerson[]): void {
  ctx.saw(people.map(({ personId }) => personId));
  const consents = people.flatMap(({ held }) => held.map(({ id }) => id));
  if (consents.length > 0) ctx.because(consents.join(','));
}

/**
 * What the officer may see of one person, and by which consents. Throws NotFoundError alike for a person who never agreed, took it back, or
 * does not exist. The consents' ids are kept in the log as the reason.
 */
export async function getShared(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ person: SharedPerson; content: SharedContent }> {
  const [{ rows }, content] = await Promise.all([
    selectShared(ctx, { enrolmentId, limit: 1, offset: 0 }),
    selectSharedContent(ctx, enrolmentId),
  ]);
  const person = rows[0];
  if (person === undefined) throw new NotFoundError();
  trace(ctx, [person]);
  ctx.within(person.programmeId);
  return { person, content };
}

/**
 * The file of a paper that consent opens to the officer, its newest; noted beside the paper and in the log, with the consents it rests on.
 * Throws NotFoundError for every other paper alike. Problem: 'file-gone' when the storage has lost it.
 */
export async function openSharedDocument(
  ctx: RequestContext,
  of: { enrolmentId: string; documentId: string },
): Promise<Result<Download, 'file-gone'>> {
  const opened = await openDisclosedDocument(ctx, of);
  if (opened === undefined) throw new NotFoundError();
  ctx.saw([opened.personId]);
  ctx.within(opened.programmeId);
  ctx.because(opened.consents.join(','));
  return fetchFile(ctx, { documentId: of.documentId, ...opened });
}
