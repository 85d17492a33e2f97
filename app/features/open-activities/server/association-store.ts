import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { ChangedAssociation, NewAssociation } from '../domain/association-form.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

export type Association = { id: string; name: string; email: string | null; isTrusted: boolean; version: number };
export type AssociationLink = {
  id: string;
  createdAt: Instant;
  createdBy: string | null;
  expiresAt: Instant;
  revokedAt: Instant | null;
};

const associations = ({ db, caller }: Pick<Ctx, 'db' | 'caller'>) =>
  db
    .selectFrom('associations as o')
    .where('o.tenant_id', '=', caller.tenantId)
    .select(['o.id', 'o.name', 'o.email', 'o.is_trusted as isTrusted', 'o.version']);

export type AssociationLine = Association & { openUntil: Instant | null };

/** All associations by name, with how long their link can be used. */
export function listAssociations(ctx: Ctx): Promise<AssociationLine[]> {
  return associations(ctx)
    .select((eb) =>
      eb
        .selectFrom('association_links as l')
        .whereRef('l.tenant_id', '=', 'o.tenant_id')
        .whereRef('l.association_id', '=', 'o.id')
        .where('l.revoked_at', 'is', null)
        .where('l.expires_at', '>', ctx.now)
        .select(sql<Instant | null>`max(l.expires_at)`.as('until'))
        .as('openUntil'),
    )
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(1000)
    .execute();
}

export function findAssociationById(ctx: Ctx, id: string): Promise<Association | undefined> {
  return associations(ctx).where('o.id', '=', id).executeTakeFirst();
}

/** An association's links, newest first. */
export function listLinks({ db, caller }: Ctx, associationId: string): Promise<AssociationLink[]> {
  return db
    .selectFrom('association_links as l')
    .leftJoin('accounts as a', (on) => on.onRef('a.tenant_id', '=', 'l.tenant_id').onRef('a.id', '=', 'l.created_by'))
    .where('l.tenant_id', '=', caller.tenantId)
    .where('l.association_id', '=', associationId)
    .select([
      'l.id',
      'l.created_at as createdAt',
      'a.name as createdBy',
      'l.expires_at as expiresAt',
      'l.revoked_at as revokedAt',
    ])
    .orderBy('l.created_at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(20)
    .execute();
}

/** False: there is one with this id already. */
export async function insertAssociation(
  { db, caller, now }: Ctx,
  { id, name, email, isTrusted }: NewAssociation,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('associations')
    .values({
      tenant_id: caller.tenantId,
      id,
      name,
      email: email ?? null,
      is_trusted: isTrusted,
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateAssociation(
  { db, caller }: Ctx,
  id: string,
  { version, name, email, isTrusted }: ChangedAssociation,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('associations')
    .set({ name, email: email ?? null, is_trusted: isTrusted, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A new link; the ones before it stop working. A link with this id is left as it is. */
export async function insertLink(
  ctx: Ctx,
  {
    id,
    associationId,
    tokenHash,
    expiresAt,
  }: { id: string; associationId: string; tokenHash: Buffer; expiresAt: Instant },
): Promise<void> {
  const { db, caller, now } = ctx;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('association_links')
    .values({
      tenant_id: caller.tenantId,
      id,
      association_id: associationId,
      token_hash: tokenHash,
      created_at: now,
      created_by: caller.accountId,
      expires_at: expiresAt,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) await revokeLinks(ctx, associationId, { except: id });
}

/** Takes back one link of an association, or all but one. */
export async function revokeLinks(
  { db, caller, now }: Ctx,
  associationId: string,
  which: { only: string } | { except: string },
): Promise<void> {
  await db
    .updateTable('association_links')
    .set({ revoked_at: now })
    .where('tenant_id', '=', caller.tenantId)
    .where('association_id', '=', associationId)
    .where('revoked_at', 'is', null)
    .where('id', 'only' in which ? '=' : '!=', 'only' in which ? which.only : which.except)
    .execute();
}
