import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideWording } from '../domain/find-sensitive.ts';
import type { AddToMinutes, KeepMinutes } from '../domain/several-parties.ts';
import { getCoached } from './find-coached.ts';
import { findMeeting } from './meeting-store.ts';
import { insertAddition, insertMinutes, selectMinutes, updateMinutes } from './several-store.ts';

type Ids = { enrolmentId: string; meetingId: string };

async function getWithMinutes(ctx: RequestContext, ids: Ids) {
  const [coached, meeting, minutes] = await Promise.all([
    getCoached(ctx, ids.enrolmentId),
    findMeeting(ctx, ids),
    selectMinutes(ctx, ids.meetingId),
  ]);
  if (meeting === undefined) throw new NotFoundError();
  return { coached, meeting, minutes };
}

/** The minutes of a meeting for the one who writes them: her own draft if she has one, and whether others have shared theirs. Throws NotFoundError. */
export async function getDraft(ctx: RequestContext, ids: Ids) {
  const { coached, meeting, minutes } = await getWithMinutes(ctx, ids);
  const shared = minutes.find(({ sharedAt }) => sharedAt !== null);
  const draft = minutes.find(({ sharedAt, authorId }) => sharedAt === null && authorId === ctx.caller.accountId);
  return { coached, meeting, shared, draft };
}

/**
 * Keeps the caller's draft, which she alone reads, or shares it: then it is locked. Problems: 'shared-already' (hers or somebody else's),
 * 'stale', 'confirm-wording'. A draft is not warned of; what is shared is.
 */
export async function keepMinutes(
  ctx: RequestContext,
  ids: Ids,
  form: KeepMinutes,
): Promise<Result<void, FieldProblems>> {
  const { shared, draft } = await getDraft(ctx, ids);
  if (shared !== undefined)
    return shared.id === form.id && form.share ? ok(undefined) : refuse({ '': ['shared-already'] });
  const { text, ownWords, inSwedish } = form;
  const texts = { text, ownWords, inSwedish };
  const wording = decideWording(Object.values(texts), form.share ? 'team' : 'own', form.confirmed, ctx.today);
  if (!wording.ok) return refuse(wording.problem);
  const kept = {
    id: draft?.id ?? form.id,
    meetingId: ids.meetingId,
    texts,
    language: form.language ?? null,
    confirmed: wording.value,
    share: form.share,
  };
  const isMine = draft === undefined ? form.version === 0 : draft.version === form.version;
  if (!isMine) return refuse({ '': ['stale'] });
  const saved = await (draft === undefined ? insertMinutes(ctx, kept) : updateMinutes(ctx, kept, form.version));
  return saved ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Adds a correction or something more to shared minutes, under the caller's name. Problems: 'not-shared', 'confirm-wording'. */
export async function addToMinutes(
  ctx: RequestContext,
  ids: Ids,
  form: AddToMinutes,
): Promise<Result<void, FieldProblems>> {
  const { minutes } = await getWithMinutes(ctx, ids);
  const shared = minutes.find(({ sharedAt }) => sharedAt !== null);
  if (shared === undefined) return refuse({ '': ['not-shared'] });
  const wording = decideWording([form.text], 'team', form.confirmed, ctx.today);
  if (!wording.ok) return refuse(wording.problem);
  await insertAddition(ctx, { id: form.id, minutesId: shared.id, text: form.text, confirmed: wording.value });
  return ok(undefined);
}
