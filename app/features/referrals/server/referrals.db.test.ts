import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { inWaitingOrder } from '../domain/waiting-order.ts';
import { selectWaiting } from './waiting-store.ts';

const world = await buildWorld();
const { alpha } = world.programmes;
const JSON_TYPE = { accept: 'application/json' };

async function refer(actor: Actor, answers: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  const answer = await actor.request('POST', '/api/v1/referrals', {
    json: { id, programmeId: alpha, givenName: 'Hodan', ...answers },
  });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return id;
}
const read = (actor: Actor, referralId: string) =>
  actor.request('GET', `/api/v1/referrals/${referralId}`, { headers: JSON_TYPE });
const decide = (actor: Actor, referralId: string, what: string, body: Record<string, unknown>) =>
  actor.request('POST', `/api/v1/incoming-referrals/${referralId}/${what}`, { json: body });
const takeUp = async (actor: Actor, referralId: string, more: Record<string, unknown> = {}) => {
  const enrolmentId = newId();
  const answer = await decide(actor, referralId, 'take-up', {
    version: await versionOf(referralId),
    enrolmentId,
    personId: newId(),
    step: 'accepted',
    ...more,
  });
  return { answer, enrolmentId };
};
const stored = (referralId: string) =>
  world.admin.selectFrom('referrals').where('id', '=', referralId).selectAll().executeTakeFirstOrThrow();
const versionOf = async (referralId: string) => (await stored(referralId)).version;
const seen = (actor: Actor, referralId: string) =>
  actor.run(async ({ db }) => (await sql`select 1 from referrals where id = ${referralId}`.execute(db)).rows.length);

let officer: Actor;
let colleague: Actor;
let coordinator: Actor;
let caseWorker: Actor;
beforeAll(async () => {
  officer = await world.as('partner-officer', 'alpha');
  coordinator = await world.as('coordinator', 'alpha');
  caseWorker = await world.as('case-worker', 'alpha');
  // The officer of beta works at the same organisation and refers to alpha too.
  colleague = await world.as('partner-officer', 'beta');
  await world.admin
    .insertInto('role_assignments')
    .values({
      tenant_id: world.tenants.north,
      id: newId(),
      account_id: colleague.accountId,
      role: 'partner-officer',
      programme_id: alpha,
      valid_from: '2025-01-01',
    })
    .execute();
});

describe('a partner’s referral', () => {
  test('needs no number; who made it sees what became of it, and nothing more', async () => {
    const referralId = await refer(officer, { born: '1994' });
    const { answer, enrolmentId } = await takeUp(coordinator, referralId);
    expect(answer.status, await answer.clone().text()).toBe(200);
    const told = (await (await read(officer, referralId)).json()) as Record<string, unknown>;
    expect(told).toMatchObject({ status: 'accepted', statusOn: '2026-03-04', sharedReason: null });
    expect(Object.keys(told)).not.toContain('enrolmentId');
    const rest = await officer.run(async ({ db }) =>
      Promise.all(
        ['enrolments', 'people', 'person_directory', 'enrolment_moves', 'referral_decisions', 'place_offers'].map(
          async (table) => (await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)).rows.length,
        ),
      ),
    );
    expect(rest).toEqual([0, 0, 0, 0, 0, 0]);
    expect((await coordinator.request('GET', `/participants/${enrolmentId}`)).status).toBe(200);
  });

  test('sent twice is one', async () => {
    const referralId = await refer(officer);
    await officer.request('POST', '/api/v1/referrals', {
      json: { id: referralId, programmeId: alpha, givenName: 'Hodan' },
    });
    expect((await world.admin.selectFrom('referrals').where('id', '=', referralId).select('id').execute()).length).toBe(
      1,
    );
  });

  test('follows the enrolment to its end', async () => {
    const referralId = await refer(officer);
    const { enrolmentId } = await takeUp(coordinator, referralId);
    const move = async (name: string, more: Record<string, unknown> = {}) => {
      const { version } = await world.admin
        .selectFrom('enrolments')
        .where('id', '=', enrolmentId)
        .select('version')
        .executeTakeFirstOrThrow();
      const answer = await coordinator.request('POST', `/participants/${enrolmentId}/moves/${name}`, {
        form: { version: String(version), takesEffectOn: '2026-03-04', ...(more as Record<string, string>) },
      });
      expect(answer.status).toBe(303);
      return (await stored(referralId)).status;
    };
    expect(await move('put-on-waiting-list')).toBe('waiting');
    expect(await move('accept')).toBe('accepted');
    expect(await move('start')).toBe('started');
    expect(await move('pause', { reason: 'Sjuk' })).toBe('started');
    expect(await move('mark-mistaken', { reason: 'Fel person' })).toBe('received');
    expect(await stored(referralId)).toMatchObject({ person_id: null, enrolment_id: null });
  });

  test('tells of a place that was never used', async () => {
    const referralId = await refer(officer);
    const { enrolmentId } = await takeUp(coordinator, referralId);
    const answer = await coordinator.request('POST', `/participants/${enrolmentId}/moves/never-start`, {
      form: { version: '1', takesEffectOn: '2026-03-04', reason: 'Fick ett jobb' },
    });
    expect(answer.status).toBe(303);
    expect((await stored(referralId)).status).toBe('never-started');
  });

  test('is hers: another officer does not see it, unless their organisation shares', async () => {
    const referralId = await refer(officer);
    expect([await seen(officer, referralId), await seen(colleague, referralId)]).toEqual([1, 0]);
    expect((await read(colleague, referralId)).status).toBe(404);
    const share = (on: boolean) =>
      world.admin
        .updateTable('organisations')
        .set({ officers_share_referrals: on })
        .where('tenant_id', '=', world.tenants.north)
        .execute();
    await share(true);
    expect(await seen(colleague, referralId)).toBe(1);
    const protectedId = await refer(officer, { restricted: true });
    expect([await seen(officer, protectedId), await seen(colleague, protectedId)]).toEqual([1, 0]);
    await share(false);
  });

  test('is the programme’s: neither another programme nor another tenant sees it', async () => {
    const referralId = await refer(officer);
    const others = [
      await world.as('coordinator', 'beta'),
      await world.as('coordinator', 'gamma'),
      await world.as('partner-officer', 'gamma'),
    ];
    expect(await seen(coordinator, referralId)).toBe(1);
    expect(await Promise.all(others.map((actor) => seen(actor, referralId)))).toEqual([0, 0, 0]);
    for (const role of ['peer-coach', 'activity-leader', 'evaluator', 'tenant-administrator'] as const)
      expect(await seen(await world.as(role, 'alpha'), referralId), role).toBe(0);
  });

  test('cannot be decided, linked or made in another’s name by the officer, not even in raw SQL', async () => {
    const referralId = await refer(officer);
    const attempt = (statement: ReturnType<typeof sql>) => officer.run(({ db }) => statement.execute(db));
    await expect(attempt(sql`update referrals set status = 'accepted' where id = ${referralId}`)).rejects.toThrow(
      /row-level/,
    );
    await expect(
      attempt(sql`update referrals set handler_id = ${officer.accountId} where id = ${referralId}`),
    ).rejects.toThrow(/permission/);
    const row = (
      by: string,
      programme: string,
    ) => sql`insert into referrals (tenant_id, id, programme_id, source, organisation_id, referred_by, referred_on, status_on, given_name)
      values (${world.tenants.north}, ${newId()}, ${programme}, 'partner', app.own_organisation(), ${by}, '2026-03-04', '2026-03-04', 'A')`;
    await expect(attempt(row(colleague.accountId, alpha))).rejects.toThrow(/row-level/);
    await expect(attempt(row(officer.accountId, world.programmes.beta))).rejects.toThrow(/row-level/);
    await attempt(row(officer.accountId, alpha));
  });

  test('is withdrawn while nobody has decided, and not afterwards', async () => {
    const withdraw = (id: string, version: number) =>
      officer.request('POST', `/api/v1/referrals/${id}/withdraw`, { json: { version } });
    const open = await refer(officer);
    expect((await withdraw(open, 1)).status).toBe(200);
    expect((await stored(open)).status).toBe('withdrawn');
    const decided = await refer(officer);
    await takeUp(coordinator, decided);
    expect((await withdraw(decided, 2)).status).toBe(422);
    expect((await stored(decided)).status).toBe('accepted');
  });

  test('asked about waits for the partner, and answered for the programme', async () => {
    const referralId = await refer(officer);
    await decide(coordinator, referralId, 'messages', { id: newId(), text: 'Vilket språk talar hon?' });
    expect(await stored(referralId)).toMatchObject({ asked_on: '2026-03-04', news_on: null });
    await officer.request('POST', `/api/v1/referrals/${referralId}/messages`, {
      json: { id: newId(), text: 'Somaliska.' },
    });
    expect(await stored(referralId)).toMatchObject({ asked_on: null, news_on: '2026-03-04' });
    expect((await coordinator.request('POST', `/incoming/${referralId}/read`, { form: {} })).status).toBe(303);
    expect((await stored(referralId)).news_on).toBeNull();
  });
});

describe('a decision', () => {
  test('to decline tells the partner only what it shares', async () => {
    const [silent, open] = [await refer(officer), await refer(officer)];
    const reason = { reasonClass: 'no-places', reason: 'Gruppen är full till hösten.', version: 1 };
    expect((await decide(caseWorker, silent, 'decline', { ...reason, share: 'nothing' })).status).toBe(200);
    expect((await decide(caseWorker, open, 'decline', { ...reason, share: 'reason-and-text' })).status).toBe(200);
    const page = async (id: string) => (await officer.request('GET', `/referrals/${id}`)).text();
    expect(await page(silent)).not.toContain('full till hösten');
    expect(await page(open)).toContain('full till hösten');
    expect(await (await coordinator.request('GET', `/incoming/${silent}`)).text()).toContain('full till hösten');
  });

  test('by two at once: the second is told', async () => {
    const referralId = await refer(officer);
    expect((await takeUp(coordinator, referralId)).answer.status).toBe(200);
    expect((await decide(caseWorker, referralId, 'decline', { reasonClass: 'moved', version: 1 })).status).toBe(422);
  });

  test('against the rules needs a reason, which is kept', async () => {
    await world.admin
      .updateTable('programmes')
      .set({ definition: sql`definition || '{"eligibility": {"minAge": 18}}'::jsonb` })
      .where('id', '=', alpha)
      .execute();
    const referralId = await refer(officer, { born: '2009-05-01' });
    const refused = (await takeUp(coordinator, referralId)).answer;
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('override-reason-required');
    expect((await takeUp(coordinator, referralId, { overrideReason: 'Fyller 18 i sommar' })).answer.status).toBe(200);
    const kept = await world.admin
      .selectFrom('referral_decisions')
      .where('referral_id', '=', referralId)
      .selectAll()
      .execute();
    expect(kept).toMatchObject([
      { decision: 'take-up', override_reason: 'Fyller 18 i sommar', eligibility: { verdict: 'does-not' } },
    ]);
  });

  test('finds the one who has the number, and enrols her once', async () => {
    const number = '19900101-9802';
    const first = await refer(officer, { number });
    const { enrolmentId } = await takeUp(coordinator, first);
    const second = await refer(colleague, { givenName: 'Hodaan', number });
    const incoming = (await (await coordinator.request('GET', `/api/v1/incoming-referrals/${second}`)).json()) as {
      known: { personId: string; hasSameNumber: boolean }[];
    };
    expect(incoming.known).toMatchObject([{ hasSameNumber: true }]);
    const again = await takeUp(coordinator, second, { who: incoming.known[0]?.personId });
    expect(await again.answer.json()).toEqual({ enrolmentId });
    expect((await stored(second)).status).toBe('accepted');
  });
});

describe('somebody protected', () => {
  test('is handled by one coordinator; the partner still sees what became of her', async () => {
    const referralId = await refer(officer, { restricted: true, familyName: 'Hemlig' });
    const { handler_id } = await stored(referralId);
    expect(handler_id).toBe(coordinator.accountId);
    expect([
      await seen(coordinator, referralId),
      await seen(caseWorker, referralId),
      await seen(officer, referralId),
    ]).toEqual([1, 0, 1]);
    expect(await (await caseWorker.request('GET', '/incoming')).text()).not.toContain('Hemlig');
    expect((await takeUp(caseWorker, referralId)).answer.status).toBe(404);
    const { answer, enrolmentId } = await takeUp(coordinator, referralId);
    expect(answer.status, await answer.clone().text()).toBe(200);
    expect((await caseWorker.request('GET', `/participants/${enrolmentId}`)).status).toBe(404);
    expect((await coordinator.request('GET', `/participants/${enrolmentId}`)).status).toBe(200);
    expect([await seen(coordinator, referralId), await seen(caseWorker, referralId)]).toEqual([1, 0]);
    expect(await (await read(officer, referralId)).json()).toMatchObject({ status: 'accepted' });
  });

  test('marked by a case worker leaves her list', async () => {
    const referralId = await refer(officer);
    expect(await seen(caseWorker, referralId)).toBe(1);
    expect((await decide(caseWorker, referralId, 'protect', { handlerId: coordinator.accountId })).status).toBe(200);
    expect([await seen(caseWorker, referralId), await seen(coordinator, referralId)]).toEqual([0, 1]);
    const stranger = await world.as('coordinator', 'beta');
    expect((await decide(coordinator, referralId, 'protect', { handlerId: stranger.accountId })).status).toBe(422);
  });

  test('is seen by the programme’s coordinators when her handler has left', async () => {
    const referralId = await refer(officer, { restricted: true });
    const gone = newId();
    const { organisation_id } = await world.admin
      .selectFrom('accounts')
      .where('id', '=', officer.accountId)
      .select('organisation_id')
      .executeTakeFirstOrThrow();
    await world.admin
      .insertInto('accounts')
      .values({ tenant_id: world.tenants.north, id: gone, organisation_id, email: `${gone}@example.org`, name: 'Gone' })
      .execute();
    await world.admin.updateTable('referrals').set({ handler_id: gone }).where('id', '=', referralId).execute();
    expect([await seen(coordinator, referralId), await seen(caseWorker, referralId)]).toEqual([1, 0]);
  });
});

describe('the waiting list', () => {
  test('goes by the day of referral; whoever is passed over keeps her place and the reason', async () => {
    const [first, second] = [await refer(officer), await refer(officer)];
    await world.admin.updateTable('referrals').set({ referred_on: '2026-02-01' }).where('id', '=', first).execute();
    const before = await takeUp(coordinator, first, { step: 'waiting' });
    const after = await takeUp(coordinator, second, { step: 'waiting' });
    const list = async () =>
      (
        (await (await coordinator.request('GET', `/api/v1/programmes/${alpha}/waiting-list`)).json()) as {
          waiting: { enrolmentId: string; skipCount: number; version: number }[];
        }
      ).waiting.filter(({ enrolmentId }) => [before.enrolmentId, after.enrolmentId].includes(enrolmentId));
    expect((await list()).map(({ enrolmentId }) => enrolmentId)).toEqual([before.enrolmentId, after.enrolmentId]);
    const version = (await list())[1]?.version;
    const offer = (body: Record<string, unknown>) =>
      coordinator.request('POST', `/api/v1/enrolments/${after.enrolmentId}/offers`, {
        json: { id: newId(), version, ...body },
      });
    const refused = await offer({});
    expect(await refused.text()).toContain('skip-reason-required');
    const offered = await offer({ skipReason: 'Platsen är på annan ort' });
    expect(offered.status).toBe(200);
    expect((await offer({ skipReason: 'Igen' })).status).toBe(422);
    expect((await stored(second)).status).toBe('offered');
    expect((await list()).map(({ skipCount }) => skipCount)).toEqual([1, 0]);
    const { offerId } = (await offered.json()) as { offerId: string };
    const answer = (body: Record<string, unknown>) =>
      coordinator.request('POST', `/api/v1/offers/${offerId}/answer`, { json: { version, ...body } });
    expect((await answer({ answer: 'accepted' })).status).toBe(200);
    expect((await stored(second)).status).toBe('accepted');
    expect((await list()).map(({ enrolmentId }) => enrolmentId)).toEqual([before.enrolmentId]);
  });

  test('keeps somebody who declines, or lets her go with a reason', async () => {
    const referralId = await refer(officer);
    const { enrolmentId } = await takeUp(coordinator, referralId, { step: 'waiting' });
    const enrolment = () =>
      world.admin
        .selectFrom('enrolments')
        .where('id', '=', enrolmentId)
        .select(['status', 'version'])
        .executeTakeFirstOrThrow();
    const offerAndAnswer = async (body: Record<string, unknown>) => {
      const { version } = await enrolment();
      const offered = await coordinator.request('POST', `/api/v1/enrolments/${enrolmentId}/offers`, {
        json: { id: newId(), version, skipReason: 'Annan ort' },
      });
      const { offerId } = (await offered.json()) as { offerId: string };
      return coordinator.request('POST', `/api/v1/offers/${offerId}/answer`, { json: { version, ...body } });
    };
    expect((await offerAndAnswer({ answer: 'declined' })).status).toBe(200);
    expect([(await enrolment()).status, (await stored(referralId)).status]).toEqual(['waiting', 'waiting']);
    expect((await offerAndAnswer({ answer: 'no-answer', onList: 'leaves', note: 'Gick inte att nå' })).status).toBe(
      200,
    );
    expect([(await enrolment()).status, (await stored(referralId)).status]).toEqual(['withdrawn', 'withdrawn']);
  });

  test('an open offer ends when the enrolment moves another way', async () => {
    const referralId = await refer(officer);
    const { enrolmentId } = await takeUp(coordinator, referralId, { step: 'waiting' });
    const id = newId();
    await coordinator.request('POST', `/api/v1/enrolments/${enrolmentId}/offers`, {
      json: { id, version: 2, skipReason: 'x' },
    });
    await coordinator.request('POST', `/participants/${enrolmentId}/moves/withdraw`, {
      form: { version: '2', takesEffectOn: '2026-03-04', reason: 'Flyttar' },
    });
    const offer = await world.admin
      .selectFrom('place_offers')
      .where('id', '=', id)
      .select('answer')
      .executeTakeFirstOrThrow();
    expect(offer.answer).toBe('taken-back');
  });

  test('is read page by page in the order of the rule, with places that are right across pages', async () => {
    const day = (index: number) => `2026-01-${String(10 + (index % 4))}`;
    const groups = ['young', null, 'long', 'gone-group'];
    const gamma = world.programmes.gamma;
    const reader = await world.as('coordinator', 'gamma');
    const made = await Promise.all(
      Array.from({ length: 11 }, (_, index) =>
        world.aParticipant('gamma', { status: 'waiting', referredOn: day(index) }),
      ),
    );
    const hidden = await world.aParticipant('gamma', { status: 'waiting', referredOn: '2026-01-01', restricted: true });
    for (const [index, { enrolmentId, personId }] of made.entries())
      await world.admin
        .insertInto('waiting_priorities')
        .values({
          tenant_id: world.tenants.south,
          id: newId(),
          enrolment_id: enrolmentId,
          programme_id: gamma,
          person_id: personId,
          group_key: groups[index % groups.length] ?? null,
          reason: 'Test',
          set_on: '2026-02-01',
          set_by: reader.accountId,
        })
        .execute();
    const admission = {
      order: 'priority-then-date',
      priorityGroups: [
        { key: 'long', name: 'Länge' },
        { key: 'young', name: 'Ung' },
      ],
    };
    for (const rule of [admission, { order: 'date' }]) {
      await world.admin
        .updateTable('programmes')
        .set({ definition: sql`definition || ${JSON.stringify({ admission: rule })}::jsonb` })
        .where('id', '=', gamma)
        .execute();
      const page = async (offset: number) => {
        const answer = await reader.request('GET', `/api/v1/programmes/${gamma}/waiting-list?limit=4&offset=${offset}`);
        return (await answer.json()) as { total: number; waiting: { place: number; enrolmentId: string }[] };
      };
      const pages = await Promise.all([0, 4, 8, 12].map(page));
      const listed = pages.flatMap(({ waiting }) => waiting);
      expect(pages.map(({ total }) => total)).toEqual([11, 11, 11, 11]);
      expect(listed.map(({ place }) => place)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
      const whole = await reader.run((ctx) => selectWaiting(ctx, gamma));
      expect(listed.map(({ enrolmentId }) => enrolmentId)).toEqual(
        inWaitingOrder(whole, rule as never).map(({ enrolmentId }) => enrolmentId),
      );
      expect(JSON.stringify(listed)).not.toContain(hidden.enrolmentId);
    }
    const trace = await world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', reader.accountId)
      .where('purpose', '=', 'waiting-list.read')
      .select('subjects')
      .execute();
    expect(Math.max(...trace.map(({ subjects }) => subjects.length))).toBe(4);
  });

  test('is not seen from another programme', async () => {
    const stranger = await world.as('coordinator', 'beta');
    expect((await stranger.request('GET', `/programmes/${alpha}/waiting`)).status).toBe(404);
    expect((await coordinator.request('GET', `/programmes/${alpha}/waiting`)).status).toBe(200);
  });
});
