import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ChangedAssociation, NewAssociation } from '../domain/association-form.ts';
import { LINK_DAYS } from '../domain/limits.ts';
import {
  type Association,
  type AssociationLink,
  findAssociationById,
  insertAssociation,
  insertLink,
  listLinks,
  revokeLinks,
  updateAssociation,
} from './association-store.ts';
import { associationToken, hashAssociationToken } from './links.ts';
import { listOffered, type OfferedActivity } from './moderation-store.ts';

export { type AssociationLine, listAssociations } from './association-store.ts';

export type AssociationFile = {
  association: Association;
  links: AssociationLink[];
  /** The secret of the link that can be used now. */
  token: string | undefined;
  activities: OfferedActivity[];
};

/** An association with its links and what it has sent. Throws NotFoundError. */
export async function getAssociation(ctx: RequestContext, id: string): Promise<AssociationFile> {
  const [association, links, activities] = await Promise.all([
    findAssociationById(ctx, id),
    listLinks(ctx, id),
    listOffered(ctx, id),
  ]);
  if (association === undefined) throw new NotFoundError();
  const open = links.find((link) => isOpen(link, ctx.now));
  const { keys } = ctx.services;
  return {
    association,
    links,
    activities,
    token: open === undefined ? undefined : associationToken(keys, ctx.caller.tenantId, open.id),
  };
}

/** Whether a link can be used. */
export function isOpen(link: Pick<AssociationLink, 'revokedAt' | 'expiresAt'>, now: Instant): boolean {
  return link.revokedAt === null && Date.parse(link.expiresAt) > Date.parse(now);
}

/** Registers an association and makes its first link. The same form twice makes one. */
export async function addAssociation(ctx: RequestContext, form: NewAssociation): Promise<void> {
  await insertAssociation(ctx, form);
  if ((await findAssociationById(ctx, form.id)) === undefined) throw new NotFoundError();
  await makeLink(ctx, form.id, form.id);
}

/** Problem: 'stale'. */
export async function changeAssociation(
  ctx: RequestContext,
  id: string,
  form: ChangedAssociation,
): Promise<Result<void, FieldProblems>> {
  if (await updateAssociation(ctx, id, form)) return ok(undefined);
  const now = await findAssociationById(ctx, id);
  if (now === undefined) throw new NotFoundError();
  const isSame =
    now.version === form.version + 1 &&
    now.name === form.name &&
    now.email === (form.email ?? null) &&
    now.isTrusted === form.isTrusted;
  return isSame ? ok(undefined) : refuse({ '': ['stale'] });
}

/** A new link for an association; the one before stops working at once. Throws NotFoundError. */
export async function renewLink(ctx: RequestContext, associationId: string, linkId: string): Promise<void> {
  if ((await findAssociationById(ctx, associationId)) === undefined) throw new NotFoundError();
  await makeLink(ctx, associationId, linkId);
}

async function makeLink(ctx: RequestContext, associationId: string, id: string): Promise<void> {
  const expiresAt = new Date(Date.parse(ctx.now) + LINK_DAYS * 86_400_000).toISOString();
  const tokenHash = hashAssociationToken(associationToken(ctx.services.keys, ctx.caller.tenantId, id));
  await insertLink(ctx, { id, associationId, tokenHash, expiresAt });
}

/** A link that stops working at once. Throws NotFoundError. */
export async function revokeLink(ctx: RequestContext, associationId: string, linkId: string): Promise<void> {
  const links = await listLinks(ctx, associationId);
  if (!links.some(({ id }) => id === linkId)) throw new NotFoundError();
  await revokeLinks(ctx, associationId, { only: linkId });
}
