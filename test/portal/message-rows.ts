import type { Ids } from '#test/access-matrix/fixtures.ts';
import { aThread } from '#test/access-matrix/message-fixtures.ts';
import type { ProgrammeKey, World } from '#test/world.ts';

/** Her messages: a thread with the leaders of a group. */
export async function someMessages(
  world: World,
  programme: ProgrammeKey,
  person: { personId: string; enrolmentId: string },
): Promise<Ids> {
  const { threadId } = await aThread(world, programme, person, 'Mitt eget');
  return { ownThreadId: threadId, ownCoach: 'coach' };
}

export const ownMessageRows: Record<string, { params?: Record<string, string>; form?: Record<string, string> }> = {
  '/my/:language/messages': {},
  '/my/:language/messages/notices': { form: { wants: 'no' } },
  '/my/:language/messages/:enrolmentId/:to': { params: { enrolmentId: 'enrolmentId', to: 'ownThreadId' } },
  '/my/:language/messages/:enrolmentId/:to/write': {
    params: { enrolmentId: 'enrolmentId', to: 'ownCoach' },
    form: { id: '0190a000-0000-7000-8000-0000000000aa', phrase: 'thanks', text: '' },
  },
};
