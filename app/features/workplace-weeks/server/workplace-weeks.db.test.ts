import { describe, expect, it } from 'vitest';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld, programmeTenant } from '#test/world.ts';
import { remindWorkplaces } from '../jobs.ts';
import { aFollowedPlacement } from '../testing/a-followed-placement.ts';

// Wednesday 4 March 2026, noon in Stockholm.
const NOW = '2026-03-04T11:00:00.000Z';

describe('a supervisor without an account', async () => {
  const world = await buildWorld();
  const tenantId = world.tenants[programmeTenant.alpha];
  const sent: { to: string; text: string }[] = [];
  const email = async (message: { to: string; text: string }) => {
    sent.push(message);
    return { outcome: 'sent', reference: undefined } as const;
  };
  const services = { ...world.services, post: { email, sms: undefined, isKept: false } };
  const app = createApp(services);
  world.setNow(NOW);
  const staff = await world.as('case-worker', 'alpha');

  async function aFollowed(wishes: Parameters<typeof aFollowedPlacement>[3] = {}) {
    const person = await world.aParticipant('alpha', { givenName: 'Amina', restricted: wishes.restricted ?? false });
    const placement = await aFollowedPlacement(world, 'alpha', person, wishes);
    const pages = `/participants/${person.enrolmentId}/placements/${placement.placementId}/weeks`;
    return { ...person, ...placement, pages };
  }
  async function aLink({ pages }: { pages: string }): Promise<string> {
    const made = await staff.request('POST', `${pages}/link`, { form: { do: 'make' } });
    expect(made.headers.get('location')).toContain('done=link');
    const html = await (await staff.request('GET', pages)).text();
    return `/w/${/\/w\/([\w-]{43})/.exec(html)?.[1]}`;
  }
  const get = async (path: string) => (await app.request(`http://localhost${path}`)).text();
  const post = async (path: string, form: Record<string, string>) =>
    (
      await app.request(`http://localhost${path}`, {
        method: 'POST',
        headers: { origin: 'http://localhost' },
        body: new URLSearchParams(form),
      })
    ).text();
  const aWeek = (more: Record<string, string> = {}) => ({
    ...{
      do: 'answer',
      id: newId(),
      weekOn: '2026-03-02',
      number: '0',
      going: '3',
      understands: '2',
      words: 'Det går bra',
    },
    ...more,
  });
  const marksOf = (enrolmentId: string) =>
    world.admin
      .selectFrom('attendance_marks')
      .where('enrolment_id', '=', enrolmentId)
      .select(['mark', 'absence_reason', 'minutes_present', 'source'])
      .orderBy('held_on')
      .execute();
  const thanks = 'är ifylld. Du kan ändra';

  it('sees a first name and the days, and what she says becomes marks and hours like all others', async () => {
    const placement = await aFollowed();
    const link = await aLink(placement);
    const page = await get(link);
    expect(page).toContain('Hur går det för Amina?');
    expect(page).toContain('Skala och hacka grönsaker');
    expect(page).not.toMatch(/Hassan|Testsson/);
    const [monday = '', tuesday = ''] = placement.sessionIds;
    const said = aWeek({
      [`days.${monday}.hours`]: '2',
      [`days.${tuesday}.says`]: 'silent',
      taskIds: 'a1',
      wantsContact: 'on',
    });
    expect(await post(link, said)).toContain(thanks);
    expect(await post(link, said)).toContain(thanks);
    expect(await marksOf(placement.enrolmentId)).toEqual([
      { mark: 'left-early', absence_reason: null, minutes_present: 120, source: 'supervisor' },
      { mark: 'absent', absence_reason: 'no-notice', minutes_present: 0, source: 'supervisor' },
    ]);
    const months = await world.admin
      .selectFrom('attendance_months')
      .where('enrolment_id', '=', placement.enrolmentId)
      .selectAll()
      .execute();
    expect(JSON.stringify(months)).toContain('120');
    const shown = await (await staff.request('GET', placement.pages)).text();
    expect(shown).toContain('Vill bli kontaktad');
    expect(shown).toContain('Skala och hacka grönsaker');
    const trail = await world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'workplace.week')
      .select(['role', 'subjects'])
      .execute();
    expect(trail).toEqual([{ role: 'none', subjects: [placement.personId] }]);
  });

  it('when two answer, the first counts; the second sees it and can correct', async () => {
    const placement = await aFollowed();
    const link = await aLink(placement);
    const [monday = ''] = placement.sessionIds;
    const says = `days.${monday}.says`;
    const [first, second] = await Promise.all([
      post(link, aWeek({ [says]: 'here', words: 'Den ena' })),
      post(link, aWeek({ [says]: 'told', words: 'Den andra' })),
    ]);
    const refused = [first, second].filter((page) => page.includes('hann svara före dig'));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(/Den ena[\s\S]*Den andra|Den andra[\s\S]*Den ena/);
    expect(await post(link, aWeek({ number: '1', [says]: 'told' }))).toContain(thanks);
    expect(await marksOf(placement.enrolmentId)).toEqual([
      { mark: 'absent', absence_reason: 'other-valid', minutes_present: 0, source: 'supervisor' },
    ]);
  });

  it('what staff have marked stays, and is shown as a conflict', async () => {
    const placement = await aFollowed();
    const link = await aLink(placement);
    const [monday = ''] = placement.sessionIds;
    const sheet = {
      key: newId(),
      [`marks.${placement.enrolmentId}.version`]: '0',
      [`marks.${placement.enrolmentId}.mark`]: 'absent',
    };
    const saved = await staff.request('POST', `/sessions/${monday}/attendance`, {
      form: { ...sheet, [`marks.${placement.enrolmentId}.reason`]: 'sick' },
    });
    expect(saved.status).toBe(303);
    expect(await post(link, aWeek({ allHere: 'on' }))).toContain(thanks);
    expect((await marksOf(placement.enrolmentId)).map(({ mark, source }) => [mark, source])).toEqual([
      ['absent', 'staff'],
      ['present', 'supervisor'],
    ]);
    expect(await (await staff.request('GET', placement.pages)).text()).toContain('Närvarolistan säger något annat');
    // What staff know of the absence is not the workplace's.
    expect(await get(link)).not.toContain('sjuk');
  });

  it('a link taken back, replaced, made up or of a contact who has left opens nothing', async () => {
    const placement = await aFollowed();
    const old = await aLink(placement);
    const link = await aLink(placement);
    expect(await get(old)).toContain('Länken fungerar inte');
    expect(await post(old, aWeek())).toContain('Länken fungerar inte');
    expect(await get(`${link.slice(0, -1)}x`)).toContain('Länken fungerar inte');
    expect(await get(link)).toContain('Amina');
    await world.admin
      .updateTable('workplace_contacts')
      .set({ left_on: '2026-03-01' })
      .where('id', '=', placement.supervisorId)
      .execute();
    expect(await get(link)).toContain('Länken fungerar inte');
    await world.admin
      .updateTable('workplace_contacts')
      .set({ left_on: null })
      .where('id', '=', placement.supervisorId)
      .execute();
    await staff.request('POST', `${placement.pages}/link`, { form: { do: 'revoke' } });
    expect(await get(link)).toContain('Länken fungerar inte');
  });

  it('one that has expired is replaced on asking, and sent only where the supervisor is known to be', async () => {
    const placement = await aFollowed();
    const link = await aLink(placement);
    await world.admin
      .updateTable('placement_links')
      .set({ expires_at: '2026-03-01T00:00:00Z' })
      .where('placement_id', '=', placement.placementId)
      .execute();
    const page = await get(link);
    expect(page).toContain('Länken har gått ut');
    expect(page).not.toMatch(/Amina|kerstin@/);
    sent.length = 0;
    expect(await post(link, { do: 'ask' })).toContain('Vi har skickat en ny länk');
    expect(sent.map(({ to }) => to)).toEqual(['kerstin@kok.example']);
    const fresh = /\/w\/[\w-]{43}/.exec(sent[0]?.text ?? '')?.[0] ?? '';
    expect(sent[0]?.text).not.toContain('Amina');
    expect(await get(fresh)).toContain('Amina');
    await post(link, { do: 'ask' });
    await post(link, { do: 'ask' });
    expect(await post(link, { do: 'ask' })).toContain('För många försök');
    expect(sent).toHaveLength(3);
  });

  it('last week can be filled in late, no other', async () => {
    const placement = await aFollowed({ days: ['2026-02-23', '2026-02-16'] });
    const link = await aLink(placement);
    expect(await get(link)).toContain('Förra veckan');
    expect(await post(link, aWeek({ weekOn: '2026-02-23', allHere: 'on' }))).toContain(thanks);
    expect(await post(link, aWeek({ weekOn: '2026-02-16', allHere: 'on' }))).toContain('går inte att svara på längre');
    expect(await marksOf(placement.enrolmentId)).toHaveLength(1);
  });

  it('nothing is asked of a week in which no day was planned', async () => {
    const placement = await aFollowed({ days: ['2026-03-05'] });
    const page = await get(await aLink(placement));
    expect(page).toContain('Den här veckan');
    expect(page).not.toContain('Fyll i förra veckan');
  });

  it('a link made before somebody was protected shuts by itself', async () => {
    const placement = await aFollowed();
    const link = await aLink(placement);
    expect(await get(link)).toContain('Amina');
    await world.admin.updateTable('people').set({ restricted: true }).where('id', '=', placement.personId).execute();
    const shut = await get(link);
    expect(shut).toContain('Länken fungerar inte');
    expect(shut).not.toContain('Amina');
    expect(await post(link, aWeek())).toContain('Länken fungerar inte');
  });

  it('nobody protected has a link before a named reader has said yes and chosen a name', async () => {
    const reader = await world.as('coordinator', 'alpha');
    const placement = await aFollowed({ restricted: true });
    const { pages, personId } = placement;
    expect((await reader.request('GET', pages)).status).toBe(404);
    const named = { tenant_id: tenantId, person_id: personId, account_id: reader.accountId, reason: 'Handläggare' };
    await world.admin.insertInto('named_readers').values(named).execute();
    const refused = await reader.request('POST', `${pages}/link`, { form: { do: 'make' } });
    expect(refused.headers.get('location')).toContain('protected-yes-required');
    const yes = { version: '0', protectedYes: 'on', reminds: 'on' };
    expect((await reader.request('POST', `${pages}/following`, { form: yes })).headers.get('location')).toContain(
      'problem=',
    );
    await reader.request('POST', `${pages}/following`, { form: { ...yes, shownName: 'Mia' } });
    await reader.request('POST', `${pages}/link`, { form: { do: 'make' } });
    const html = await (await reader.request('GET', pages)).text();
    const page = await get(`/w/${/\/w\/([\w-]{43})/.exec(html)?.[1]}`);
    expect(page).toContain('Hur går det för Mia?');
    expect(page).not.toContain('Amina');
  });

  it('staff write down what came on paper: marks where there are none, and a version more', async () => {
    const placement = await aFollowed();
    const page = `${placement.pages}/2026-03-02`;
    const [monday = ''] = placement.sessionIds;
    const form = { id: newId(), number: '0', [`days.${monday}.says`]: 'here', going: '1' };
    expect((await staff.request('POST', page, { form })).status).toBe(303);
    expect((await staff.request('POST', page, { form })).status).toBe(303);
    expect(await (await staff.request('POST', page, { form: { ...form, id: newId() } })).text()).toContain(
      'har svarat sedan',
    );
    expect(await (await staff.request('POST', page, { form: { id: newId(), number: '1' } })).text()).toContain(
      'Fyll i något',
    );
    expect(await marksOf(placement.enrolmentId)).toEqual([
      { mark: 'present', absence_reason: null, minutes_present: 180, source: 'staff' },
    ]);
    const week = await world.admin
      .selectFrom('workplace_weeks')
      .where('placement_id', '=', placement.placementId)
      .selectAll()
      .executeTakeFirstOrThrow();
    const settled = await staff.request('POST', `${placement.pages}/${week.id}/settle`, { form: { confirmed: '1' } });
    expect(settled.headers.get('location')).toContain('done=saved');
    expect(await (await staff.request('GET', placement.pages)).text()).toContain('Kontakten togs');
  });

  it('is reminded once a week at most, and not when that was stopped', async () => {
    const [reminded, stopped] = [
      await aFollowed({ email: 'en@kok.example' }),
      await aFollowed({ email: 'tva@kok.example' }),
    ];
    for (const each of [reminded, stopped]) await aLink(each);
    await staff.request('POST', `${stopped.pages}/following`, { form: { version: '1', shownName: '' } });
    sent.length = 0;
    await remindWorkplaces.run(services, tenantId);
    await remindWorkplaces.run(services, tenantId);
    const to = sent.map((message) => message.to);
    expect(to.filter((each) => each === 'en@kok.example')).toHaveLength(1);
    expect(to).not.toContain('tva@kok.example');
  });

  it('a confirmed task becomes evidence once, the letter names it, and the placement stands in the CV with her yes', async () => {
    const placement = await aFollowed();
    const { enrolmentId, pages } = placement;
    const form = { id: newId(), number: '0', taskIds: 'a1', words: 'Noggrann', quotable: 'on' };
    expect((await staff.request('POST', `${pages}/2026-03-02`, { form })).status).toBe(303);
    for (const _ of [1, 2]) {
      const taken = await staff.request('POST', `${pages}/evidence`, { form: { taskId: 'a1', skillId: 'new' } });
      expect(taken.headers.get('location')).toContain('done=saved');
    }
    const skills = () =>
      world.admin
        .selectFrom('skills as s')
        .leftJoin('skill_evidence as v', 'v.skill_id', 's.id')
        .where('s.enrolment_id', '=', enrolmentId)
        .select(['s.kind', 's.title', 's.state', 'v.way', 'v.by_whom'])
        .orderBy('s.kind')
        .execute();
    const task = { kind: 'ability', title: 'Skala och hacka grönsaker', state: 'assessed', way: 'supervisor' };
    expect(await skills()).toEqual([{ ...task, by_whom: 'Kerstin Kock, Rosenköket' }]);
    const without = await staff.request('POST', `${pages}/experience`, { form: {} });
    expect(without.headers.get('location')).toContain('problem=');
    for (const _ of [1, 2]) await staff.request('POST', `${pages}/experience`, { form: { agreed: 'on' } });
    expect((await skills()).map(({ kind, state }) => [kind, state])).toEqual([
      ['ability', 'assessed'],
      ['unpaid-work', 'claimed'],
    ]);
    const letter = await staff.request('GET', `${pages}/letter?language=ti`);
    expect(letter.headers.get('content-type')).toBe('application/pdf');
    const foreign = await world.as('case-worker', 'beta');
    expect((await foreign.request('GET', `${pages}/letter`)).status).toBe(404);
  });

  it('silence is work from the Tuesday after, and the list says who never answers', async () => {
    const placement = await aFollowed({ days: ['2026-02-16', '2026-02-23', '2026-03-02'] });
    world.setNow('2026-03-10T08:00:00.000Z');
    const list = await (await staff.request('GET', '/workplace-weeks')).text();
    expect(list).toContain('Svarar aldrig');
    const work = await (await staff.request('GET', '/work?view=everybody&kind=workplace-silent')).text();
    expect(work).toContain(placement.pages);
    world.setNow(NOW);
  });
});
