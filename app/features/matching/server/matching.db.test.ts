import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { aSkill } from '#test/access-matrix/skill-fixtures.ts';
import { type Actor, buildWorld, type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';
import { addBar, endBar } from './bars.ts';
import { changeWishes, getMatches, suggestWorkplaces } from './matches.ts';
import {
  getSuggestion,
  givePermission,
  handOut,
  printHandout,
  recordAnswer,
  revokePermission,
  withdrawSuggestion,
} from './suggestions.ts';

let world: World;
let worker: Actor;
let nextNumber = 5560000100;

/** An employer with one workplace in Västerås, straight into the tables. */
async function aWorkplace(
  programme: ProgrammeKey,
  given: { name: string; occupations?: string[]; shared?: boolean; number?: string; rests?: string },
) {
  const [employerId, workplaceId] = [newId(), newId()];
  const { accountId } = await world.as('case-worker', programme);
  const shared = given.shared ?? false;
  const own = {
    tenant_id: world.tenants[programmeTenant[programme]],
    programme_id: world.programmes[programme],
    shared,
  };
  nextNumber += 1;
  await world.admin
    .insertInto('employers')
    .values({
      ...own,
      id: employerId,
      name: given.name,
      kind: 'company',
      found_by: accountId,
      organisation_number: given.number ?? String(nextNumber),
      ...(shared ? { shared_at: world.services.now(), shared_by: accountId } : {}),
      ...(given.rests ? { rests_before: given.rests, rest_reason: 'Vill vänta' } : {}),
    })
    .execute();
  await world.admin
    .insertInto('workplaces')
    .values({
      ...own,
      id: workplaceId,
      employer_id: employerId,
      name: `${given.name} kök`,
      city: 'Västerås',
      occupations: given.occupations ?? ['9411'],
    })
    .execute();
  return { employerId, workplaceId };
}

const wished = {
  version: 0,
  occupations: ['9411'],
  occupationWords: '',
  town: 'Västerås',
  ways: ['bus' as const],
  longestMinutes: 45,
  ratherNot: [],
  cannot: [],
};

async function aSeeker(programme: ProgrammeKey = 'alpha') {
  const her = await world.aParticipant(programme);
  await worker.run((ctx) => changeWishes(ctx, her.enrolmentId, wished));
  return her;
}
const listed = (actor: Actor, enrolmentId: string) =>
  actor.run(async (ctx) => (await getMatches(ctx, enrolmentId)).matches);

beforeAll(async () => {
  world = await buildWorld();
  worker = await world.as('case-worker', 'alpha');
  await sql`insert into occupations (code, name) values ('941', 'Snabbmat'), ('9411', 'Snabbmatspersonal'), ('9412', 'Restaurang- och köksbiträden')
    on conflict do nothing`.execute(world.admin);
});

describe('workplaces for a person', () => {
  it('are those that her programme found or that are open to the tenant, in their groups', async () => {
    const her = await aSeeker();
    const own = await aWorkplace('alpha', { name: 'Eget' });
    const open = await aWorkplace('beta', { name: 'Öppet', shared: true, occupations: ['9412'] });
    const closed = await aWorkplace('beta', { name: 'Slutet' });
    const rests = await aWorkplace('alpha', { name: 'Vilar', rests: '2026-06-01' });
    const matches = await listed(worker, her.enrolmentId);
    const groupOf = (id: string) => matches.find(({ candidate }) => candidate.workplaceId === id)?.group;
    expect([groupOf(own.workplaceId), groupOf(open.workplaceId)]).toEqual(['fits', 'fits']);
    expect(groupOf(rests.workplaceId)).toBe('not-now');
    expect(groupOf(closed.workplaceId)).toBeUndefined();
  });

  it('never hold an employer that she is barred from, whichever programme said so and under whichever it stands once more', async () => {
    const number = '5569999901';
    const one = await aWorkplace('beta', { name: 'Spärrat', shared: true, number });
    const again = await aWorkplace('alpha', { name: 'Spärrat igen', number });
    const her = await aSeeker();
    const inBeta = newId();
    await sql`insert into enrolments (tenant_id, id, programme_id, person_id, status, referred_on, started_on)
      values (${world.tenants.north}, ${inBeta}, ${world.programmes.beta}, ${her.personId}, 'active', '2026-01-01', '2026-01-12')`.execute(
      world.admin,
    );
    const ids = async () => (await listed(worker, her.enrolmentId)).map(({ candidate }) => candidate.workplaceId);
    expect(await ids()).toEqual(expect.arrayContaining([one.workplaceId, again.workplaceId]));
    await worker.run((ctx) =>
      suggestWorkplaces(ctx, her.enrolmentId, { workplaceIds: [again.workplaceId], words: '' }),
    );
    const other = await world.as('case-worker', 'beta');
    const bar = { id: newId(), employerId: one.employerId };
    expect(await other.run((ctx) => addBar(ctx, inBeta, bar))).toMatchObject({ ok: true });
    expect(await ids()).not.toContain(one.workplaceId);
    expect(await ids()).not.toContain(again.workplaceId);
    const { suggestions } = await worker.run((ctx) => getMatches(ctx, her.enrolmentId));
    expect(suggestions).toEqual([]);
    expect(
      await worker.run((ctx) =>
        suggestWorkplaces(ctx, her.enrolmentId, { workplaceIds: [one.workplaceId], words: '' }),
      ),
    ).toEqual({ ok: false, problem: { workplaceIds: ['choose-workplace'] } });
    await other.run((ctx) => endBar(ctx, { enrolmentId: inBeta, barId: bar.id }));
    expect(await ids()).toContain(one.workplaceId);
  });

  it('are looked for from what was written last: two tabs lose nothing', async () => {
    const her = await aSeeker();
    const first = await worker.run((ctx) => changeWishes(ctx, her.enrolmentId, { ...wished, version: 1 }));
    const second = await worker.run((ctx) => changeWishes(ctx, her.enrolmentId, { ...wished, version: 1, ways: [] }));
    expect([first.ok, second]).toEqual([true, { ok: false, problem: { '': ['stale'] } }]);
  });
});

describe('a suggestion', () => {
  async function aSuggestion() {
    const her = await aSeeker();
    const place = await aWorkplace('alpha', { name: 'Förslaget' });
    await worker.run((ctx) =>
      suggestWorkplaces(ctx, her.enrolmentId, { workplaceIds: [place.workplaceId], words: '' }),
    );
    await worker.run((ctx) =>
      suggestWorkplaces(ctx, her.enrolmentId, { workplaceIds: [place.workplaceId], words: '' }),
    );
    const { suggestions } = await worker.run((ctx) => getMatches(ctx, her.enrolmentId));
    expect(suggestions).toHaveLength(1);
    return { her, place, of: { enrolmentId: her.enrolmentId, suggestionId: suggestions[0]?.id ?? '' } };
  }
  const said = (number: number, answer: 'yes' | 'no', party: 'participant' | 'workplace' = 'participant') => ({
    ...{ id: newId(), party, number, answer, words: '' },
  });

  it('keeps every answer of both sides; of two given at once the second is told', async () => {
    const { of } = await aSuggestion();
    const yes = said(0, 'yes');
    expect(await worker.run((ctx) => recordAnswer(ctx, of, yes))).toMatchObject({ ok: true });
    expect(await worker.run((ctx) => recordAnswer(ctx, of, yes))).toMatchObject({ ok: true });
    expect(await worker.run((ctx) => recordAnswer(ctx, of, said(0, 'yes')))).toMatchObject({ ok: true });
    expect(await worker.run((ctx) => recordAnswer(ctx, of, said(0, 'no')))).toEqual({
      ok: false,
      problem: { '': ['answered-meanwhile'] },
    });
    expect(await worker.run((ctx) => recordAnswer(ctx, of, said(1, 'no')))).toMatchObject({ ok: true });
    expect(await worker.run((ctx) => recordAnswer(ctx, of, said(0, 'yes', 'workplace')))).toMatchObject({ ok: true });
    const { suggestion } = await worker.run((ctx) => getSuggestion(ctx, of));
    expect(suggestion.answers.map(({ party, number, answer }) => `${party} ${number} ${answer}`).toSorted()).toEqual([
      'participant 1 yes',
      'participant 2 no',
      'workplace 1 yes',
    ]);
  });

  it('is gone for her when it was taken back, and can be made anew', async () => {
    const { her, place, of } = await aSuggestion();
    await worker.run((ctx) => withdrawSuggestion(ctx, of, { answersSeen: 0 }));
    await expect(worker.run((ctx) => getSuggestion(ctx, of))).rejects.toThrow();
    await worker.run((ctx) =>
      suggestWorkplaces(ctx, her.enrolmentId, { workplaceIds: [place.workplaceId], words: '' }),
    );
    expect((await worker.run((ctx) => getMatches(ctx, her.enrolmentId))).suggestions).toHaveLength(1);
  });

  it('lets no CV out without her yes for that employer, as the CV stood, not taken back; with it one goes', async () => {
    const { her, of } = await aSuggestion();
    const { cvId } = await aSkill(world, 'alpha', her);
    const form = { id: newId(), permissionId: newId(), way: 'paper' as const, toWhom: 'Köksmästaren' };
    const none = { ok: false, problem: { '': ['no-permission'] } };
    expect(await worker.run((ctx) => handOut(ctx, of, form))).toEqual(none);

    const elsewhere = await aWorkplace('alpha', { name: 'Ett annat' });
    await worker.run((ctx) =>
      suggestWorkplaces(ctx, her.enrolmentId, { workplaceIds: [elsewhere.workplaceId], words: '' }),
    );
    const { suggestions } = await worker.run((ctx) => getMatches(ctx, her.enrolmentId));
    const other = suggestions.find(({ workplaceId }) => workplaceId === elsewhere.workplaceId);
    const forAnother = newId();
    await worker.run((ctx) => givePermission(ctx, { ...of, suggestionId: other?.id ?? '' }, { id: forAnother, cvId }));
    expect(await worker.run((ctx) => handOut(ctx, of, { ...form, permissionId: forAnother }))).toEqual(none);

    const permissionId = newId();
    await worker.run((ctx) => givePermission(ctx, of, { id: permissionId, cvId }));
    expect(await worker.run((ctx) => handOut(ctx, of, { ...form, permissionId }))).toMatchObject({ ok: true });
    const printed = await worker.run((ctx) => printHandout(ctx, { ...of, handoutId: form.id }));
    expect((await printed?.afterwards())?.ok).toBe(true);

    await worker.run((ctx) => revokePermission(ctx, { ...of, permissionId }));
    expect(await worker.run((ctx) => printHandout(ctx, { ...of, handoutId: form.id }))).toBeUndefined();
    const raw = worker.run((ctx) =>
      ctx.db
        .insertInto('cv_handouts')
        .values({
          tenant_id: world.tenants.north,
          id: newId(),
          permission_id: permissionId,
          suggestion_id: of.suggestionId,
          enrolment_id: her.enrolmentId,
          programme_id: world.programmes.alpha,
          person_id: her.personId,
          way: 'paper',
          to_whom: 'Någon',
          handed_at: ctx.now,
          handed_by: ctx.caller.accountId,
        })
        .execute(),
    );
    await expect(raw).rejects.toThrow(/row-level security/);

    const anew = newId();
    await worker.run((ctx) => givePermission(ctx, of, { id: anew, cvId }));
    await sql`update cvs set version = version + 1 where id = ${cvId}`.execute(world.admin);
    expect(await worker.run((ctx) => handOut(ctx, of, { ...form, id: newId(), permissionId: anew }))).toEqual(none);
  });
});
