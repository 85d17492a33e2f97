import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import type { Role } from '#app/shared/roles.ts';
import { buildWorld, type ProgrammeKey, programmeTenant } from '#test/world.ts';
import {
  exportIndicatorsPath,
  exportResultPath,
  indicatorPeoplePath,
  indicatorsPath,
  resultPath,
  resultPeoplePath,
  resultsPath,
} from '../domain/result-paths.ts';

const world = await buildWorld();

/** Somebody who left on 20 February 2026 and did this from the day after. */
async function leaver(
  programme: ProgrammeKey,
  kind: string,
  details: object,
  wishes: Parameters<typeof world.aParticipant>[1] = {},
) {
  const participant = await world.aParticipant(programme, { status: 'ended', ...wishes });
  await world.admin
    .insertInto('situations')
    .values({
      tenant_id: world.tenants[programmeTenant[programme]],
      id: newId(),
      programme_id: world.programmes[programme],
      person_id: participant.personId,
      enrolment_id: participant.enrolmentId,
      restricted: wishes.restricted ?? false,
      kind,
      starts_on: '2026-02-21',
      details: JSON.stringify(details),
      source: 'own-statement',
    })
    .execute();
  return participant;
}
const toWork = (programme: ProgrammeKey, wishes?: Parameters<typeof leaver>[3]) =>
  leaver(programme, 'employed', { form: 'permanent' }, wishes);
const toStudies = (programme: ProgrammeKey, wishes?: Parameters<typeof leaver>[3]) =>
  leaver(programme, 'studying', { level: 'vocational', fullTime: true, studyAid: true, fromProgramme: false }, wishes);

type Results = {
  points: { base: number | null; categories: Record<string, number | null> }[];
  targets: { result: { count: number; base: number } | null }[];
};

const resultsOf = async (role: Role, programme: ProgrammeKey) => {
  const answer = await (await world.as(role, programme)).request(
    'GET',
    `/api/v1/programmes/${world.programmes[programme]}/results`,
  );
  return (await answer.json()) as Results;
};
const pageOf = async (role: Role, programme: ProgrammeKey, address: string) =>
  (await world.as(role, programme)).request('GET', address);

describe('a programme’s results', async () => {
  const alpha = { programmeId: world.programmes.alpha };
  for (let each = 0; each < 7; each += 1)
    await toWork('alpha', { sex: each % 2 === 0 ? 'woman' : 'man', givenName: 'Hemlig' });
  for (let each = 0; each < 5; each += 1) await toStudies('alpha', { sex: 'man', givenName: 'Hemlig' });
  await toWork('beta');
  await toWork('gamma');

  const everyAddress = [
    resultPath.to(alpha),
    exportResultPath.to(alpha, { format: 'csv' }),
    exportResultPath.to(alpha, { format: 'xlsx' }),
    indicatorsPath.to(alpha),
    indicatorsPath.to(alpha, { framework: 'esf-2014' }),
    exportIndicatorsPath.to(alpha, { format: 'xlsx' }),
    `/api/v1/programmes/${world.programmes.alpha}/results`,
    `/api/v1/programmes/${world.programmes.alpha}/indicators?framework=esf-plus`,
  ];
  const peopleAddresses = [
    resultPeoplePath.to(alpha, { category: 'work' }),
    indicatorPeoplePath.to(alpha, { row: 'EECR04' }),
  ];

  it.each(everyAddress)(
    '%s is read by coordinator, case worker and evaluator of the programme, and nobody else',
    async (address) => {
      for (const role of ['coordinator', 'case-worker', 'evaluator'] as const)
        expect((await pageOf(role, 'alpha', address)).status, role).toBe(200);
      for (const role of ['activity-leader', 'peer-coach', 'tenant-administrator'] as const)
        expect((await pageOf(role, 'alpha', address)).status, role).toBe(403);
      expect((await pageOf('coordinator', 'beta', address)).status, 'another programme').toBe(404);
      expect((await pageOf('coordinator', 'gamma', address)).status, 'another tenant').toBe(404);
    },
  );

  it.each([...peopleAddresses, `/api/v1/programmes/${world.programmes.alpha}/indicators-document`])(
    '%s opens for those who work with the people, not for the evaluator',
    async (address) => {
      for (const role of ['coordinator', 'case-worker'] as const)
        expect((await pageOf(role, 'alpha', address)).status, role).toBe(200);
      for (const role of ['evaluator', 'activity-leader'] as const)
        expect((await pageOf(role, 'alpha', address)).status, role).toBe(403);
      expect((await pageOf('coordinator', 'beta', address)).status).toBe(404);
      expect((await pageOf('coordinator', 'gamma', address)).status).toBe(404);
    },
  );

  it('lead from a figure to the people behind it, by name, and leave their trace', async () => {
    const html = await (await pageOf('coordinator', 'alpha', resultPath.to(alpha))).text();
    expect(html).toContain(`/results/${world.programmes.alpha}/people?point=exit&amp;category=work`);
    const people = await (await pageOf('coordinator', 'alpha', peopleAddresses[0] as string)).text();
    expect(people.match(/Hemlig/g)?.length).toBe(7);
    const traces = await world.admin
      .selectFrom('audit_events')
      .where('category', '=', 'outcomes')
      .selectAll()
      .orderBy('id', 'desc')
      .execute();
    const latest = traces.filter(({ purpose }) => purpose === 'result.open-people').at(0);
    expect(latest?.subjects).toHaveLength(7);
  });

  it('show the evaluator figures without a name or a link to people', async () => {
    for (const address of [resultPath.to(alpha), indicatorsPath.to(alpha)]) {
      const html = await (await pageOf('evaluator', 'alpha', address)).text();
      expect(html).not.toMatch(/Hemlig|\/people|figures=exact/);
    }
    const forced = await (await pageOf('evaluator', 'alpha', resultPath.to(alpha, { figures: 'exact' }))).text();
    expect(forced).not.toContain('Exakta tal, bara för ert eget arbete');
    const own = await (await pageOf('coordinator', 'alpha', resultPath.to(alpha, { figures: 'exact' }))).text();
    expect(own).toContain('Exakta tal, bara för ert eget arbete');
  });

  it('hide small groups in indicators for the evaluator; for case workers they are exact', async () => {
    type Indicators = { isExact: boolean; indicators: { code: string; count: { women: number | null } }[] };
    const womenAtWork = async (role: Role) => {
      const answer = await pageOf(
        role,
        'alpha',
        `/api/v1/programmes/${world.programmes.alpha}/indicators?framework=esf-plus`,
      );
      const { isExact, indicators } = (await answer.json()) as Indicators;
      return [isExact, indicators.find(({ code }) => code === 'EECO01')?.count.women];
    };
    expect(await womenAtWork('case-worker')).toEqual([true, 4]);
    expect(await womenAtWork('evaluator')).toEqual([false, null]);
  });

  it('are in the list, which leads straight on for somebody with a single programme', async () => {
    const answer = await pageOf('coordinator', 'alpha', resultsPath.to());
    expect([answer.status, answer.headers.get('location')]).toEqual([302, resultPath.to(alpha)]);
    const list = await (await pageOf('coordinator', 'alpha', resultsPath.to({}, { all: 'yes' }))).text();
    expect(list).toContain('Programme alpha');
    expect(list).not.toMatch(/Programme (beta|gamma)/);
  });

  it('are the same in the file as on the page', async () => {
    const csv = await (await pageOf('evaluator', 'alpha', exportResultPath.to(alpha, { format: 'csv' }))).text();
    expect(csv).toContain('Resultat;Vid avslut;Alla;Arbete;7;12;0,583');
    expect(csv).toMatch(/Kön;Vid avslut;Kvinnor;Totalt;\.\./);
  });
});

describe('a figure', () => {
  it('changes as soon as an exit is recorded', async () => {
    for (let each = 0; each < 5; each += 1) await toWork('beta', { sex: 'woman' });
    const before = await resultsOf('coordinator', 'beta');
    expect(before.points[0]).toMatchObject({ base: 6, categories: { work: 6 } });
    const { enrolmentId } = await world.aParticipant('beta');
    const worker = await world.as('case-worker', 'beta');
    const ended = await worker.request('POST', `/participants/${enrolmentId}/exit`, {
      form: {
        id: newId(),
        version: '1',
        exitOn: '2026-03-03',
        exitReason: 'to-work',
        source: 'own-statement',
        'occupation.doing': 'employed',
        'occupation.employed.id': newId(),
        'occupation.employed.form': 'fixed-term',
        'occupation.employed.startsOn': '2026-03-09',
      },
    });
    expect(ended.status).toBe(303);
    const after = await resultsOf('coordinator', 'beta');
    expect(after.points[0]).toMatchObject({ base: 7, categories: { work: 7 } });
    expect(after.targets[0]?.result).toMatchObject({ count: 7, base: 7 });
  });

  it('counts a person with protected identity only for her named readers', async () => {
    const reader = await world.as('coordinator', 'gamma');
    for (let each = 0; each < 5; each += 1) await toWork('gamma', { sex: 'man' });
    const { personId } = await toWork('gamma', {
      sex: 'man',
      restricted: true,
      givenName: 'Skyddad',
      namedReaders: [reader.accountId],
    });
    expect((await resultsOf('coordinator', 'gamma')).points[0]?.base).toBe(7);
    expect((await resultsOf('case-worker', 'gamma')).points[0]?.base).toBe(6);
    const address = resultPeoplePath.to({ programmeId: world.programmes.gamma }, { category: 'work' });
    expect(await (await pageOf('coordinator', 'gamma', address)).text()).toContain('Skyddad');
    expect(await (await pageOf('case-worker', 'gamma', address)).text()).not.toContain('Skyddad');
    const document = `/api/v1/programmes/${world.programmes.gamma}/indicators-document`;
    expect(await (await pageOf('coordinator', 'gamma', document)).text()).toContain(personId);
    expect(await (await pageOf('case-worker', 'gamma', document)).text()).not.toContain(personId);
  });
});
