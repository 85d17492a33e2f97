import { beforeAll, describe, expect, it } from 'vitest';
import { anotherSession, aSession } from '#app/features/activities/testing/activities.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { paperCodeOfPerson, paperCodeOfSession } from '../domain/paper-list.ts';
import { paperListPath, printPaperListPath, weekSheetsPath } from '../domain/paths.ts';
import { paperDocument } from '../pages/paper-document.ts';
import { getWeekSheets } from './get-week-sheets.ts';

const world = await buildWorld();
let leader: Actor;
let caseWorker: Actor;
let amira: { enrolmentId: string; personId: string };
let bahar: { enrolmentId: string; personId: string };
let group: { activityId: string; sessionId: string };
let tuesday: string;
const monday = '2026-03-02' as never;
const week = '2026-W10';

beforeAll(async () => {
  leader = await world.as('activity-leader', 'alpha');
  caseWorker = await world.as('case-worker', 'alpha');
  amira = await world.aParticipant('alpha', { givenName: 'Amira' });
  bahar = await world.aParticipant('alpha', { givenName: 'Bahar' });
  group = await aSession(world, 'alpha', {
    ...{ heldOn: '2026-03-02', leaderIds: [leader.accountId], memberIds: [amira, bahar] },
  });
  tuesday = await anotherSession(world, 'alpha', group.activityId, '2026-03-03');
});

const marks = async () =>
  (
    await world.admin
      .selectFrom('attendance_marks')
      .where('session_id', 'in', [group.sessionId, tuesday])
      .select(['session_id', 'enrolment_id', 'mark', 'minutes_present'])
      .execute()
  )
    .map((each) => [
      each.session_id === tuesday ? 'tuesday' : 'monday',
      each.enrolment_id,
      each.mark,
      each.minutes_present,
    ])
    .sort();

/** The form that a page shows, as a browser would send it back: fields by name, of radio buttons the chosen one. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const at = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const name = at('name');
    if (name === undefined || !name.startsWith('sheets.')) continue;
    if (at('type') === 'radio' && !/ checked(=|\s|\/|>)/.test(tag)) continue;
    fields[name] = at('value') ?? '';
  }
  return fields;
}

describe('a paper list', () => {
  it('has codes and names and nothing else about anybody; a protected person stands there without her name', async () => {
    const hidden = await world.aParticipant('alpha', {
      ...{ givenName: 'Skyddad', familyName: 'Person', restricted: true, namedReaders: [caseWorker.accountId] },
    });
    const { activityId } = await aSession(world, 'alpha', {
      ...{ heldOn: '2026-03-02', leaderIds: [leader.accountId], memberIds: [amira, { ...hidden, restricted: true }] },
    });
    const paper = async (actor: Actor) =>
      JSON.stringify(
        await actor.run(async (ctx) => paperDocument(await getWeekSheets(ctx, activityId, { monday }), 'sv')),
      );
    const named = await paper(caseWorker);
    expect(named).toContain(paperCodeOfPerson(hidden.enrolmentId));
    expect(named).toContain('Amira');
    expect(named).not.toContain('Skyddad');
    const unnamed = await paper(leader);
    expect(unnamed).not.toContain(paperCodeOfPerson(hidden.enrolmentId));
    expect(unnamed).not.toMatch(/1990|Skyddad/);
  });

  it('is printed by those who take attendance, and leaves a trace', async () => {
    const address = printPaperListPath.to({ activityId: group.activityId }, { week });
    const answer = await leader.request('GET', address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await (await world.as('peer-coach', 'alpha')).request('GET', address)).status).toBe(403);
    expect((await (await world.as('coordinator', 'beta')).request('GET', address)).status).toBe(404);
    const trace = await world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', leader.accountId)
      .where('action', '=', 'export')
      .select('subjects')
      .executeTakeFirstOrThrow();
    expect(trace.subjects).toEqual(expect.arrayContaining([amira.personId, bahar.personId]));
  });

  it('is typed in, looked at before anything is saved, and then saved to every sheet', async () => {
    const address = paperListPath.to({ activityId: group.activityId }, { week });
    const [a, b] = [paperCodeOfPerson(amira.enrolmentId), paperCodeOfPerson(bahar.enrolmentId)];
    const wrong = await leader.request('POST', address, { form: { text: `${a}\n${b} XXXX` } });
    const told = await wrong.text();
    expect(told).toContain(`Rad 1, ${a}: skriv passets kod först.`);
    expect(told).toContain('Rad 2, XXXX: ingen på listan har den koden.');
    expect(fieldsOf(told)).toEqual({});

    const text = `${paperCodeOfSession(group.sessionId)} ${a} ${b}:s30\n${paperCodeOfSession(tuesday)} ${a}`;
    const shown = await (await leader.request('POST', address, { form: { text, othersAbsent: 'on' } })).text();
    expect(shown).toContain('Inget är sparat än');
    expect(await marks()).toEqual([]);
    const save = weekSheetsPath.to({ activityId: group.activityId }, { week });
    for (const _ of ['once', 'twice'])
      expect((await leader.request('POST', save, { form: fieldsOf(shown) })).status).toBe(303);
    expect(await marks()).toEqual(
      [
        ['monday', amira.enrolmentId, 'present', 180],
        ['monday', bahar.enrolmentId, 'late', 150],
        ['tuesday', amira.enrolmentId, 'present', 180],
        ['tuesday', bahar.enrolmentId, 'absent', 0],
      ].sort(),
    );
  });

  it('is pasted as a table or sent as a file of text, too', async () => {
    const { activityId, sessionId } = await aSession(world, 'alpha', {
      heldOn: '2026-03-02',
      memberIds: [amira, bahar],
    });
    const address = paperListPath.to({ activityId }, { week, session: sessionId });
    const file = `Kod;${paperCodeOfSession(sessionId)}\r\n${paperCodeOfPerson(amira.enrolmentId)};vab\r\n`;
    const shown = await (await caseWorker.request('POST', address, { form: { text: '', file } })).text();
    expect(fieldsOf(shown)).toMatchObject({
      [`sheets.${sessionId}.marks.${amira.enrolmentId}.mark`]: 'absent',
      [`sheets.${sessionId}.marks.${amira.enrolmentId}.reason`]: 'care-of-child',
    });
    expect((await leader.request('POST', address, { form: { text: 'XXXX' } })).status).toBe(403);
  });
});
