import { describe, expect, it } from 'vitest';
import { historyOf, listDocumentedQualifications } from '#app/features/history/public.ts';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { aCourse } from '#test/access-matrix/course-fixtures.ts';
import { buildWorld } from '#test/world.ts';
import type { ApplicationMove } from '../domain/application.ts';
import { applicationPath, coursePath, shortagesPath } from '../domain/paths.ts';
import { getApplication, moveApplication, tickSteps } from './applications.ts';
import { addCourse, listCourses } from './courses.ts';
import { addShortage, importShortages, listShortages, readList } from './shortages.ts';

const world = await buildWorld();
const worker = await world.as('case-worker', 'alpha');
const coordinator = await world.as('coordinator', 'alpha');
const elsewhere = await world.as('case-worker', 'beta');

const someone = async (course = {}) => {
  const person = await world.aParticipant('alpha');
  const ids = await aCourse(world, 'alpha', person, course);
  const of = { enrolmentId: person.enrolmentId, applicationId: ids.applicationId };
  const move = (to: ApplicationMove['to'], onDay: string, more: Partial<ApplicationMove> = {}) =>
    worker.run(async (ctx) => {
      const { application } = await getApplication(ctx, of);
      const form = { id: newId(), version: application.version, to, onDay: plainDate(onDay), words: '' };
      return moveApplication(ctx, of, { ...form, certificate: false, ...more });
    });
  return { ...ids, ...of, of, move };
};

describe('a course that is taken', () => {
  it('becomes studies in her history while it lasts, and a certificate that stands there afterwards', async () => {
    const { move, enrolmentId } = await someone();
    expect((await move('started', '2026-02-10')).ok).toBe(true);
    const during = await worker.run((ctx) => historyOf(ctx, enrolmentId));
    expect(during.situations).toMatchObject([
      {
        startsOn: '2026-02-10',
        endsBefore: null,
        details: { kind: 'studying', level: 'vocational', fromProgramme: false },
      },
    ]);
    expect((await move('completed', '2026-03-01', { certificate: true })).ok).toBe(true);
    const after = await worker.run((ctx) => historyOf(ctx, enrolmentId));
    expect(after.situations).toMatchObject([{ endsBefore: '2026-03-02' }]);
    expect(await worker.run((ctx) => listDocumentedQualifications(ctx, enrolmentId))).toMatchObject([
      { name: 'Hygienbevis', awardedOn: '2026-03-01' },
    ]);
  });

  it('ends in the history when she breaks off, and begins there anew when she goes on', async () => {
    const { move, enrolmentId } = await someone();
    await move('started', '2026-02-03');
    await move('interrupted', '2026-02-10');
    await move('started', '2026-02-20');
    const { situations } = await worker.run((ctx) => historyOf(ctx, enrolmentId));
    expect(situations.map(({ startsOn, endsBefore }) => [startsOn, endsBefore]).sort()).toEqual([
      ['2026-02-03', '2026-02-11'],
      ['2026-02-20', null],
    ]);
  });

  it('is moved once however often the form is sent, and by one of two at the same time', async () => {
    const { move, of } = await someone();
    const id = newId();
    expect((await move('applied', '2026-02-10', { id, version: 1 })).ok).toBe(true);
    expect((await move('applied', '2026-02-10', { id, version: 1 })).ok).toBe(true);
    expect(await move('admitted', '2026-02-12', { version: 1 })).toEqual({ ok: false, problem: { '': ['stale'] } });
    const { application } = await worker.run((ctx) => getApplication(ctx, of));
    expect(application.moves.map(({ to }) => to)).toEqual(['planned', 'applied']);
  });

  it('has steps that are ticked; what is not a step of it is passed over', async () => {
    const { of } = await someone();
    const ticked = await worker.run((ctx) => tickSteps(ctx, of, { version: 1, done: ['Kallkök', 'Påhittat'] }));
    expect(ticked.ok).toBe(true);
    const { application } = await worker.run((ctx) => getApplication(ctx, of));
    expect(application.modulesDone).toEqual(['Kallkök']);
  });

  it('shows what it asks for beside the SFI she has', async () => {
    const { of } = await someone({ sfi_course: 'C' });
    const { requirements } = await worker.run((ctx) => getApplication(ctx, of));
    expect(requirements).toEqual([{ key: 'sfi', wanted: 'C', standing: 'unknown', has: null }]);
    const page = await worker.request('GET', applicationPath.to(of));
    expect(await page.text()).toContain('Det finns ingen sfi-kurs inskriven.');
  });

  it('is seen by case workers of her programme, not by those of another', async () => {
    const { of, courseId } = await someone();
    expect((await worker.request('GET', applicationPath.to(of))).status).toBe(200);
    expect((await elsewhere.request('GET', applicationPath.to(of))).status).toBe(404);
    const theirs = await (await elsewhere.request('GET', coursePath.to({ shortCourseId: courseId }))).text();
    expect(theirs).toContain('Ingen deltagare i programmet har kursen.');
  });
});

describe('the list of occupations where labour is short', () => {
  const origin = { region: 'Västmanland', publishedOn: plainDate('2026-01-10'), validUntil: plainDate('2026-06-30') };

  it('is read from a file, known codes only, and a newer list takes the place of the older one', async () => {
    const codes = await readList(Buffer.from('SSYK;Yrke\n5120;Kockar\n9411;Köksbiträden\n0000;Finns inte\n'));
    expect(codes).toEqual({ ok: true, value: ['5120', '9411', '0000'] });
    const source = newId();
    const read = (list: string[], isReplacing: boolean, day: string) =>
      coordinator.run((ctx) =>
        importShortages(ctx, list, { ...origin, publishedOn: plainDate(day), source, isReplacing }),
      );
    expect(await read(['5120', '9411', '0000'], true, '2026-01-10')).toEqual({ ok: true, value: { added: 2 } });
    expect(await read(['5120'], true, '2026-02-10')).toEqual({ ok: true, value: { added: 1 } });
    const listed = await worker.run((ctx) => listShortages(ctx));
    expect(listed.filter((each) => each.source === source)).toMatchObject([
      { occupation: '5120', publishedOn: '2026-02-10' },
    ]);
  });

  it('refuses a file without codes and one that cannot be read', async () => {
    expect(await readList(Buffer.from('Yrke\nKockar\n'))).toEqual({ ok: false, problem: { file: ['no-codes'] } });
    expect(await readList(Buffer.from('%PDF-1.7'))).toEqual({ ok: false, problem: { file: ['file-unreadable'] } });
  });

  it('is kept by the coordinator and read by case workers', async () => {
    const form = { id: newId(), occupation: 'kock', source: newId(), ...origin };
    expect((await coordinator.request('POST', shortagesPath.to(), { form })).status).toBe(303);
    expect((await worker.request('POST', shortagesPath.to(), { form: { ...form, id: newId() } })).status).toBe(403);
    expect(await (await worker.request('GET', shortagesPath.to())).text()).toContain(form.source);
  });

  it('no longer marks a course once it is out of date', async () => {
    const source = newId();
    const add = (occupation: string, validUntil: string) =>
      coordinator.run((ctx) =>
        addShortage(ctx, { ...origin, id: newId(), occupation, source, validUntil: plainDate(validUntil) }),
      );
    await add('9412', '2026-02-01');
    await add('5311', '2026-12-31');
    const { shortages } = await worker.run((ctx) => listCourses(ctx));
    expect([shortages.has('9412'), shortages.has('5311')]).toEqual([false, true]);
  });
});

describe('a course', () => {
  it('is added with its occupation in plain words, and refused for words that mean nothing', async () => {
    const answers = {
      id: newId(),
      ...{
        name: 'Kockutbildning',
        description: '',
        needsDrivingLicence: false,
        oddHours: false,
        otherRequirements: '',
      },
      ...{ modules: [], certificate: '', isAssessed: false, level: 'vocational', fullTime: true, studyAid: false },
      ...{ fundedBy: 'state', atWorkplace: false },
    } as const;
    const add = (occupation: string) =>
      worker.run((ctx) => addCourse(ctx, { ...answers, modules: [], occupation, providerId: undefined } as never));
    expect(await add('qqqqqq')).toEqual({ ok: false, problem: { occupation: ['occupation-not-found'] } });
    expect((await add('5120')).ok).toBe(true);
    const { courses } = await worker.run((ctx) => listCourses(ctx, { occupation: '5120' }));
    expect(courses.map(({ id }) => id)).toContain(answers.id);
  });
});
