import { anotherSession, aSession } from '#app/features/activities/testing/activities.ts';
import type { Mark } from '#app/features/attendance/domain/mark.ts';
import { saveAttendance } from '#app/features/attendance/server/save-attendance.ts';
import { newId } from '#app/shared/ids.ts';
import type { Actor, ProgrammeKey, World } from '#test/world.ts';

export type Someone = { enrolmentId: string; personId: string };

/** A group that meets on these days; nobody is marked yet. */
export async function aGroupOn(world: World, programme: ProgrammeKey, days: readonly string[], people: Someone[]) {
  const [first, ...others] = days;
  const { activityId, sessionId } = await aSession(world, programme, { heldOn: first, memberIds: people });
  const rest = await Promise.all(others.map((day) => anotherSession(world, programme, activityId, day)));
  return { activityId, sessions: [sessionId, ...rest] };
}

/** Marks people in a session as they stand: what is marked is replaced. `correction`: why, in a locked month. */
export async function markAll(
  actor: Actor,
  sessionId: string,
  marks: readonly (readonly [Someone, Mark | null, version?: number])[],
  correction?: string,
) {
  return actor.run((ctx) =>
    saveAttendance(ctx, sessionId, {
      idempotencyKey: newId(),
      rows: marks.map(([{ enrolmentId }, mark, version = 0]) => ({ enrolmentId, mark, version })),
      everybodyElsePresent: false,
      why: 'mistake',
      correction,
    }),
  );
}
