import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type SharedContent, type SharedPerson, selectShared, selectSharedContent } from './shared-store.ts';

const MOST_EXPORTED = 10_000;

/** One page of the people about whom something is shared with the officer. Notes whose data she saw. */
export async function listShared(
  ctx: RequestContext,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: SharedPerson[]; total: number }> {
  const found = await selectShared(ctx, { limit, offset });
  ctx.saw(found.rows.map(({ personId }) => personId));
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
  ctx.saw(rows.map(({ personId }) => personId));
  return rows;
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
  ctx.saw([person.personId]);
  ctx.within(person.programmeId);
  ctx.because(person.held.map(({ id }) => id).join(','));
  return { person, content };
}
