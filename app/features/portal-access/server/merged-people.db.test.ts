import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { Phone } from '../testing/phone.ts';
import { secretOfCard } from './codes.ts';

describe('own sides of two who become one', async () => {
  const world = await buildWorld();
  const app = createApp(world.services);
  const [coordinator, coach] = [await world.as('coordinator', 'alpha'), await world.as('case-worker', 'alpha')];
  const phone = () => new Phone(app);
  const change = (enrolmentId: string, what: string) =>
    coach.request('POST', `/participants/${enrolmentId}/portal`, { form: { do: what } });
  const comesIn = async (who: Phone, enter: string, wishes: Record<string, string> = {}) => {
    const form = { id: newId(), do: 'enter', digits: '5820', phone: 'own', ...wishes };
    return (await who.post(enter, form)).headers.get('location') === '/my/sv/today';
  };
  /** Somebody with a card of her own, taken with a phone of her own. */
  const somebody = async (givenName: string, digits: string, status?: 'ended') => {
    const person = await world.aParticipant('alpha', { givenName, familyName: 'Abdi', ...(status && { status }) });
    if (status)
      await world.admin
        .updateTable('enrolments')
        .set({ ended_on: '2026-02-20' })
        .where('id', '=', person.enrolmentId)
        .execute();
    await change(person.enrolmentId, 'new');
    await change(person.enrolmentId, 'open');
    const { rows } = await sql<{
      id: string;
    }>`select id from portal_cards where person_id = ${person.personId}`.execute(world.admin);
    const enter = `/my/sv/enter/${secretOfCard(world.services.keys, rows[0]?.id as string)}`;
    const own = phone();
    expect(await comesIn(own, enter, { do: 'choose', digits })).toBe(true);
    await own.get('/my/sv/today');
    return { ...person, enter, digits, own };
  };
  const isCalled = async (who: Phone) =>
    /Saida|Hodan/.exec(await (await who.get('/my/sv/about-me/details')).text())?.[0];
  const whose = async (who: Phone) => {
    const answer = await who.get('/my/sv/about-me');
    if (answer.status !== 200) return undefined;
    return isCalled(who);
  };
  const versions = async (...ids: string[]) => {
    const rows = await world.admin.selectFrom('people').select(['id', 'version']).where('id', 'in', ids).execute();
    return ids.map((id) => rows.find((row) => row.id === id)?.version ?? 0);
  };
  const two = async () => {
    const [kept, gone] = [await somebody('Saida', '5820'), await somebody('Hodan', '7714', 'ended')];
    const mergeId = newId();
    const seen = await versions(kept.personId, gone.personId);
    const { rows } = await coordinator.run((ctx) =>
      sql<{
        answer: string;
      }>`select app.merge_people(${mergeId}, ${kept.personId}, ${gone.personId}, '{}', ${seen}::int[]) as answer`.execute(
        ctx.db,
      ),
    );
    expect(rows[0]?.answer).toBe('merged');
    const split = async () => {
      const [version] = await versions(kept.personId);
      const answer = await coordinator.run((ctx) =>
        sql<{ answer: string }>`select app.split_people(${mergeId}, '[]', ${version}::int) as answer`.execute(ctx.db),
      );
      expect(answer.rows[0]?.answer).toBe('split');
    };
    return { kept, gone, mergeId, split };
  };

  it('are one: both cards with their own digits, and both phones as they are, open what is hers', async () => {
    const { kept, gone } = await two();
    expect([await whose(kept.own), await whose(gone.own)]).toEqual(['Saida', 'Saida']);
    const others = [phone(), phone(), phone()] as const;
    expect(await comesIn(others[0], kept.enter, { digits: kept.digits })).toBe(true);
    expect(await comesIn(others[1], gone.enter, { digits: gone.digits })).toBe(true);
    expect(await comesIn(others[2], gone.enter, { digits: kept.digits })).toBe(false);
    expect(await whose(others[1])).toBe('Saida');
  });

  it('are shut by one block, whichever card and phone they came in with', async () => {
    const { kept, gone } = await two();
    await change(kept.enrolmentId, 'block');
    expect([await whose(kept.own), await whose(gone.own)]).toEqual([undefined, undefined]);
    expect(await comesIn(phone(), kept.enter, { digits: kept.digits })).toBe(false);
    expect(await comesIn(phone(), gone.enter, { digits: gone.digits })).toBe(false);
  });

  it('are two again when they are told apart: a phone follows its card, also one that came in between', async () => {
    const { kept, gone, mergeId, split } = await two();
    const between = phone();
    expect(await comesIn(between, gone.enter, { digits: gone.digits })).toBe(true);
    expect(await whose(between)).toBe('Saida');
    const since = await coordinator.run((ctx) =>
      sql<{ name: string }>`select table_name as name from app.rows_since_merge(${mergeId})`.execute(ctx.db),
    );
    expect(since.rows.map(({ name }) => name)).not.toContain('portal_devices');
    await world.admin
      .insertInto('portal_kept_forms')
      .values({
        ...{ tenant_id: world.tenants.north, person_id: kept.personId, address: '/my/sv/x' },
        ...{ sealed: Buffer.from('x'), kept_at: '2100-01-01T00:00:00Z' },
      })
      .execute();
    await split();
    expect([await whose(kept.own), await whose(gone.own), await whose(between)]).toEqual(['Saida', 'Hodan', 'Hodan']);
    expect(await comesIn(phone(), gone.enter, { digits: gone.digits })).toBe(true);
    expect(await sql`select from portal_kept_forms`.execute(world.admin).then(({ rows }) => rows)).toEqual([]);
    await change(gone.enrolmentId, 'block');
    expect([await whose(kept.own), await whose(gone.own), await whose(between)]).toEqual([
      'Saida',
      undefined,
      undefined,
    ]);
  });

  it('show a new card made in between as a question, without its secrets, and end the old ones', async () => {
    const { kept, gone, mergeId, split } = await two();
    await change(kept.enrolmentId, 'new');
    const { rows } = await coordinator.run((ctx) =>
      sql<{
        name: string;
        shown: Record<string, unknown>;
      }>`select table_name as name, shown from app.rows_since_merge(${mergeId})`.execute(ctx.db),
    );
    const card = rows.find(({ name }) => name === 'portal_cards');
    expect(Object.keys(card?.shown ?? {}).filter((column) => column.endsWith('_hash'))).toEqual([]);
    await split();
    expect([await whose(kept.own), await whose(gone.own)]).toEqual([undefined, undefined]);
  });

  it('keep each one’s messages with the participation they belong to', async () => {
    const { kept, gone, split } = await two();
    const threads: string[] = [];
    for (const { personId, enrolmentId } of [kept, gone]) {
      const id = newId();
      threads.push(id);
      const of = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha, enrolment_id: enrolmentId };
      await world.admin
        .insertInto('message_threads')
        .values({ ...of, id, person_id: personId, with_role: 'case-worker', started_at: world.services.now() })
        .execute();
    }
    const people = async () =>
      (
        await world.admin
          .selectFrom('message_threads')
          .select('person_id')
          .where('id', 'in', threads)
          .orderBy('id')
          .execute()
      ).map((row) => row.person_id);
    expect(await people()).toEqual([kept.personId, kept.personId]);
    await split();
    expect(await people()).toEqual([kept.personId, gone.personId]);
  });
});
