import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { inRequest } from './run.ts';
import { hashToken } from './session-cookie.ts';

describe('the trace of a request', async () => {
  const world = await buildWorld();

  async function rename(subjects: string[]): Promise<unknown> {
    const { token } = await world.as('coordinator', 'alpha');
    const { personId } = await world.aParticipant('alpha', { familyName: 'Before' });
    const asking = {
      tokenHash: hashToken(token),
      requestId: newId(),
      permission: 'signed-in',
      audit: { action: 'write', category: 'directory' },
      kind: 'write',
    } as const;
    const done = inRequest(world.services, asking, async (ctx) => {
      await ctx.db
        .updateTable('person_directory')
        .set({ family_name: 'After' })
        .where('person_id', '=', personId)
        .execute();
      ctx.saw([personId, ...subjects]);
    });
    const refused = await done.then(
      () => undefined,
      (error: Error) => error.message,
    );
    const person = await world.admin
      .selectFrom('person_directory')
      .where('person_id', '=', personId)
      .select('family_name')
      .executeTakeFirstOrThrow();
    const traces = await world.admin
      .selectFrom('audit_events')
      .where('request_id', '=', asking.requestId)
      .select('subjects')
      .execute();
    return { refused, name: person.family_name, traces: traces.length };
  }

  it('is written with what was done', async () => {
    expect(await rename([])).toEqual({ refused: undefined, name: 'After', traces: 1 });
  });

  it('undoes everything when it cannot be written, and the connection is good for the next request', async () => {
    expect(await rename(['nobody'])).toMatchObject({
      refused: expect.stringContaining('uuid'),
      name: 'Before',
      traces: 0,
    });
    expect(await rename([])).toEqual({ refused: undefined, name: 'After', traces: 1 });
  });
});
