import { inputOfBody } from '#app/features/attendance/domain/sheet-input.ts';
import { getBareSheet, saveAttendance, sayNotHeld } from '#app/features/attendance/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type SentRow, sentRow } from '../domain/message.ts';
import type { PocketSaveBody } from '../domain/send-input.ts';
import { offlineTexts } from '../texts/index.ts';
import { hasArrived, listInSight } from './pocket-store.ts';

/**
 * Takes a save out of a device's outbox, as a save of its sheet (or as a word that the session did not take place) with its rules; the answer says what stands then, so that the device's next
 * save is measured against it. Problems besides those of saving: 'other-account' (somebody else is signed in on the device now) and
 * 'out-of-order' (the save before it has not arrived).
 */
export async function sendSave(
  ctx: RequestContext,
  sessionId: string,
  body: PocketSaveBody,
): Promise<Result<{ rows: SentRow[] }, FieldProblems>> {
  const { tenantId, accountId } = ctx.caller;
  if (body.owner !== accountId) return refuse({ '': ['other-account'] });
  if (body.after !== null && !(await hasArrived(ctx.db, tenantId, body.after))) return refuse({ '': ['out-of-order'] });
  const taken = await (body.notHeld === undefined
    ? takeMarks(ctx, sessionId, body)
    : takeNotHeld(ctx, sessionId, body));
  if (!taken.ok) return taken;
  const { rows } = await getBareSheet(ctx, sessionId);
  return ok({ rows: rows.filter((row) => !row.restricted).map(sentRow) });
}

async function takeMarks(ctx: RequestContext, sessionId: string, body: PocketSaveBody) {
  const hidden = await listHidden(ctx, body);
  if (hidden.length > 0) return refuse(Object.fromEntries(hidden.map((id) => [`marks.${id}`, ['not-active']])));
  return saveAttendance(ctx, sessionId, inputOfBody({ ...body, everybodyElsePresent: false }));
}

function takeNotHeld(ctx: RequestContext, sessionId: string, body: PocketSaveBody) {
  const { idempotencyKey, rows: seen } = inputOfBody({ ...body, everybodyElsePresent: false });
  const t = translate(offlineTexts, ctx.caller.locale);
  const { reason, despite } = body.notHeld as NonNullable<PocketSaveBody['notHeld']>;
  return sayNotHeld(ctx, sessionId, { idempotencyKey, reason: t(`notHeld.${reason}`), seen, despite });
}

// Whom she no longer sees: a mark taken back would otherwise pass for done, because the mark is out of her sight, too.
async function listHidden(ctx: RequestContext, { marks }: PocketSaveBody): Promise<string[]> {
  const ids = marks.map((row) => row.enrolmentId);
  const inSight = await listInSight(ctx.db, ctx.caller.tenantId, ids);
  return ids.filter((id) => !inSight.has(id));
}
