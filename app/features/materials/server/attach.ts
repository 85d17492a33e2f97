import {
  listMaterials,
  requireActivityToHandle,
  requireSessionToHandle,
  type UsedMaterial,
} from '#app/features/activities/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { Attach } from '../domain/material.ts';
import { endUse, findMaterial, insertUse, type Place, selectShelf } from './material-store.ts';
import type { MaterialLine } from './shelf.ts';

/** What something is attached to. */
export type Of = { activityId: string } | { sessionId: string };
export type AttachPlace = Place & {
  activityName: string;
  session: { id: string; heldOn: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay } | null;
};

/** The activity or session, if the caller handles it. Throws NotFoundError, ForbiddenError. */
export async function requirePlace(ctx: RequestContext, of: Of): Promise<AttachPlace> {
  if ('activityId' in of) {
    const { id, programmeId, name } = await requireActivityToHandle(ctx, of.activityId);
    return { programmeId, activityId: id, sessionId: null, activityName: name, session: null };
  }
  const session = await requireSessionToHandle(ctx, of.sessionId);
  const { programmeId, activityId, activityName } = session;
  return { programmeId, activityId, sessionId: session.id, activityName, session };
}

export type Attached = { place: AttachPlace; attached: UsedMaterial[]; offered: MaterialLine[]; total: number };

const SHOWN = 20;

/** What an activity or session uses, and what else the programme's shelf offers under these words. */
export async function getAttached(ctx: RequestContext, of: Of, q: string | undefined): Promise<Attached> {
  const place = await requirePlace(ctx, of);
  const [attached, { rows, total }] = await Promise.all([
    listMaterials(ctx, of),
    selectShelf(ctx, { programme: place.programmeId, q }, { limit: SHOWN, offset: 0 }),
  ]);
  return { place, attached, offered: rows.filter(({ id }) => !attached.some((each) => each.id === id)), total };
}

/** Attaches something from the programme's own shelf; once however often it is sent. Problem: 'retired'. Throws NotFoundError. */
export async function attachMaterial(ctx: RequestContext, of: Of, use: Attach): Promise<Result<void, FieldProblems>> {
  const [place, material] = [await requirePlace(ctx, of), await findMaterial(ctx, use.materialId)];
  if (material === undefined || material.programmeId !== place.programmeId) throw new NotFoundError();
  if (material.isRetired) return refuse({ '': ['retired'] });
  await insertUse(ctx, place, use);
  return ok(undefined);
}

/** Takes something away from an activity from today on, or from a session. */
export async function detachMaterial(ctx: RequestContext, of: Of, useId: string): Promise<void> {
  await endUse(ctx, await requirePlace(ctx, of), useId);
}
