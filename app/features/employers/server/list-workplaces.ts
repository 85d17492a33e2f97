import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { OfferKind } from '../domain/workplace.ts';
import { findEmployer, insertLog } from './employer-store.ts';
import { findChoice, selectChoices, type WorkplaceChoice } from './picker-store.ts';

const MOST_CHOICES = 50;

/** Open workplaces to choose among, the caller's and those shared with her, by employer: at most `limit`. `occupation`: where it is done or offered. */
export function listWorkplaces(
  ctx: RequestContext,
  wish: { text?: string; employerId?: string; occupation?: string; limit?: number } = {},
): Promise<WorkplaceChoice[]> {
  const { text = '', employerId, occupation, limit = MOST_CHOICES } = wish;
  return selectChoices(ctx, { text, employerId, occupation, limit });
}

/** One workplace, also one that is closed. Throws NotFoundError when the caller may see none with this id. */
export async function getWorkplace(ctx: RequestContext, id: string): Promise<WorkplaceChoice> {
  const found = await findChoice(ctx, id);
  if (found === undefined) throw new NotFoundError();
  return found;
}

/** Writes into the contact history that a workplace was asked for something, so that the same ones are not always asked. Throws NotFoundError. */
export async function noteAsked(
  ctx: RequestContext,
  of: { workplaceId: string; contactId?: string | null; asked: OfferKind; on: PlainDate; words?: string },
): Promise<void> {
  const { employerId } = await getWorkplace(ctx, of.workplaceId);
  const employer = await findEmployer(ctx, employerId);
  if (employer === undefined) throw new NotFoundError();
  await insertLog(ctx, employer, {
    id: newId(),
    happenedOn: of.on,
    way: 'other',
    words: of.words ?? '',
    contactId: of.contactId ?? null,
    workplaceId: of.workplaceId,
    asked: of.asked,
    answer: null,
    nextOn: null,
    nextWords: '',
    nextBy: null,
  });
}
