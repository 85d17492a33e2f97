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

describe('a reading, which starts as whoever the token was last time', async () => {
  const world = await buildWorld();

  async function reading(token: string) {
    const requestId = newId();
    const runs: (string | null)[] = [];
    const asking = {
      tokenHash: hashToken(token),
      requestId,
      permission: 'signed-in',
      audit: { action: 'read', category: 'directory' },
      kind: 'read',
    } as const;
    const answered = await inRequest(world.services, asking, async (ctx) => {
      runs.push(ctx.caller.role);
      const seen = await ctx.db.selectFrom('person_directory').select('person_id').execute();
      ctx.saw(seen.map(({ person_id }) => person_id));
      return seen.length;
    }).catch((error: Error) => error.constructor.name);
    const traces = await world.admin
      .selectFrom('audit_events')
      .where('request_id', '=', requestId)
      .select(['role', 'subjects'])
      .execute();
    return { runs, answer: typeof answered === 'string' ? answered : answered.value, traces };
  }

  it('counts for nothing when her role has changed since: what is answered and traced is who she is now', async () => {
    const her = await world.as('coordinator', 'alpha');
    await world.aParticipant('alpha');
    const before = await reading(her.token);
    expect([before.runs, before.answer]).toEqual([['coordinator'], before.traces[0]?.subjects.length]);
    expect(before.answer).toBeGreaterThan(0);
    expect((await reading(her.token)).runs).toEqual(['coordinator']);
    await world.admin
      .updateTable('role_assignments')
      .set({ role: 'evaluator' })
      .where('account_id', '=', her.accountId)
      .execute();
    const after = await reading(her.token);
    expect(after).toEqual({
      runs: ['coordinator', 'evaluator'],
      answer: 0,
      traces: [{ role: 'evaluator', subjects: [] }],
    });
  });

  it('is refused when she has signed out since, and leaves no trace of having begun', async () => {
    const her = await world.as('case-worker', 'alpha');
    expect((await reading(her.token)).answer).toBeGreaterThan(0);
    await world.admin
      .updateTable('sessions')
      .set({ revoked_at: new Date().toISOString() })
      .where('token_hash', '=', hashToken(her.token))
      .execute();
    expect(await reading(her.token)).toMatchObject({ answer: 'SignedOutError', traces: [] });
  });

  it('that fails on the way leaves the connection good for the next', async () => {
    const her = await world.as('coordinator', 'beta');
    await world.aParticipant('beta');
    await reading(her.token);
    const failing = inRequest(
      world.services,
      {
        tokenHash: hashToken(her.token),
        requestId: newId(),
        permission: 'signed-in',
        audit: { none: 'test' },
        kind: 'read',
      },
      async () => {
        throw new Error('on the way');
      },
    );
    await expect(failing).rejects.toThrow('on the way');
    expect((await reading(her.token)).answer).toBeGreaterThan(0);
  });
});
