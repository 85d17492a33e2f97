import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { addSkill } from '#app/features/skills/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { canBeTakenUp, type OwnPart } from '../domain/part.ts';
import { partTexts } from '../texts/index.ts';
import { type PartInSession, selectOwnParts, selectPartsIn } from './part-store.ts';

/** A participant's parts, and how often she carried them out. Throws NotFoundError. */
export async function listOwnParts(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; parts: OwnPart[] }> {
  const [head, parts] = await Promise.all([getParticipantHead(ctx, enrolmentId), selectOwnParts(ctx, enrolmentId)]);
  return { head, parts };
}

/** A part that was carried out at least once, with its first and last day. */
export type PartDone = OwnPart & { firstDoneOn: PlainDate; lastDoneOn: PlainDate };

/** What a participant has done in leading, for whoever shows her way; what lies ahead is in her week. */
export async function listPartsDone(ctx: RequestContext, enrolmentId: string): Promise<PartDone[]> {
  const parts = await selectOwnParts(ctx, enrolmentId);
  return parts.filter((part): part is PartDone => part.firstDoneOn !== null && part.lastDoneOn !== null);
}

/** What she does in the sessions of some days, in order. */
export function listPartsIn(
  ctx: RequestContext,
  enrolmentId: string,
  from: PlainDate,
  through: PlainDate,
): Promise<PartInSession[]> {
  return selectPartsIn(ctx, enrolmentId, from, through);
}

/**
 * Makes an experience of a part she carried out: unpaid work, which she then can choose for a CV. It has the part's id, so it is made once.
 * Problem: 'not-done'. Throws NotFoundError.
 */
export async function takeUpPart(
  ctx: RequestContext,
  { enrolmentId, partId }: { enrolmentId: string; partId: string },
): Promise<Result<void, FieldProblems>> {
  const { parts } = await listOwnParts(ctx, enrolmentId);
  const part = parts.find(({ id }) => id === partId);
  if (part === undefined) throw new NotFoundError();
  if (part.isTakenUp) return ok(undefined);
  if (!canBeTakenUp(part)) return refuse({ '': ['not-done'] });
  // A CV's words are hers and in Swedish to begin with; she changes them as she likes.
  const t = translate(partTexts, 'sv');
  const title = [t(`did.${part.kind}`), part.words].filter(Boolean).join(': ');
  const year = (day: PlainDate | null) => (day === null ? undefined : Number(day.slice(0, 4)));
  const added = await addSkill(ctx, enrolmentId, {
    id: part.id,
    kind: 'unpaid-work',
    title,
    description: t('experience', { count: part.timesDone }),
    ...{ ownLanguage: undefined, ownTitle: '', ownDescription: '', place: part.activityName.slice(0, 120) },
    ...{ country: undefined, fromYear: year(part.firstDoneOn), toYear: year(part.lastDoneOn), isOngoing: false },
    ...{ papers: undefined, occupationWords: '', occupationCode: undefined, occupationFor: '', look: undefined },
  });
  return added.ok ? ok(undefined) : added;
}
