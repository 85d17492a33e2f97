import { expect, it } from 'vitest';
import { aSkill } from '#test/access-matrix/skill-fixtures.ts';
import { buildWorld } from '#test/world.ts';

it('a paper is printed when its transaction is over: its trace is there, and no connection waits', async () => {
  const world = await buildWorld();
  const worker = await world.as('case-worker', 'alpha');
  const of = await world.aParticipant('alpha');
  const { cvId } = await aSkill(world, 'alpha', of, 'Laga mat');
  const { services } = world;
  const seen: { inUse: number; traces: number }[] = [];
  const apart = services.apart;
  services.apart = async (...work) => {
    const traces = await world.admin
      .selectFrom('audit_events')
      .where('action', '=', 'export')
      .select('subjects')
      .execute();
    const { totalCount, idleCount, waitingCount } = services.pool;
    seen.push({ inUse: totalCount - idleCount + waitingCount, traces: traces.length });
    return apart(...work);
  };
  const pages = [
    `/participants/${of.enrolmentId}/cv/${cvId}/file`,
    `/participants/${of.enrolmentId}/plan/print?as=pdf`,
  ];
  const files = [
    ...pages,
    `/participants/${of.enrolmentId}/week/print?as=pdf`,
    `/api/v1/participants/${of.enrolmentId}/cvs/${cvId}/file`,
  ];
  for (const file of files) {
    const answer = await worker.request('GET', file);
    expect([file, answer.status, answer.headers.get('content-type')]).toEqual([file, 200, 'application/pdf']);
  }
  expect(seen).toEqual(files.map((_, index) => ({ inUse: 0, traces: index + 1 })));
});
