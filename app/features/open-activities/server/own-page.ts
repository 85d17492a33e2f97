import { z } from 'zod';
import { blindIndex } from '#app/platform/crypto/keys.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { associationWritings } from '../domain/limits.ts';
import { type AssociationForm, contentOf } from '../domain/open-content.ts';
import type { TranslationForm } from '../domain/translation.ts';
import {
  changeOwnActivity,
  findAssociation,
  type Kept,
  keepOwnActivity,
  keepOwnTranslation,
  type LinkedAssociation,
  type OwnActivity,
  ownChanges,
  selectOwnActivities,
} from './association-gate-store.ts';
import { hashAssociationToken } from './links.ts';

export type OwnPage = { token: string; association: LinkedAssociation; activities: OwnActivity[] };

const tokenOf = (ctx: PublicContext) => ctx.params['token'] ?? '';

/** An association's page; undefined when its link is unknown, revoked or too old. */
export async function findOwnPage(ctx: PublicContext): Promise<OwnPage | undefined> {
  const gate = gateOf(ctx.services);
  const token = tokenOf(ctx);
  const hash = hashAssociationToken(token);
  const [association, activities] = await Promise.all([
    findAssociation(gate, hash, ctx.now),
    selectOwnActivities(gate, hash, ctx.now),
  ]);
  return association === undefined ? undefined : { token, association, activities };
}

/** The same with the activity of the address. Throws NotFoundError when the link is good and the activity is not there. */
export async function findOwnActivity(ctx: PublicContext): Promise<(OwnPage & { activity: OwnActivity }) | undefined> {
  const page = await findOwnPage(ctx);
  const activity = page?.activities.find(({ id }) => id === ctx.params['openActivityId']);
  if (page !== undefined && activity === undefined) throw new NotFoundError();
  return page === undefined || activity === undefined ? undefined : { ...page, activity };
}

async function write(
  ctx: PublicContext,
  version: number,
  id: string,
  keep: (place: { token: Buffer; now: string; id: string; version: number }) => Promise<Kept>,
): Promise<Result<void, FieldProblems>> {
  const key = blindIndex(ctx.services.keys, 'association', `address|${ctx.ip}`);
  if (!(await takeAttempt(gateOf(ctx.services), key, ctx.now, associationWritings)))
    return refuse({ '': ['too-many'] });
  const kept = await keep({ token: hashAssociationToken(tokenOf(ctx)), now: ctx.now, id, version });
  if (kept === null) throw new NotFoundError();
  return kept === 'saved' ? ok(undefined) : refuse({ '': [kept] });
}

/** Keeps a draft, or sends it for approval (published at once for an association that is trusted). Problems: 'stale', 'full', 'too-many'. */
export function keepActivity(
  ctx: PublicContext,
  id: string,
  form: AssociationForm,
): Promise<Result<void, FieldProblems>> {
  return write(ctx, form.version, id, (place) =>
    keepOwnActivity(gateOf(ctx.services), place, contentOf(form), form.intent === 'send'),
  );
}

const day = z.iso.date().optional();
export const ownChangeForm = z
  .object({ version: z.coerce.number().int(), change: z.enum(ownChanges), day })
  .refine(({ change, day: on }) => on !== undefined || (change !== 'cancel' && change !== 'hold'));

/** Withdraws, puts back, discards, or cancels one day. Takes effect at once: nothing new is said to anybody. Problems: 'stale', 'too-many'. */
export function changeActivity(
  ctx: PublicContext,
  form: z.output<typeof ownChangeForm>,
): Promise<Result<void, FieldProblems>> {
  return write(ctx, form.version, idOf(ctx), (place) =>
    changeOwnActivity(gateOf(ctx.services), place, form.change, form.day as PlainDate | undefined),
  );
}

/** Keeps a translation of what stands now, or takes it away when both fields are empty. Problems: 'stale', 'too-many'. */
export async function translateOwn(
  ctx: PublicContext,
  { version, title, description }: TranslationForm,
): Promise<Result<void, FieldProblems>> {
  const page = await findOwnActivity(ctx);
  if (page === undefined) throw new NotFoundError();
  const words = page.activity.proposed ?? page.activity.published;
  const made =
    title === '' || words === null
      ? null
      : { title, description, ofTitle: words.title, ofDescription: words.description };
  return write(ctx, version, page.activity.id, (place) =>
    keepOwnTranslation(gateOf(ctx.services), place, ctx.params['language'] ?? '', made),
  );
}

const idOf = (ctx: PublicContext) => {
  const id = z.uuid().safeParse(ctx.params['openActivityId']);
  if (!id.success) throw new NotFoundError();
  return id.data;
};
