import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';

describe('the week and its meetings', async () => {
  const world = await buildWorld();
  const worker = await world.as('case-worker', 'alpha');
  const peer = await world.as('peer-coach', 'alpha');

  async function withPlacement() {
    const { enrolmentId } = await world.aParticipant('alpha', { startedOn: '2026-02-16' });
    const at = (path: string) => `/participants/${enrolmentId}/${path}`;
    const send = async (path: string, form: Record<string, string | string[]>) =>
      expect((await worker.request('POST', at(path), { form })).status).toBe(303);
    const week = async (name = '2026-W10') => (await worker.request('GET', `/api/v1${at(`week?week=${name}`)}`)).json();
    await send('week/new', {
      ...{ id: newId(), kind: 'placement', weekdays: ['2', '3'], startsAt: '9', endsAt: '12', startsOn: '2026-03-02' },
    });
    const meet = async (meetsOn: string, startsAt: string, more: Record<string, string> = {}) => {
      const id = newId();
      await send('meetings/new', { id, meetsOn, startsAt, minutesPlanned: '60', subject: 'Planen', ...more });
      return id;
    };
    return { at, send, week, meet };
  }

  it('a planned meeting counts and clashes with what lies at the same time; one beside it does not clash', async () => {
    const { week, meet } = await withPlacement();
    const id = await meet('2026-03-03', '11.30');
    await meet('2026-03-04', '12');
    const shown = await week();
    expect([shown.minutes, shown.clashCount]).toEqual([360 + 30 + 60, 1]);
    expect(shown.entries).toContainEqual({
      ...{
        source: 'meeting',
        id,
        kind: 'meeting',
        title: 'Planen',
        withWhom: 'case-worker alpha',
        place: '',
        parts: [],
      },
      ...{ day: '2026-03-03', startsAt: '11:30', endsAt: '12:30', isCancelled: false },
    });
  });

  it('a held meeting fills the time it took, one that was not held none, a moved one the week it was moved to', async () => {
    const { send, week, meet } = await withPlacement();
    const [held, missed, moved, instead] = [
      await meet('2026-03-02', '13'),
      await meet('2026-03-03', '13'),
      await meet('2026-03-04', '14'),
      newId(),
    ];
    await send(`meetings/${held}/outcome`, { version: '1', outcome: 'held', minutesHeld: '90' });
    await send(`meetings/${missed}/outcome`, { version: '1', outcome: 'not-held', reason: 'person:sick' });
    await send(`meetings/${moved}/move`, {
      ...{ id: instead, version: '1', reason: 'person:sick', meetsOn: '2026-03-11', startsAt: '14' },
    });
    const shown = await week();
    expect(shown.minutes).toBe(360 + 90);
    const meetings = shown.entries.filter((each: { source: string }) => each.source === 'meeting');
    expect(meetings.map((each: { id: string; isCancelled: boolean }) => [each.id, each.isCancelled])).toEqual([
      [held, false],
      [missed, true],
    ]);
    expect((await week('2026-W11')).entries.map((each: { id: string }) => each.id)).toContain(instead);
  });

  it('page and paper show the meeting with whom and when; a peer coach reads neither', async () => {
    const { at, meet } = await withPlacement();
    const id = await meet('2026-03-03', '11.30', { place: 'Rum 4' });
    const page = await (await worker.request('GET', at('week?week=2026-W10'))).text();
    expect(page).toContain(at(`meetings/${id}`));
    expect(page).toContain('Krockar');
    const paper = await (await worker.request('GET', at('week/print?week=2026-W10'))).text();
    expect(paper).toContain('11.30–12.30 Möte: Planen');
    expect(paper).toContain('med case-worker alpha, Rum 4');
    const pdf = await worker.request('GET', at('week/print?week=2026-W10&as=pdf'));
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    for (const path of ['week', 'week/print']) expect((await peer.request('GET', at(path))).status).toBe(403);
  });
});
