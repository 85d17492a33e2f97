import { describe, expect, it } from 'vitest';
import { sealTenant } from '#app/platform/audit/seal.ts';
import { addMonths } from '#app/shared/dates.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';
import { getOwnLooks } from './own-looks.ts';

describe('who has looked', async () => {
  const world = await buildWorld();
  const worker = await world.as('case-worker', 'alpha');
  const somebody = async (wishes = {}) => {
    const person = await world.aParticipant('alpha', wishes);
    return { ...person, side: await openOwnSide(world, 'alpha', person.personId) };
  };
  // The log has the computer's own clock.
  const looks = (side: Awaited<ReturnType<typeof somebody>>['side']) =>
    side.run((ctx) => getOwnLooks(ctx, new Date().toISOString().slice(0, 10) as typeof ctx.today));
  const open = (enrolmentId: string) => worker.request('GET', `/participants/${enrolmentId}/plan`);

  it('tells every reading of hers, sealed or not, and none of anybody else', async () => {
    const [her, other] = [await somebody(), await somebody()];
    await open(her.enrolmentId);
    await open(other.enrolmentId);
    const before = await looks(her.side);
    await sealTenant(world.services.pool, world.services.keys.audit, world.tenants.north);
    await open(her.enrolmentId);
    const after = await looks(her.side);
    const ofWorker = (found: typeof before) =>
      found.days[0]?.looks.filter(({ accountId }) => accountId === worker.accountId);
    expect(ofWorker(before)).toMatchObject([
      { name: 'case-worker alpha', role: 'case-worker', did: { read: ['plan'] } },
    ]);
    expect(ofWorker(after)).toMatchObject([{ did: { read: ['plan'] } }]);
    const rows = await world.admin
      .selectFrom('audit_events')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('account_id', '=', worker.accountId)
      .executeTakeFirstOrThrow();
    expect(Number(rows.n)).toBe(3);
  });

  it('shows her own visits as hers', async () => {
    const her = await somebody();
    await her.side.request('GET', '/my/ti/about-me');
    expect((await looks(her.side)).days[0]?.looks).toMatchObject([
      { accountId: null, role: 'participant', did: { read: ['page'] } },
    ]);
  });

  it('names nobody where the tenant says so, nor round a protected person, whose safety is never told', async () => {
    const her = await somebody({ restricted: true, namedReaders: [worker.accountId] });
    await open(her.enrolmentId);
    await worker.request('GET', `/participants/${her.enrolmentId}/protection`);
    expect((await looks(her.side)).days[0]?.looks).toMatchObject([
      { name: null, role: 'case-worker', did: { read: ['plan'] } },
    ]);
    const other = await somebody();
    await open(other.enrolmentId);
    await world.admin
      .insertInto('own_side_settings')
      .values({ tenant_id: world.tenants.north, names_readers: false })
      .execute();
    expect((await looks(other.side)).days[0]?.looks).toMatchObject([{ name: null, organisation: expect.any(String) }]);
  });

  it('is asked a month at a time', async () => {
    const her = await somebody();
    await open(her.enrolmentId);
    const earlier = await her.side.run((ctx) =>
      getOwnLooks(ctx, addMonths(new Date().toISOString().slice(0, 10) as typeof ctx.today, -1)),
    );
    expect(earlier.days).toEqual([]);
  });

  it('answers nobody of the staff', async () => {
    const her = await somebody();
    await open(her.enrolmentId);
    expect((await worker.run((ctx) => getOwnLooks(ctx as never, ctx.today))).days).toEqual([]);
  });
});
