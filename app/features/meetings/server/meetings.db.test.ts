import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import {
  listOverduePromises,
  listTodaysMeetings,
  listUnreportedMeetings,
  listWithoutMeeting,
} from './list-for-today.ts';

describe('meetings', async () => {
  const world = await buildWorld();
  const { enrolmentId } = await world.aParticipant('alpha', { givenName: 'Amira', familyName: 'Efternamnet' });
  const other = await world.aParticipant('alpha', { givenName: 'Bashar', familyName: 'Andrason' });
  const coordinator = await world.as('coordinator', 'alpha');
  const worker = await world.as('case-worker', 'alpha');
  const colleague = await world.another('case-worker', 'alpha');
  const peer = await world.as('peer-coach', 'alpha');
  const otherPeer = await world.another('peer-coach', 'alpha');
  const list = `/participants/${enrolmentId}/meetings`;

  beforeAll(async () => {
    const team = { case_worker_id: worker.accountId, peer_coach_id: peer.accountId };
    await world.admin.updateTable('enrolments').set(team).where('id', '=', enrolmentId).execute();
  });

  const one = async (actor: Actor, meetingId: string) => {
    const answer = await actor.request('GET', `/api/v1${list}/${meetingId}`);
    return (await answer.json()) as Record<string, never> & { version: number; status: string };
  };
  async function plan(actor: Actor, fields: Record<string, string> = {}) {
    const id = newId();
    const form = { id, meetsOn: '2026-03-04', startsAt: '9.30', ...fields };
    const answer = await actor.request('POST', `${list}/new`, { form });
    expect(answer.status, await answer.clone().text()).toBe(303);
    return id;
  }
  const post = (actor: Actor, path: string, form: Record<string, string | string[]>) =>
    actor.request('POST', `${list}/${path}`, { form });
  async function note(actor: Actor, meetingId: string, fields: Record<string, string | string[]>) {
    const id = newId();
    const answer = await post(actor, `${meetingId}/notes/new`, { id, audience: 'team', ...fields });
    return { id, answer };
  }

  it('moved: the earlier one stays, says whose reason it was, and leads to the new; sent twice it moves once', async () => {
    const id = await plan(worker);
    const moved = newId();
    const form = { id: moved, version: '1', reason: 'person:child-sick', meetsOn: '2026-03-11', startsAt: '13' };
    for (const _ of [1, 2]) expect((await post(worker, `${id}/move`, form)).status).toBe(303);
    expect(await one(worker, id)).toMatchObject({
      status: 'moved',
      movedTo: moved,
      because: 'person',
      reason: 'child-sick',
    });
    expect(await one(worker, moved)).toMatchObject({
      status: 'planned',
      meetsOn: '2026-03-11',
      startsAt: '13:00',
      movedFrom: id,
    });
    const page = await (await worker.request('GET', `${list}/${id}`)).text();
    expect(page).toContain(`${list}/${moved}`);
    expect(page).toContain('sjukt barn');
    const again = await post(worker, `${id}/outcome`, { version: '2', outcome: 'held', minutesHeld: '30' });
    expect(again.status).toBe(422);
  });

  it('not held: with a reason and only with one; taken back, it is planned again', async () => {
    const id = await plan(worker);
    const without = await post(worker, `${id}/outcome`, { version: '1', outcome: 'not-held' });
    expect(without.status).toBe(422);
    expect(
      (await post(worker, `${id}/outcome`, { version: '1', outcome: 'not-held', reason: 'other:interpreter-missing' }))
        .status,
    ).toBe(303);
    expect(await one(worker, id)).toMatchObject({ status: 'not-held', because: 'other' });
    expect((await post(coordinator, `${id}/reopen`, { version: '2' })).status).toBe(303);
    expect(await one(worker, id)).toMatchObject({ status: 'planned', because: null, minutesHeld: null });
  });

  it('two who settle one meeting: the second is told', async () => {
    const id = await plan(worker);
    const held = { version: '1', outcome: 'held', minutesHeld: '45' };
    expect((await post(worker, `${id}/outcome`, held)).status).toBe(303);
    const late = await post(coordinator, `${id}/outcome`, { ...held, minutesHeld: '60' });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Någon annan har ändrat');
    expect(await one(worker, id)).toMatchObject({ minutesHeld: 45 });
  });

  describe('notes', () => {
    const readers = { coordinator, worker, colleague, peer };
    const may: Record<string, (keyof typeof readers)[]> = {
      person: ['coordinator', 'worker', 'colleague'],
      team: ['coordinator', 'worker', 'colleague'],
      'case-workers': ['worker', 'colleague'],
      health: ['worker'],
      own: [],
    };
    it.each(Object.keys(may))(
      'for %s are read by those, and by their author, in the walls themselves',
      async (audience) => {
        const id = await plan(coordinator, { hostId: peer.accountId });
        for (const [name, author] of Object.entries(readers)) {
          const written = await note(author, id, { topics: `Ord av ${name}`, audience });
          expect(written.answer.status, `${name} writes`).toBe(303);
          for (const [reader, actor] of Object.entries(readers)) {
            const seen = await actor.run(({ db }) =>
              db.selectFrom('meeting_note_versions').where('note_id', '=', written.id).select('id').execute(),
            );
            const expected = reader === name || may[audience]?.includes(reader as keyof typeof readers);
            expect(seen.length === 1, `${audience} by ${name}, read by ${reader}`).toBe(expected);
          }
        }
      },
    );

    it('about health are read by whom the author names, and their words lie encrypted', async () => {
      const id = await plan(worker);
      const form = { topics: 'Har ångest i folksamlingar', audience: 'health', namedReaders: [colleague.accountId] };
      expect((await note(worker, id, form)).answer.status).toBe(303);
      const page = (actor: Actor) => actor.request('GET', `${list}/${id}`).then((answer) => answer.text());
      expect(await page(colleague)).toContain('ångest i folksamlingar');
      expect(await page(coordinator)).not.toContain('ångest');
      const rows = await world.admin.selectFrom('meeting_note_versions').selectAll().execute();
      expect(rows.map(({ sealed }) => Buffer.from(sealed).toString('latin1')).join()).not.toMatch(/ngest|folksamling/);
    });

    it('warn of what is too open before they are saved, and are saved when that is confirmed or the group is smaller', async () => {
      const id = await plan(worker);
      const topics = 'Amira, 900506-2394, har migrän';
      const refused = await note(worker, id, { topics });
      expect(refused.answer.status).toBe(422);
      const page = await refused.answer.text();
      expect(page).toContain('migrän');
      expect(page).toContain('value="identity-number|migrän"');
      expect((await note(worker, id, { topics: 'har migrän', audience: 'own' })).answer.status).toBe(303);
      const kept = await note(worker, id, { topics, confirmed: 'identity-number|migrän' });
      expect(kept.answer.status).toBe(303);
      const version = await world.admin
        .selectFrom('meeting_note_versions')
        .where('note_id', '=', kept.id)
        .select('confirmed')
        .executeTakeFirstOrThrow();
      expect(version.confirmed).toEqual(['identity-number', 'migrän']);
    });

    it('are corrected by a new version with its reason; the author stays, the earlier words stay, the group never grows', async () => {
      const id = await plan(worker);
      const { id: noteId } = await note(worker, id, { topics: 'Praktik börjar den 3 maj', audience: 'team' });
      const path = `${id}/notes/${noteId}`;
      const form = { version: '1', topics: 'Praktik börjar den 5 maj', reason: 'Fel dag' };
      expect((await post(coordinator, path, { ...form, audience: 'person' })).status).toBe(422);
      expect((await post(coordinator, path, { ...form, audience: 'own' })).status).toBe(422);
      expect((await post(coordinator, path, { ...form, audience: 'team' })).status).toBe(303);
      expect((await post(worker, path, { ...form, audience: 'team' })).status).toBe(422);
      const page = await (await worker.request('GET', `${list}/${id}`)).text();
      for (const words of ['den 3 maj', 'den 5 maj', 'Fel dag', 'case-worker alpha', 'coordinator alpha'])
        expect(page.includes(words), words).toBe(true);
      await expect(
        worker.run(({ db }) =>
          db.updateTable('meeting_notes').set({ audience: 'person' }).where('id', '=', noteId).execute(),
        ),
      ).rejects.toThrow(/not opened to more/);
      await expect(
        worker.run(({ db }) =>
          db
            .updateTable('meeting_notes')
            .set({ author_id: worker.accountId } as never)
            .where('id', '=', noteId)
            .execute(),
        ),
      ).rejects.toThrow(/permission denied/);
    });
  });

  describe('a peer coach', () => {
    it('sees her own meetings with those she coaches, by first name; another peer sees nothing', async () => {
      const own = await plan(peer, { subject: 'Vårt samtal' });
      const others = await plan(worker, { subject: 'Handläggarens samtal' });
      const page = await (await peer.request('GET', list)).text();
      expect(page).toContain('Vårt samtal');
      expect(page).not.toMatch(/Handläggarens samtal|Efternamnet/);
      expect(await (await worker.request('GET', list)).text()).toMatch(/Efternamnet[\s\S]*Handläggarens samtal/);
      expect((await peer.request('GET', `${list}/${own}`)).status).toBe(200);
      expect((await peer.request('GET', `${list}/${others}`)).status).toBe(404);
      expect((await otherPeer.request('GET', list)).status).toBe(404);
      expect((await otherPeer.request('GET', `${list}/${own}`)).status).toBe(404);
      expect((await peer.request('GET', `/participants/${other.enrolmentId}/meetings`)).status).toBe(404);
      const calendar = await (await peer.request('GET', '/meetings')).text();
      expect(calendar).toContain('Amira');
      expect(calendar).not.toContain('Efternamnet');
      expect(await (await peer.request('GET', '/peer')).text()).toContain('Amira');
    });

    it.each([
      ['other meetings than talks of her own', { kind: 'multi-party' }],
      ['meetings that are somebody else’s', { hostId: worker.accountId }],
    ])('plans no %s', async (_, fields) => {
      const form = { id: newId(), meetsOn: '2026-03-06', startsAt: '10', ...fields };
      expect((await post(peer, 'new', form)).status).toBe(422);
      expect((await post(worker, 'new', { ...form, id: newId() })).status).toBe(303);
    });

    it('sees nothing more the moment somebody else coaches her, and keeps her hours', async () => {
      const id = await plan(peer, { held: 'on', minutesPlanned: '90' });
      const months = async () =>
        ((await (await peer.request('GET', '/api/v1/peer/hours')).json()) as { months: object[] }).months;
      const before = await months();
      expect(before).toMatchObject([{ month: '2026-03-01' }]);
      expect((await post(coordinator, 'peer', { peerId: otherPeer.accountId })).status).toBe(303);
      expect((await peer.request('GET', `${list}/${id}`)).status).toBe(404);
      expect((await otherPeer.request('GET', list)).status).toBe(200);
      expect((await otherPeer.request('GET', `${list}/${id}`)).status).toBe(404);
      expect(await months()).toEqual(before);
      const csv = await (await peer.request('GET', '/peer/hours/export')).text();
      expect(csv).toContain('2026-03;');
      expect(csv).not.toContain('Amira');
      expect((await post(coordinator, 'peer', { peerId: peer.accountId })).status).toBe(303);
    });

    it('has supervision that nobody else reads', async () => {
      const id = newId();
      const form = { id, programmeId: world.programmes.alpha, heldOn: '2026-03-02', minutes: '60', note: 'Min tanke' };
      for (const _ of [1, 2]) expect((await peer.request('POST', '/peer/hours', { form })).status).toBe(303);
      expect(await (await peer.request('GET', '/peer/hours')).text()).toContain('Min tanke');
      for (const actor of [coordinator, worker, otherPeer])
        expect(await actor.run(({ db }) => db.selectFrom('peer_supervisions').selectAll().execute())).toEqual([]);
      expect((await otherPeer.request('POST', `/peer/hours/${id}/remove`, { form: { confirmed: '1' } })).status).toBe(
        404,
      );
    });
  });

  describe('of several parties', () => {
    it('minutes are drafted alone, then shared and locked, then added to', async () => {
      const id = await plan(worker, { kind: 'multi-party', held: 'on' });
      const minutes = (actor: Actor, fields: Record<string, string>) =>
        post(actor, `${id}/minutes`, { id: newId(), version: '0', text: 'Vi enades', ...fields });
      const page = async (actor: Actor) => (await actor.request('GET', `${list}/${id}`)).text();
      expect(
        (await minutes(worker, { ownWords: 'می‌خواهم کار کنم', language: 'prs', inSwedish: 'Jag vill arbeta' })).status,
      ).toBe(303);
      expect(await page(worker)).toContain('Vi enades');
      expect(await page(coordinator)).not.toContain('Vi enades');
      expect((await minutes(coordinator, { text: 'Mitt eget utkast' })).status).toBe(303);
      expect(await page(worker)).not.toContain('Mitt eget utkast');
      const ownWords = { ownWords: 'می‌خواهم کار کنم', language: 'prs', inSwedish: 'Jag vill arbeta' };
      expect((await minutes(worker, { version: '1', ...ownWords, share: 'on' })).status).toBe(303);
      const shared = await page(coordinator);
      expect(shared).toContain('Vi enades');
      expect(shared).toMatch(/lang="prs"[^>]*>می/);
      expect((await minutes(worker, { version: '2', text: 'Ändrat efteråt' })).status).toBe(422);
      expect((await minutes(coordinator, { version: '1', share: 'on' })).status).toBe(422);
      const changed = await worker.run(({ db }) =>
        db.updateTable('meeting_minutes').set({ language: 'ar' }).where('meeting_id', '=', id).executeTakeFirst(),
      );
      expect(changed.numUpdatedRows).toBe(0n);
      expect((await post(coordinator, `${id}/minutes/add`, { id: newId(), text: 'Rättelse: tisdag' })).status).toBe(
        303,
      );
      expect(await page(worker)).toContain('Rättelse: tisdag');
      expect((await peer.request('GET', `${list}/${id}`)).status).toBe(404);
    });

    it('what is too open is warned of when minutes are shared, not while they are a draft', async () => {
      const id = await plan(worker, { kind: 'multi-party', held: 'on' });
      const form = { id: newId(), version: '0', text: 'Har ångest' };
      expect((await post(worker, `${id}/minutes`, form)).status).toBe(303);
      expect((await post(worker, `${id}/minutes`, { ...form, version: '1', share: 'on' })).status).toBe(422);
      expect(
        (await post(worker, `${id}/minutes`, { ...form, version: '1', share: 'on', confirmed: 'ångest' })).status,
      ).toBe(303);
    });

    it('promises come up when their day has passed, until somebody says what became of them', async () => {
      const id = await plan(worker, { kind: 'multi-party', held: 'on' });
      const promiseId = newId();
      const form = { id: promiseId, promisedBy: 'Mats, Arbetsförmedlingen', what: 'Ordna beslut', dueOn: '2026-03-01' };
      for (const _ of [1, 2]) expect((await post(worker, `${id}/promises`, form)).status).toBe(303);
      const overdue = (actor: Actor) => actor.run((ctx) => listOverduePromises(ctx, [enrolmentId]));
      expect(await overdue(worker)).toMatchObject([{ promiseId, what: 'Ordna beslut', enrolmentId }]);
      expect(await overdue(peer)).toEqual([]);
      expect(await overdue(await world.as('coordinator', 'beta'))).toEqual([]);
      expect((await post(worker, `${id}/promises/${promiseId}`, { version: '1', status: 'done' })).status).toBe(303);
      expect(await overdue(worker)).toEqual([]);
    });

    it('somebody may act for her: in what, till when, on which paper; a paper that is not hers is refused', async () => {
      const path = `/participants/${enrolmentId}/proxies/new`;
      const form = {
        id: newId(),
        kind: 'god-man',
        holderName: 'Rune Ahl',
        scope: 'Ekonomi',
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
      };
      expect((await worker.request('POST', path, { form: { ...form, documentId: newId() } })).status).toBe(422);
      expect((await worker.request('POST', path, { form })).status).toBe(303);
      const page = await (await worker.request('GET', list)).text();
      expect(page).toMatch(/Rune Ahl[\s\S]*Ekonomi[\s\S]*31 dec\. 2026/);
    });
  });

  it('for the day: one’s own today, and who has not been met for four weeks', async () => {
    world.setNow('2026-03-20T09:00:00.000Z');
    await plan(worker, { meetsOn: '2026-03-20', subject: 'Dagens' });
    const todays = await worker.run((ctx) => listTodaysMeetings(ctx));
    expect(todays.map(({ subject, name }) => [subject, name])).toEqual([['Dagens', 'Amira Efternamnet']]);
    expect(await colleague.run((ctx) => listTodaysMeetings(ctx))).toEqual([]);
    const ids = [enrolmentId, other.enrolmentId];
    const waiting = (actor: Actor) =>
      actor.run(async (ctx) => (await listWithoutMeeting(ctx, ids)).map((each) => each.enrolmentId));
    expect(await waiting(worker)).toEqual([other.enrolmentId]);
    expect(await waiting(await world.as('coordinator', 'beta'))).toEqual([]);
    world.setNow('2026-04-20T09:00:00.000Z');
    expect(await waiting(worker)).toHaveLength(2);
    const unreported = await worker.run((ctx) => listUnreportedMeetings(ctx, ids));
    expect(unreported.some(({ meetsOn }) => meetsOn === '2026-03-20')).toBe(true);
  });
});
