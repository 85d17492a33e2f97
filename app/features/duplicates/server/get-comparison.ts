import { findLedTo } from '#app/features/people/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { openTwiceIn } from '../domain/conflicts.ts';
import { type FieldChoice, fieldChoices } from '../domain/mergeable-fields.ts';
import { type ComparedPerson, selectCompared } from './person-store.ts';

export type Comparison = {
  kept: ComparedPerson;
  gone: ComparedPerson;
  choices: FieldChoice[];
  /** Programmes in which both take part now: merging has to wait until one of the two is ended or marked as mistaken. */
  openTwice: { programmeName: string; keptEnrolmentId: string; goneEnrolmentId: string }[];
  /** The caller sees everything about both, and so may merge them herself. */
  isMergeable: boolean;
};

/** The two have become one: whoever asks for them is led to the one who is left. */
export type AlreadyOne = { enrolmentId: string | undefined };

/** Two people side by side. Throws NotFoundError when the caller may not know of one of them; an id that was merged away leads on. */
export async function getComparison(
  ctx: RequestContext,
  keptId: string,
  goneId: string,
): Promise<Comparison | AlreadyOne> {
  const [keptNow, goneNow] = await Promise.all([findLedTo(ctx, keptId), findLedTo(ctx, goneId)]);
  const [kept, gone] = await selectCompared(ctx, [keptNow, goneNow]);
  if (kept === undefined || gone === undefined) throw new NotFoundError();
  ctx.saw([kept.id, gone.id]);
  if (kept.id === gone.id) return { enrolmentId: kept.enrolments[0]?.id };
  return {
    kept,
    gone,
    choices: fieldChoices(kept, gone),
    openTwice: openTwiceIn(kept.enrolments, gone.enrolments),
    isMergeable: kept.isWhole && gone.isWhole,
  };
}
