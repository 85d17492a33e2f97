import { describe, expect, it } from 'vitest';
import { listWork } from '#app/features/work-list/server/list-work.ts';
import { newId } from '#app/shared/ids.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';
import { answerOwnRequest, getOwnRequests } from './answer-own-request.ts';
import { askFor, listMyRequests, takeBackRequest, tellOfChange } from './own-asking.ts';

describe('what a participant asks for on her own side', async () => {
  const world = await buildWorld();
  const worker = await world.as('case-worker', 'alpha');
  const colleague = await world.as('coordinator', 'alpha');
  const elsewhere = await world.as('case-worker', 'beta');
  const somebody = async (wishes = {}) => {
    const person = await world.aParticipant('alpha', wishes);
    return { ...person, side: await openOwnSide(world, 'alpha', person.personId) };
  };
  const pause = { words: undefined, reason: 'family', fromOn: undefined, untilOn: undefined } as const;

  it('waits in the work list, is answered once, and she sees the answer', async () => {
    const her = await somebody();
    const id = newId();
    const asked = await her.side.run((ctx) => askFor(ctx, 'pause', { ...pause, id, fromOn: ctx.today }), 'ti');
    expect(asked).toEqual({ ok: true, value: { id } });
    const kinds = async () =>
      (await colleague.run((ctx) => listWork(ctx, 'everybody')))
        .filter(({ person }) => person.enrolmentId === her.enrolmentId)
        .flatMap(({ items }) => items.map(({ kind }) => kind));
    expect(await kinds()).toContain('own-request');
    const answer = { answer: 'done', words: 'Vi ses i april.' } as const;
    expect((await worker.run((ctx) => answerOwnRequest(ctx, her.enrolmentId, id, answer))).ok).toBe(true);
    expect(await kinds()).not.toContain('own-request');
    expect(await her.side.run(listMyRequests)).toMatchObject([{ id, answer: 'done', answerWords: 'Vi ses i april.' }]);
    // The same answer again is the same; another one comes too late, and so does taking it back.
    expect((await worker.run((ctx) => answerOwnRequest(ctx, her.enrolmentId, id, answer))).ok).toBe(true);
    const other = await worker.run((ctx) =>
      answerOwnRequest(ctx, her.enrolmentId, id, { answer: 'declined', words: 'Nej' }),
    );
    expect(other).toEqual({ ok: false, problem: { '': ['answered-already'] } });
    expect(await her.side.run((ctx) => takeBackRequest(ctx, id))).toEqual({
      ok: false,
      problem: { '': ['answered-already'] },
    });
  });

  it('is hers until it is answered: she takes it back, and then nobody answers it', async () => {
    const her = await somebody();
    const id = newId();
    await her.side.run((ctx) => askFor(ctx, 'leave', { ...pause, reason: undefined, id }));
    expect((await her.side.run((ctx) => takeBackRequest(ctx, id))).ok).toBe(true);
    expect(await worker.run((ctx) => answerOwnRequest(ctx, her.enrolmentId, id, { answer: 'done' }))).toEqual({
      ok: false,
      problem: { '': ['taken-back'] },
    });
  });

  it('is one request when it is sent twice, and one pause at a time', async () => {
    const her = await somebody();
    const id = newId();
    const ask = (again: string) =>
      her.side.run((ctx) => askFor(ctx, 'pause', { ...pause, id: again, fromOn: ctx.today }));
    expect((await ask(id)).ok && (await ask(id)).ok).toBe(true);
    expect(await ask(newId())).toEqual({ ok: false, problem: { '': ['asked-already'] } });
    expect(await her.side.run(listMyRequests)).toHaveLength(1);
  });

  it('is read by case work in the programme and by nobody else; her words lie encrypted', async () => {
    const her = await somebody();
    const other = await somebody();
    const id = newId();
    await her.side.run((ctx) => askFor(ctx, 'apart', { ...pause, reason: undefined, id, words: 'Bertil Rädd' }));
    const seen = await worker.run((ctx) => getOwnRequests(ctx, her.enrolmentId));
    expect(seen.requests).toMatchObject([{ id, kind: 'apart', words: 'Bertil Rädd' }]);
    await expect(elsewhere.run((ctx) => getOwnRequests(ctx, her.enrolmentId))).rejects.toThrow();
    for (const role of ['peer-coach', 'activity-leader', 'evaluator'] as const) {
      const reader = await world.as(role, 'alpha');
      expect(await reader.run(({ db }) => db.selectFrom('own_requests').select('id').execute())).toEqual([]);
    }
    expect(await other.side.run(listMyRequests)).toEqual([]);
    await expect(other.side.run((ctx) => takeBackRequest(ctx, id))).rejects.toThrow();
    const row = await world.admin
      .selectFrom('own_requests')
      .where('id', '=', id)
      .select('sealed')
      .executeTakeFirstOrThrow();
    expect(Buffer.from(row.sealed as Buffer).includes('Bertil')).toBe(false);
  });

  it('of a protected person reaches her named readers alone', async () => {
    const her = await somebody({ restricted: true, namedReaders: [worker.accountId] });
    await her.side.run((ctx) => askFor(ctx, 'name', { ...pause, reason: undefined, id: newId(), words: 'Selam' }));
    expect((await worker.run((ctx) => getOwnRequests(ctx, her.enrolmentId))).requests).toHaveLength(1);
    await expect(colleague.run((ctx) => getOwnRequests(ctx, her.enrolmentId))).rejects.toThrow();
  });

  it('cannot be answered, or written for somebody else, by herself', async () => {
    const her = await somebody();
    const other = await somebody();
    const id = newId();
    await her.side.run((ctx) => askFor(ctx, 'leave', { ...pause, reason: undefined, id }));
    await expect(
      her.side.run(({ db }) => db.updateTable('own_requests').set({ answer: 'done' }).where('id', '=', id).execute()),
    ).rejects.toThrow(/permission denied/);
    const forged = (of: typeof her) => ({
      tenant_id: world.tenants.north,
      id: newId(),
      enrolment_id: of.enrolmentId,
      programme_id: world.programmes.alpha,
      person_id: of.personId,
      kind: 'changed',
      language: 'sv',
      asked_at: world.services.now(),
    });
    await expect(
      her.side.run(({ db }) => db.insertInto('own_requests').values(forged(other)).execute()),
    ).rejects.toThrow();
    await expect(
      her.side.run(({ db }) => db.insertInto('own_requests').values(forged(her)).execute()),
    ).resolves.toBeDefined();
  });

  it('that she changed something is told once until somebody has seen it', async () => {
    const her = await somebody();
    await her.side.run(tellOfChange);
    await her.side.run(tellOfChange);
    const { requests } = await worker.run((ctx) => getOwnRequests(ctx, her.enrolmentId));
    expect(requests.map(({ kind }) => kind)).toEqual(['changed']);
    expect(await her.side.run(listMyRequests)).toEqual([]);
  });
});
