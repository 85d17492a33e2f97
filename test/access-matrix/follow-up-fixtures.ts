import { aReply } from '#app/features/follow-ups/testing/follow-ups.ts';
import type { ProgrammeKey, World } from '#test/world.ts';

/** A letter that asks somebody who has left, and what she answered by it. */
export async function aLetterAndAReply(
  world: World,
  programme: ProgrammeKey,
  left: { followUpId: string; personId: string; enrolmentId: string },
) {
  return aReply(world, programme, left, { way: 'letter' });
}
