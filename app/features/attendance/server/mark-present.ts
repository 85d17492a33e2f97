import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { saveAttendance } from './save-attendance.ts';

/**
 * Marks one person present in a session, as a save of its sheet with its rules, its problems and its trace. `key` makes doing it twice
 * harmless. Whoever is marked already stays as she is.
 */
export async function markPresent(
  ctx: RequestContext,
  sessionId: string,
  { key, enrolmentId }: { key: string; enrolmentId: string },
): Promise<Result<true, FieldProblems>> {
  const row = { enrolmentId, version: 0, mark: null };
  const saved = await saveAttendance(ctx, sessionId, { idempotencyKey: key, rows: [row], everybodyElsePresent: true });
  return saved.ok ? ok(true) : saved;
}
