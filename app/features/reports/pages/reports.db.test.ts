import { describe, expect, it } from 'vitest';
import { indicatorPeoplePath, indicatorsPath } from '#app/features/outcomes/domain/result-paths.ts';
import { newId } from '#app/shared/ids.ts';
import type { Role } from '#app/shared/roles.ts';
import { buildWorld, programmeTenant } from '#test/world.ts';
import { frameworkKeys } from '../domain/frameworks/framework.ts';
import { comparePath } from '../domain/paths.ts';

const world = await buildWorld();
const alpha = { programmeId: world.programmes.alpha };

/** Somebody who left on 20 February 2026 and did this from the day after. */
async function leaver(kind: string, details: object, wishes: Parameters<typeof world.aParticipant>[1] = {}) {
  const participant = await world.aParticipant('alpha', { status: 'ended', ...wishes });
  await world.admin
    .insertInto('situations')
    .values({
      tenant_id: world.tenants[programmeTenant.alpha],
      id: newId(),
      programme_id: world.programmes.alpha,
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
const pageOf = async (role: Role, address: string, programme: 'alpha' | 'beta' | 'gamma' = 'alpha') =>
  (await world.as(role, programme)).request('GET', address);

type Answer = {
  isExact: boolean;
  period: string;
  indicators: { code: string; count: { total: number | null }; share?: { count: number; base: number } }[];
};
const figuresOf = async (role: Role, query: string) => {
  const answer = await pageOf(role, `/api/v1/programmes/${alpha.programmeId}/indicators?${query}`);
  const { isExact, period, indicators } = (await answer.json()) as Answer;
  return { isExact, period, total: (code: string) => indicators.find((row) => row.code === code)?.count.total };
};

describe('reports by framework', async () => {
  const municipal = await leaver('employed', { form: 'municipal' }, { givenName: 'Hemlig', sex: 'woman' });
  for (let each = 0; each < 7; each += 1)
    await leaver('employed', { form: 'permanent' }, { givenName: 'Hemlig', sex: 'woman' });
  for (let each = 0; each < 7; each += 1) await leaver('sfi', {}, { givenName: 'Hemlig', sex: 'man' });

  it.each(frameworkKeys)(
    '%s: read by coordinator, case worker and evaluator, by nobody else and nowhere else',
    async (framework) => {
      const address = indicatorsPath.to(alpha, { framework });
      for (const role of ['coordinator', 'case-worker', 'evaluator'] as const) {
        const answer = await pageOf(role, address);
        expect(answer.status, role).toBe(200);
        if (role === 'evaluator') expect(await answer.text()).not.toMatch(/Hemlig|\/people\?/);
      }
      expect((await pageOf('activity-leader', address)).status).toBe(403);
      expect((await pageOf('coordinator', address, 'beta')).status).toBe(404);
      expect((await pageOf('coordinator', address, 'gamma')).status).toBe(404);
    },
  );

  it('read one and the same exit each in its own way', async () => {
    const kolada = await figuresOf('coordinator', 'framework=kolada');
    const association = await figuresOf('coordinator', 'framework=coordination-association');
    expect([kolada.total('everybody-who-ended'), kolada.total('work'), kolada.total('work-or-studies')]).toEqual([
      15, 7, 7,
    ]);
    expect([association.total('after.work'), association.total('after.studies')]).toEqual([8, 7]);
  });

  it('are exact and of any fixed period for those who may see the people, protected and of the whole time for others', async () => {
    const own = await figuresOf('case-worker', 'framework=kolada&period=2026-Q1');
    expect([own.isExact, own.period, own.total('everybody-who-ended')]).toEqual([true, '2026-Q1', 15]);
    expect((await figuresOf('case-worker', 'framework=kolada&period=2025')).total('everybody-who-ended')).toBe(0);
    const published = await figuresOf('evaluator', 'framework=kolada&period=2026-Q1');
    expect([published.isExact, published.period, published.total('everybody-who-ended')]).toEqual([
      false,
      'all',
      undefined,
    ]);
    const free = await pageOf('coordinator', `/api/v1/programmes/${alpha.programmeId}/indicators?period=2026-01-15`);
    expect(free.status).toBe(422);
  });

  it('lead from a figure to the people behind it, with the reason of each, and leave a trace', async () => {
    const html = await (await pageOf('coordinator', indicatorsPath.to(alpha, { framework: 'kolada' }))).text();
    expect(html).toContain('framework=kolada&amp;period=all&amp;row=work&amp;which=counted');
    const behind = indicatorPeoplePath.to(alpha, { framework: 'kolada', row: 'work' });
    const people = await (await pageOf('coordinator', behind)).text();
    expect(people.match(/Hemlig/g)?.length).toBe(7);
    expect(people).toContain('har ett arbete som har varat en månad');
    expect((await pageOf('evaluator', behind)).status).toBe(403);
    const [trace] = await world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'result.open-people')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(1)
      .execute();
    expect(trace?.subjects).toHaveLength(7);
  });

  it('say of one person what each framework makes of her exit, and why', async () => {
    const address = comparePath.to({ enrolmentId: municipal.enrolmentId });
    const html = await (await pageOf('case-worker', address)).text();
    for (const name of ['ESF 2014–2020', 'ESF+ 2021–2027', 'TIA', 'MUCF', 'Samordningsförbund', 'Kolada'])
      expect(html).toContain(name);
    expect(html).toContain('kommunens arbetsmarknadsanställning räknas inte som arbete');
    expect(html).toContain('har arbetsmarknadsanställning hos kommunen');
    expect(html).toContain('docs/rules/kolada.md');
    expect((await pageOf('evaluator', address)).status).toBe(403);
    expect((await pageOf('case-worker', address, 'beta')).status).toBe(404);
    expect((await pageOf('coordinator', address, 'gamma')).status).toBe(404);
  });
});
