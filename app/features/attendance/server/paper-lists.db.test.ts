import { beforeAll, describe, expect, it } from 'vitest';
import { anotherSession, aSession } from '#app/features/activities/testing/activities.ts';
import { toXlsx } from '#app/platform/files/xlsx.ts';
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

function partsOf(file: Uint8Array | string, name: string): FormData {
  const parts = new FormData();
  parts.append('text', '');
  parts.append('file', new Blob([file as BlobPart]), name);
  return parts;
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
    const shown = await (await caseWorker.request('POST', address, { parts: partsOf(file, 'lista.csv') })).text();
    expect(fieldsOf(shown)).toMatchObject({
      [`sheets.${sessionId}.marks.${amira.enrolmentId}.mark`]: 'absent',
      [`sheets.${sessionId}.marks.${amira.enrolmentId}.reason`]: 'care-of-child',
    });
    expect((await leader.request('POST', address, { form: { text: 'XXXX' } })).status).toBe(403);
  });

  it('is read out of a workbook: what would be saved is shown, what fits nobody is told by its row, and nothing is saved', async () => {
    const { activityId, sessionId } = await aSession(world, 'alpha', {
      heldOn: '2026-03-02',
      memberIds: [amira, bahar],
    });
    const address = paperListPath.to({ activityId }, { week, session: sessionId });
    const list = (...rows: string[][]) =>
      toXlsx([
        {
          name: 'Lista',
          columns: ['Kod', 'Namn', `mån 2 mars\n${paperCodeOfSession(sessionId)}`].map((header) => ({
            header,
            type: 'text',
            width: 12,
          })),
          rows,
        },
      ]);
    const [a, b] = [paperCodeOfPerson(amira.enrolmentId), paperCodeOfPerson(bahar.enrolmentId)];
    const send = async (file: Uint8Array | string, name = 'lista.xlsx') => {
      const answer = await caseWorker.request('POST', address, { parts: partsOf(file, name) });
      return { status: answer.status, html: await answer.text() };
    };
    const wrong = await send(await list([a, 'Amira', 'x'], ['QQQQ', 'Någon', 'x']));
    expect(wrong.html).toContain('Rad 3, QQQQ: ingen på listan har den koden.');
    const right = await send(await list([a, 'Amira', 's15'], [b, '', ' ']));
    expect(fieldsOf(right.html)).toMatchObject({
      [`sheets.${sessionId}.marks.${amira.enrolmentId}.mark`]: 'late',
      [`sheets.${sessionId}.marks.${amira.enrolmentId}.minutes`]: '15',
    });
    const kept = await world.admin
      .selectFrom('attendance_marks')
      .where('session_id', '=', sessionId)
      .selectAll()
      .execute();
    expect(kept).toEqual([]);
  });

  it.each<[string, Uint8Array | string, string]>([
    ['zeros', new Uint8Array(4000), 'Filen gick inte att läsa'],
    ['half a workbook', Buffer.from('PK\u0003\u0004and no more'), 'Filen gick inte att läsa'],
    ['a quote without an end', 'Kod;"ABC', 'Filen gick inte att läsa'],
    ['too many signs', 'x'.repeat(25_000).replaceAll(/.{100}/g, '$&\n'), 'Texten är för lång'],
    ['too many bytes', 'x'.repeat(2 * 1024 * 1024 + 1), 'större än 2 MB'],
    ['nothing', '', 'Filen är tom'],
  ])('is refused as a file of %s, with what to do', async (_, file, words) => {
    const address = paperListPath.to({ activityId: group.activityId }, { week });
    const before = await marks();
    const answer = await caseWorker.request('POST', address, { parts: partsOf(file, 'lista.xlsx') });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
    expect(await marks()).toEqual(before);
  });
});
