import { describe, expect, it } from 'vitest';
import { aFollowedPlacement } from '#app/features/workplace-weeks/testing/a-followed-placement.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld, programmeTenant } from '#test/world.ts';
import { safetyPoints } from '../domain/safety-talk.ts';
import { listVisitsDue } from './list-due.ts';

// Wednesday 4 March 2026, noon in Stockholm.
const NOW = '2026-03-04T11:00:00.000Z';

describe('following up a placement by visits', async () => {
  const world = await buildWorld();
  world.setNow(NOW);
  const tenantId = world.tenants[programmeTenant.alpha];
  const staff = await world.as('case-worker', 'alpha');
  const colleague = await world.as('coordinator', 'alpha');
  const stranger = await world.as('case-worker', 'beta');

  async function aPlacement(wishes: Parameters<typeof aFollowedPlacement>[3] = {}) {
    const person = await world.aParticipant('alpha', { givenName: 'Amina', restricted: wishes.restricted ?? false });
    const placement = await aFollowedPlacement(world, 'alpha', person, wishes);
    const own = `/participants/${person.enrolmentId}`;
    return { ...person, ...placement, own, page: `${own}/placements/${placement.placementId}` };
  }
  type Made = Awaited<ReturnType<typeof aPlacement>>;
  const post = (actor: Actor, path: string, form: Record<string, string | string[]>) =>
    actor.request('POST', path, { form });
  const read = async (path: string, actor: Actor = staff) => (await actor.request('GET', path)).text();
  const due = ({ enrolmentId }: Made) => staff.run((ctx) => listVisitsDue(ctx, [enrolmentId]));

  async function visit({ own, placementId }: Made, more: Record<string, string | string[]> = {}) {
    const id = newId();
    const form = { id, kind: 'workplace-visit', placementId, meetsOn: '2026-03-03', startsAt: '10', agenda: ['work'] };
    const answer = await post(staff, `${own}/meetings/new`, { ...form, held: 'on', ...more });
    expect(answer.status, await answer.clone().text()).toBe(303);
    return id;
  }
  async function aLink({ page }: Made): Promise<string> {
    await post(staff, `${page}/weeks/link`, { do: 'make' });
    return `/w/${/\/w\/([\w-]{43})/.exec(await read(`${page}/weeks`))?.[1]}`;
  }
  const talk = (more: Record<string, string> = {}) => ({
    ...{ id: newId(), number: '0', heldOn: '2026-03-03', present: 'Amina, Kerstin' },
    ...Object.fromEntries(safetyPoints.map((point) => [`state.${point}`, 'done'])),
    ...more,
  });

  it('a visit falls due fourteen days after the start, and is gone when one is planned or held', async () => {
    const placement = await aPlacement();
    expect(await due(placement)).toMatchObject([{ placementId: placement.placementId, dueOn: '2026-02-16' }]);
    const form = { id: newId(), kind: 'workplace-visit', placementId: placement.placementId };
    const when = { meetsOn: '2026-03-10', startsAt: '10' };
    expect((await post(staff, `${placement.own}/meetings/new`, { ...form, ...when })).status).toBe(303);
    expect(await due(placement)).toEqual([]);
    const early = await aPlacement({ startsOn: '2026-02-25' });
    expect(await due(early)).toEqual([]);
  });

  it('a visit belongs to one of her own placements and brings the supervisor', async () => {
    const [mine, other] = [await aPlacement(), await aPlacement()];
    const form = { id: newId(), kind: 'workplace-visit', meetsOn: '2026-03-10', startsAt: '10' };
    const wrong = await post(staff, `${mine.own}/meetings/new`, { ...form, placementId: other.placementId });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('går inte att besöka');
    expect((await post(staff, `${mine.own}/meetings/new`, form)).status).toBe(422);
    const id = await visit(mine);
    const page = await read(`${mine.own}/meetings/${id}`);
    expect(page).toContain('Kerstin Kock');
    expect(page).toContain('Rosenköket');
  });

  it('the talk about safety stands on the page of the placement; of two who write, the second is told', async () => {
    const placement = await aPlacement();
    expect(await read(placement.page)).toContain('Inte gjort');
    const first = talk({ 'state.fire': 'not-done', 'words.fire': 'Ny plan kommer' });
    for (const _ of [1, 2]) expect((await post(staff, `${placement.page}/safety`, first)).status).toBe(303);
    expect(await read(placement.page)).toContain('Kvar att göra: Brand och utrymning');
    const late = await post(colleague, `${placement.page}/safety`, talk());
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Någon annan har skrivit');
    expect((await post(colleague, `${placement.page}/safety`, talk({ number: '1' }))).status).toBe(303);
    expect(await read(placement.page)).not.toContain('Kvar att göra');
    expect((await post(staff, `${placement.page}/safety`, { id: newId(), number: '2' })).status).toBe(422);
    expect((await stranger.request('GET', `${placement.page}/safety`)).status).toBe(404);
  });

  it('an adaptation reaches the workplace only while she has said yes', async () => {
    const placement = await aPlacement();
    const link = await aLink(placement);
    const words = 'Paus efter varje timme';
    expect(
      (await post(staff, `${placement.page}/adaptations`, { id: newId(), words: 'Paus för sin migrän' })).status,
    ).toBe(422);
    const id = newId();
    expect((await post(staff, `${placement.page}/adaptations`, { id, words })).status).toBe(303);
    const act = (what: string) => post(staff, `${placement.page}/adaptations/${id}`, { do: what, id: newId() });
    expect(await read(link)).not.toContain(words);
    await act('ask');
    expect(await read(link)).not.toContain(words);
    await act('said-yes');
    expect(await read(link)).toContain(words);
    await act('withdraw');
    expect(await read(link)).not.toContain(words);
    await act('said-yes');
    expect(await read(link)).toContain(words);
    await act('end');
    expect(await read(link)).not.toContain(words);
    const again = await act('said-yes');
    expect(again.headers.get('location')).toContain('problem=not-possible-now');
  });

  it('staff cannot write that she pressed yes herself', async () => {
    const placement = await aPlacement();
    const id = newId();
    await post(staff, `${placement.page}/adaptations`, { id, words: 'Lugn plats' });
    const own = { enrolment_id: placement.enrolmentId, person_id: placement.personId, restricted: false };
    const row = { ...own, tenant_id: tenantId, programme_id: world.programmes.alpha, adaptation_id: id };
    const answer = { answer: 'given', answered_at: NOW } as const;
    const insert = (more: { way: string; recorded_by: string | null }) =>
      staff.run(({ db }) =>
        db
          .insertInto('workplace_adaptation_consents')
          .values({ ...row, ...answer, ...more, id: newId() })
          .execute(),
      );
    await expect(insert({ way: 'portal', recorded_by: null })).rejects.toThrow();
    await insert({ way: 'staff', recorded_by: staff.accountId });
  });

  it('the workplace is told what is meant for it, not what is written for her or for the team', async () => {
    const placement = await aPlacement();
    const link = await aLink(placement);
    const id = await visit(placement);
    const note = { id: newId(), audience: 'person', topics: 'Bara för Amina' };
    expect((await post(staff, `${placement.own}/meetings/${id}/notes/new`, note)).status).toBe(303);
    const words = `${placement.own}/meetings/${id}/workplace-words`;
    expect((await post(staff, words, { id: newId(), number: '0', words: 'En uppgift i taget' })).status).toBe(303);
    const page = await read(link);
    expect(page).toContain('En uppgift i taget');
    expect(page).not.toContain('Bara för Amina');
    const late = await post(colleague, words, { id: newId(), number: '0', words: 'Något annat' });
    expect(late.status).toBe(422);
    expect((await post(staff, words, { id: newId(), number: '1', words: '' })).status).toBe(303);
    expect(await read(link)).not.toContain('En uppgift i taget');
  });

  it('of somebody protected nothing that names her goes to the workplace', async () => {
    const reader = await world.another('case-worker', 'alpha');
    const placement = await aPlacement({ restricted: true });
    const page = `${placement.page}/adaptations`;
    expect((await reader.request('GET', page)).status).toBe(404);
    const named = { tenant_id: tenantId, person_id: placement.personId, account_id: reader.accountId, reason: 'Hon' };
    await world.admin.insertInto('named_readers').values(named).execute();
    const id = newId();
    const refused = await post(reader, page, { id, words: 'Amina tar paus varje timme' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Ta bort namnet');
    expect((await post(reader, page, { id, words: 'Paus varje timme' })).status).toBe(303);
    await post(reader, `${page}/${id}`, { do: 'said-yes', id: newId() });
    await post(reader, `${placement.page}/weeks/following`, {
      ...{ version: '0', protectedYes: 'on', reminds: 'on', shownName: 'Mia' },
    });
    await post(reader, `${placement.page}/weeks/link`, { do: 'make' });
    const link = `/w/${/\/w\/([\w-]{43})/.exec(await read(`${placement.page}/weeks`, reader))?.[1]}`;
    const shown = await read(link);
    expect(shown).toContain('Paus varje timme');
    expect(shown).not.toContain('Amina');
  });
});
