import { describe, expect, it } from 'vitest';
import { historyOf } from '#app/features/history/public.ts';
import { outcomeOn, outcomeRules } from '#app/features/outcomes/domain/outcome-category.ts';
import { factsOn } from '#app/features/reports/domain/from-history/labour-facts-of.ts';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { aWorkplace } from '#test/access-matrix/placement-fixtures.ts';
import { someSwedish } from '#test/access-matrix/support-fixtures.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { placementForms } from '../domain/forms.ts';
import { keepExtents } from '../jobs.ts';

const world = await buildWorld();
const worker = await world.as('case-worker', 'alpha');
const places = await aWorkplace(world, 'alpha');

const wish = {
  form: 'language-practice',
  decidedBy: 'municipality',
  fundedBy: 'municipality',
  startsOn: '2026-03-02',
  endsOn: '2026-05-29',
  'times[0].weekdays': ['2', '4'],
  'times[0].startsAt': '9',
  'times[0].endsAt': '12',
  languageAims: 'Hälsa på gästerna\nBe om hjälp',
};
type Wish = Record<string, string | string[]>;

async function propose(more: Wish = {}, actor: Actor = worker, who = world.aParticipant('alpha')) {
  const { enrolmentId, personId } = await who;
  const id = newId();
  const form = { id, workplaceId: places.workplaceId, supervisorId: places.supervisorId, ...wish, ...more };
  const answer = await actor.request('POST', `/participants/${enrolmentId}/placements/new`, { form });
  const at = `/participants/${enrolmentId}/placements/${id}`;
  const terms = () =>
    world.admin.selectFrom('placement_terms').selectAll().where('placement_id', '=', id).orderBy('number').execute();
  const placement = () =>
    world.admin.selectFrom('placements').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const say = async (party: string, says = 'yes', words = '') => {
    const open = (await terms()).at(-1);
    return actor.request('POST', `${at}/answer`, { form: { termsId: open?.id ?? '', party, says, words } });
  };
  const move = async (name: string, onDay: string, reason = '') => {
    const { version } = await placement();
    return actor.request('POST', `${at}/moves/${name}`, { form: { version: String(version), onDay, reason } });
  };
  const agree = async () => {
    for (const party of ['participant', 'workplace']) expect((await say(party)).status).toBe(303);
  };
  return { id, at, enrolmentId, personId, answer, terms, placement, say, move, agree };
}

const refusal = async (response: Response) => [response.status, await response.text()] as const;

describe('a placement', () => {
  it('is agreed when participant, workplace and programme have said yes, and its days join the schedule of one', async () => {
    const made = await propose();
    expect(made.answer.status).toBe(303);
    expect((await made.placement()).status).toBe('proposed');
    const members = () =>
      world.admin.selectFrom('activity_members').selectAll().where('enrolment_id', '=', made.enrolmentId).execute();
    expect(await members()).toEqual([]);
    await made.say('participant');
    expect((await made.placement()).status).toBe('proposed');
    await made.say('workplace');
    const agreed = await made.placement();
    expect(agreed.status).toBe('agreed');
    expect(agreed.extent_percent).toBe(15);
    expect(await members()).toMatchObject([
      { activity_id: agreed.activity_id, joined_on: '2026-03-02', left_on: '2026-05-29' },
    ]);
    const week = await worker.request('GET', `/api/v1/participants/${made.enrolmentId}/week?week=2026-W10`);
    expect((await week.json()).minutes).toBe(360);
    expect(await (await worker.request('GET', '/activities?week=2026-W10')).text()).not.toContain('Kommunens kök');
  });

  it('is declined by one who says no, and the second answer of a party does not count', async () => {
    const made = await propose();
    expect((await made.say('workplace', 'change', 'Bara tisdagar')).status).toBe(303);
    expect((await made.terms())[0]?.status).toBe('declined');
    const [status, page] = await refusal(await made.say('workplace'));
    expect(status).toBe(422);
    expect(page).toContain('Det första svaret gäller');
    expect((await made.placement()).status).toBe('proposed');
  });

  it('takes the first of two answers that one party gives at once, and tells the second', async () => {
    const made = await propose();
    const both = await Promise.all([made.say('workplace'), made.say('workplace', 'no', 'Vi har fullt')]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    const told = await both.find(({ status }) => status === 422)?.text();
    expect(told).toContain('Det första svaret gäller');
    const answers = await world.admin
      .selectFrom('placement_answers')
      .select('party')
      .where('terms_id', '=', (await made.terms())[0]?.id ?? '')
      .execute();
    expect(answers.filter(({ party }) => party === 'workplace')).toHaveLength(1);
  });

  it('becomes a situation when it begins, ends it when interrupted, and another when it goes on', async () => {
    const made = await propose({ startsOn: '2026-02-23' });
    await made.agree();
    expect((await made.move('begin', '2026-02-24')).status).toBe(303);
    expect((await made.move('interrupt', '2026-02-26', 'sick')).status).toBe(303);
    expect((await made.move('resume', '2026-03-02')).status).toBe(303);
    const rows = await world.admin
      .selectFrom('situations')
      .select(['kind', 'details', 'starts_on', 'ends_before', 'corrected_by'])
      .where('enrolment_id', '=', made.enrolmentId)
      .orderBy('recorded_at')
      .execute();
    expect(rows.filter(({ corrected_by }) => corrected_by === null)).toMatchObject([
      { kind: 'placement', starts_on: '2026-02-24', ends_before: '2026-02-27' },
      { kind: 'placement', starts_on: '2026-03-02', ends_before: null },
    ]);
    expect(rows[0]?.details).toMatchObject({ form: 'language-practice', host: 'Kommunens kök AB, Kommunens kök' });
    const members = await world.admin
      .selectFrom('activity_members')
      .select(['joined_on', 'left_on'])
      .where('enrolment_id', '=', made.enrolmentId)
      .orderBy('joined_on')
      .execute();
    expect(members).toEqual([
      { joined_on: '2026-02-24', left_on: '2026-02-26' },
      { joined_on: '2026-03-02', left_on: '2026-05-29' },
    ]);
  });

  describe('that runs, when new terms change its extent', () => {
    const longer = { ...wish, reason: 'Fler timmar', 'times[0].endsAt': '15' };
    const running = async () => {
      const made = await propose({ startsOn: '2026-02-23' });
      await made.agree();
      expect((await made.move('begin', '2026-02-24')).status).toBe(303);
      const change = async (startsOn: string) => {
        const form = { ...longer, id: newId(), startsOn };
        expect((await worker.request('POST', `${made.at}/terms`, { form })).status).toBe(303);
        await made.agree();
      };
      const told = async () =>
        (
          await world.admin
            .selectFrom('situations')
            .select(['starts_on', 'ends_before', 'extent_percent', 'corrected_by'])
            .where('enrolment_id', '=', made.enrolmentId)
            .orderBy('starts_on')
            .execute()
        )
          .filter(({ corrected_by }) => corrected_by === null)
          .map(({ starts_on, ends_before, extent_percent }) => [starts_on, ends_before, extent_percent]);
      const dayOn = async (now: string) => {
        world.setNow(now);
        await keepExtents.run({ ...world.services, now: () => now } as never, world.tenants.north);
      };
      return { ...made, change, told, dayOn };
    };

    it('has the old extent before the day and the new one from it on, and the row before is kept', async () => {
      const { change, told, move, enrolmentId } = await running();
      await change('2026-03-02');
      expect(await told()).toEqual([
        ['2026-02-24', '2026-03-02', 15],
        ['2026-03-02', null, 30],
      ]);
      expect((await move('interrupt', '2026-03-04', 'sick')).status).toBe(303);
      expect((await told()).at(-1)).toEqual(['2026-03-02', '2026-03-05', 30]);
      const page = await (await worker.request('GET', `/participants/${enrolmentId}/history`)).text();
      expect(page).toContain('nya villkor på arbetsplatsen');
    });

    it('is corrected from its first day when the new terms hold from there', async () => {
      const { change, told } = await running();
      await change('2026-02-24');
      expect(await told()).toEqual([['2026-02-24', null, 30]]);
    });

    it('follows terms of a later day on that day, once', async () => {
      const { change, told, dayOn, move } = await running();
      await change('2026-03-09');
      await dayOn('2026-03-08T09:00:00.000Z');
      expect(await told()).toEqual([['2026-02-24', null, 15]]);
      for (const _ of [1, 2]) await dayOn('2026-03-09T09:00:00.000Z');
      expect(await told()).toEqual([
        ['2026-02-24', '2026-03-09', 15],
        ['2026-03-09', null, 30],
      ]);
      expect((await move('interrupt', '2026-03-09', 'sick')).status).toBe(303);
      world.setNow('2026-03-04T09:00:00.000Z');
    });
  });

  it('is changed by new terms that hold from their first day on', async () => {
    const made = await propose();
    await made.agree();
    const change = { ...wish, id: newId(), reason: 'Fler timmar', startsOn: '2026-04-06', 'times[0].endsAt': '15' };
    expect((await worker.request('POST', `${made.at}/terms`, { form: change })).status).toBe(303);
    expect((await made.placement()).extent_percent).toBe(15);
    await made.agree();
    expect((await made.placement()).extent_percent).toBe(30);
    const members = await world.admin
      .selectFrom('activity_members')
      .select(['joined_on', 'left_on'])
      .where('enrolment_id', '=', made.enrolmentId)
      .orderBy('joined_on')
      .execute();
    expect(members).toEqual([
      { joined_on: '2026-03-02', left_on: '2026-04-05' },
      { joined_on: '2026-04-06', left_on: '2026-05-29' },
    ]);
  });

  it('refuses an employer on her list in words that do not tell why, and takes another person there', async () => {
    const who = await world.aParticipant('alpha');
    await world.admin
      .insertInto('employer_bars')
      .values({
        ...{ tenant_id: world.tenants.north, programme_id: world.programmes.alpha, id: newId() },
        ...{ person_id: who.personId, enrolment_id: who.enrolmentId, employer_id: places.employerId },
        ...{ said_by: 'participant', valid_from: '2026-01-01', created_at: world.services.now() },
      })
      .execute();
    const [status, page] = await refusal((await propose({}, worker, Promise.resolve(who))).answer);
    expect(status).toBe(422);
    expect(page).toContain('går inte att välja för henne');
    expect((await propose()).answer.status).toBe(303);
  });

  it('refuses more than full time at once, hours during SFI, too long a time and what lies too far back', async () => {
    const who = world.aParticipant('alpha');
    const full = { form: 'ordinary-job', decidedBy: 'employer', fundedBy: 'employer' };
    const days = { 'times[0].weekdays': ['1', '2', '3', '4', '5'], 'times[0].startsAt': '8', 'times[0].endsAt': '16' };
    expect((await propose({ ...full, ...days }, worker, who)).answer.status).toBe(303);
    const said = async (more: Wish, at = world.aParticipant('alpha')) =>
      (await refusal((await propose(more, worker, at)).answer))[1];
    const overlapping = await said({}, who);
    expect(overlapping).toContain('mer än heltid');
    // What was typed is still there.
    expect(overlapping).toContain('Be om hjälp');
    expect(await said({ endsOn: '2026-12-01' })).toContain('längre än formen får vara');
    expect(await said({ startsOn: '2026-01-01' })).toContain('längre bak än programmet tillåter');
    expect(await said({ form: 'extra-job' })).toContain('Den formen finns inte längre');
    expect(await said({ decidedBy: 'employer' })).toContain('Det går inte för den formen');
  });

  it('refuses hours during SFI until it is said that this is agreed', async () => {
    const who = await world.aParticipant('alpha');
    await someSwedish(world, 'alpha', who);
    const wednesday = { 'times[0].weekdays': ['3'] };
    const refused = await propose(wednesday, worker, Promise.resolve(who));
    expect((await refusal(refused.answer))[1]).toContain('Tiderna krockar med sfi');
    expect((await propose({ ...wednesday, despiteSfi: 'on' }, worker, Promise.resolve(who))).answer.status).toBe(303);
    expect((await propose({ 'times[0].weekdays': ['2'] }, worker, Promise.resolve(who))).answer.status).toBe(303);
  });

  it('refuses what cannot happen from where it stands, with the reason', async () => {
    const made = await propose();
    expect((await refusal(await made.move('begin', '2026-03-02')))[1]).toContain('alla tre har inte sagt ja');
    expect((await made.move('cancel', '2026-03-02', 'workplace')).status).toBe(303);
    expect((await refusal(await made.move('begin', '2026-03-02')))[1]).toContain('blev inte av');
  });
});

describe('what a placement becomes in her history', () => {
  it.each([
    ['language-practice', 'placement', 'placement', 'placement', 'language-practice'],
    ['municipal-job', 'work', 'other', 'work', 'subsidised'],
    ['introduction-job', 'work', 'work', 'work', 'subsidised'],
    ['ordinary-job', 'work', 'work', 'work', 'permanent'],
  ] as const)(
    '%s counts for the programme, Kolada, the coordination association and the ESF each in its own way',
    async (form, own, kolada, association, esf) => {
      const [by] = placementForms[form].decidedBy;
      const [payer] = placementForms[form].fundedBy;
      const made = await propose({ form, decidedBy: by, fundedBy: payer, startsOn: '2026-02-23' });
      await made.agree();
      expect((await made.move('begin', '2026-02-23')).status).toBe(303);
      const spells = await worker.run(async (ctx) => (await historyOf(ctx, made.enrolmentId)).situations);
      const day = plainDate('2026-04-01');
      expect(outcomeOn(spells, day, outcomeRules.own)).toBe(own);
      expect(outcomeOn(spells, day, outcomeRules.kolada)).toBe(kolada);
      expect(outcomeOn(spells, day, outcomeRules['coordination-association'])).toBe(association);
      expect(factsOn(spells, day).employment?.form).toBe(esf);
    },
  );
});

describe('around a placement', () => {
  it('no grant for early measures pays for it, and none of its days can be counted', async () => {
    const { admin, programmes } = world;
    const { definition } = await admin
      .selectFrom('programmes')
      .select('definition')
      .where('id', '=', programmes.beta)
      .executeTakeFirstOrThrow();
    await admin
      .updateTable('programmes')
      .set({ definition: JSON.stringify({ ...(definition as object), frameworks: ['tia'] }) })
      .where('id', '=', programmes.beta)
      .execute();
    const there = await aWorkplace(world, 'beta');
    const other = await world.as('case-worker', 'beta');
    const at = { workplaceId: there.workplaceId, supervisorId: there.supervisorId };
    const paid = await propose({ ...at, fundedBy: 'programme' }, other, world.aParticipant('beta'));
    expect((await refusal(paid.answer))[1]).toContain('TIA-bidraget får inte betala praktik');
    const made = await propose(at, other, world.aParticipant('beta'));
    expect(made.answer.status).toBe(303);
    expect((await made.terms())[0]?.activity_id).toBeNull();
  });

  it('nobody with protected identity is behind a link, and her workplace stands in no calendar', async () => {
    const who = await world.aParticipant('alpha', { restricted: true });
    const reader = await world.as('coordinator', 'alpha');
    await world.admin
      .insertInto('named_readers')
      .values({ tenant_id: world.tenants.north, person_id: who.personId, account_id: reader.accountId, reason: 'test' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const made = await propose({}, reader, Promise.resolve(who));
    expect(made.answer.status).toBe(303);
    const form = { id: newId(), party: 'workplace', way: 'shown' };
    expect((await refusal(await reader.request('POST', `${made.at}/links/new`, { form })))[1]).toContain(
      'Länkar skickas inte för henne',
    );
    const { activity_id: activityId } = (await made.terms())[0] ?? {};
    const activity = await world.admin
      .selectFrom('activities')
      .select(['name', 'place'])
      .where('id', '=', activityId ?? '')
      .executeTakeFirst();
    expect(activity).toEqual({ name: 'Praktik', place: null });
  });
});
