import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { cancelSession } from '#app/features/activities/server/cancel-session.ts';
import { changeSession } from '#app/features/activities/server/change-session.ts';
import { resumeSession } from '#app/features/activities/server/resume-session.ts';
import { anotherSession, aSession } from '#app/features/activities/testing/activities.ts';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld, type World } from '#test/world.ts';
import type { SheetRow } from '../domain/decide-save.ts';
import type { Mark } from '../domain/mark.ts';
import type { SheetInput } from '../domain/sheet-input.ts';
import { getSheet } from './get-sheet.ts';
import { listMarkHistory } from './list-mark-history.ts';
import { saveAttendance } from './save-attendance.ts';

const present: Mark = { mark: 'present' };
const sick: Mark = { mark: 'absent', reason: 'sick' };
const late: Mark = { mark: 'late', minutesMissed: 20 };

const world: World = await buildWorld();
let anna: Actor;
let bo: Actor;

beforeAll(async () => {
  anna = await world.as('coordinator', 'alpha');
  bo = await world.as('case-worker', 'alpha');
});

async function aGroup(
  size: number,
): Promise<{ sessionId: string; activityId: string; people: { enrolmentId: string; personId: string }[] }> {
  const people = [];
  for (let i = 0; i < size; i += 1)
    people.push(await world.aParticipant('alpha', { givenName: `Person ${String(i).padStart(2, '0')}` }));
  return { ...(await aSession(world, 'alpha', { memberIds: people })), people };
}

const sheetOf = (rows: SheetRow[], everybodyElsePresent = false): SheetInput => ({
  idempotencyKey: newId(),
  rows,
  everybodyElsePresent,
});
const row = (enrolmentId: string, mark: Mark | null, version = 0, choice?: SheetRow['choice']): SheetRow => ({
  enrolmentId,
  mark,
  version,
  choice,
});
const save = (actor: Actor, sessionId: string, input: SheetInput) =>
  actor.run((ctx) => saveAttendance(ctx, sessionId, input));
const show = async (actor: Actor, sessionId: string) =>
  new Map((await actor.run((ctx) => getSheet(ctx, sessionId))).rows.map((each) => [each.enrolmentId, each]));

async function monthsEqualMarks(): Promise<void> {
  const { rows } = await sql<{ wrong: number }>`
    with sums as (select tenant_id, programme_id, enrolment_id, date_trunc('month', held_on::timestamp)::date as month,
      count(*) filter (where mark = 'present') as present, count(*) filter (where mark = 'late') as late, count(*) filter (where mark = 'left-early') as left_early,
      count(*) filter (where mark = 'absent' and absence_reason <> 'no-notice') as absent_valid, count(*) filter (where absence_reason = 'no-notice') as absent_no_notice,
      sum(minutes_present) as minutes_present from attendance_marks where not cancelled group by 1, 2, 3, 4)
    select count(*)::int as wrong from sums s full join attendance_months m using (tenant_id, programme_id, enrolment_id, month)
    where (coalesce(s.present, 0), coalesce(s.late, 0), coalesce(s.left_early, 0), coalesce(s.absent_valid, 0), coalesce(s.absent_no_notice, 0), coalesce(s.minutes_present, 0))
      is distinct from (coalesce(m.present, 0), coalesce(m.late, 0), coalesce(m.left_early, 0), coalesce(m.absent_valid, 0), coalesce(m.absent_no_notice, 0), coalesce(m.minutes_present, 0)::bigint)`.execute(
    world.admin,
  );
  expect(rows[0]?.wrong).toBe(0);
}

describe('saving a sheet', () => {
  it('marks a whole group present in one save and keeps the minutes', async () => {
    const { sessionId, people } = await aGroup(25);
    const saved = await save(
      anna,
      sessionId,
      sheetOf(
        people.map((person) => row(person.enrolmentId, null)),
        true,
      ),
    );
    expect(saved).toEqual({ ok: true, value: { sheetVersion: 1, written: 25, removed: 0, unchanged: 0 } });
    const stored = await world.admin
      .selectFrom('attendance_marks')
      .where('session_id', '=', sessionId)
      .select(['mark', 'minutes_present', 'version'])
      .execute();
    expect(stored).toHaveLength(25);
    expect(new Set(stored.map((each) => `${each.mark} ${each.minutes_present} ${each.version}`))).toEqual(
      new Set(['present 180 1']),
    );
    await monthsEqualMarks();
  });

  it('keeps the exceptions and marks the rest present', async () => {
    const { sessionId, people } = await aGroup(4);
    const [a, b, c, d] = people.map((person) => person.enrolmentId) as [string, string, string, string];
    await save(
      anna,
      sessionId,
      sheetOf([row(a, late), row(b, sick), row(c, { mark: 'left-early', minutesMissed: 45 }), row(d, null)], true),
    );
    const marks = await show(anna, sessionId);
    expect([a, b, c, d].map((id) => marks.get(id)?.mark)).toEqual([
      late,
      sick,
      { mark: 'left-early', minutesMissed: 45 },
      present,
    ]);
  });

  it('takes a mark back to "not marked" and keeps what stood there, however often', async () => {
    const { sessionId, people } = await aGroup(1);
    const id = people[0]?.enrolmentId as string;
    for (const mark of [present, null, sick, null, late] as const) {
      const version = (await show(anna, sessionId)).get(id)?.version ?? 0;
      expect((await save(anna, sessionId, sheetOf([row(id, mark, version)]))).ok).toBe(true);
    }
    const history = await anna.run((ctx) => listMarkHistory(ctx, sessionId));
    expect(history.changes.map((change) => [change.version, change.mark.mark, change.replacedAt === null])).toEqual([
      [5, 'late', true],
      [3, 'absent', false],
      [1, 'present', false],
    ]);
    await monthsEqualMarks();
  });

  it('refuses a session that is cancelled, one that has not been, minutes beyond its length, and people who were not there then; the same sheet is taken otherwise', async () => {
    const { sessionId, activityId, people } = await aGroup(1);
    const id = people[0]?.enrolmentId as string;
    const future = await anotherSession(world, 'alpha', activityId, '2026-03-05');
    const waiting = await world.aParticipant('alpha', { status: 'waiting' });
    expect(await save(anna, future, sheetOf([row(id, present)]))).toMatchObject({
      ok: false,
      problem: { '': ['too-early'] },
    });
    expect(await save(anna, sessionId, sheetOf([row(id, { mark: 'late', minutesMissed: 180 })]))).toMatchObject({
      ok: false,
      problem: { [`marks.${id}.minutes`]: ['minutes-too-many'] },
    });
    expect(await save(anna, sessionId, sheetOf([row(waiting.enrolmentId, present)]))).toMatchObject({
      ok: false,
      problem: { [`marks.${waiting.enrolmentId}`]: ['not-active'] },
    });
    await anna.run((ctx) => cancelSession(ctx, sessionId, 'Röd dag'));
    expect(await save(anna, sessionId, sheetOf([row(id, present)]))).toMatchObject({
      ok: false,
      problem: { '': ['cancelled'] },
    });
    await anna.run((ctx) => resumeSession(ctx, sessionId));
    expect(await save(anna, sessionId, sheetOf([row(id, present)]))).toMatchObject({ ok: true });
  });
});

describe('sending twice', () => {
  it('answers the same key with the same content like the first time and writes nothing more', async () => {
    const { sessionId, people } = await aGroup(3);
    const input = sheetOf(people.map((person) => row(person.enrolmentId, present)));
    const first = await save(anna, sessionId, input);
    expect(await save(anna, sessionId, input)).toEqual(first);
    const session = await world.admin
      .selectFrom('activity_sessions')
      .where('id', '=', sessionId)
      .select('sheet_version')
      .executeTakeFirst();
    expect(session?.sheet_version).toBe(1);
  });

  it('refuses the same key with other content, for the same session and for another', async () => {
    const { sessionId, activityId, people } = await aGroup(1);
    const id = people[0]?.enrolmentId as string;
    const other = await anotherSession(world, 'alpha', activityId, '2026-03-03');
    const input = sheetOf([row(id, present)]);
    await save(anna, sessionId, input);
    expect(await save(anna, sessionId, { ...input, rows: [row(id, sick, 1)] })).toEqual({
      ok: false,
      problem: { '': ['key-used'] },
    });
    expect(await save(anna, other, input)).toEqual({ ok: false, problem: { '': ['key-used'] } });
    expect(await save(anna, other, { ...input, idempotencyKey: newId() })).toMatchObject({ ok: true });
  });

  it('takes eight at the same time as one', async () => {
    const { sessionId, people } = await aGroup(25);
    const input = sheetOf(people.map((person) => row(person.enrolmentId, present)));
    const answers = await Promise.all(Array.from({ length: 8 }, () => save(anna, sessionId, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ ok: true, value: { sheetVersion: 1, written: 25, removed: 0, unchanged: 0 } })]),
    );
    const { count } = await world.admin
      .selectFrom('attendance_marks')
      .where('session_id', '=', sessionId)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(25);
    const versions = await world.admin
      .selectFrom('attendance_mark_versions')
      .where('session_id', '=', sessionId)
      .select('version')
      .execute();
    expect(versions).toEqual([]);
    await monthsEqualMarks();
  });
});

describe('two leaders at once', () => {
  const orders = [
    ['anna', 'bo'],
    ['bo', 'anna'],
  ] as const;
  it.each(orders)(
    '%s first: whoever comes second is shown both and nothing is saved until she has chosen',
    async (firstName) => {
      const [first, second] = firstName === 'anna' ? [anna, bo] : [bo, anna];
      const { sessionId, people } = await aGroup(3);
      const [a, b, c] = people.map((person) => person.enrolmentId) as [string, string, string];
      expect(await save(first, sessionId, sheetOf([row(a, present), row(b, present), row(c, null)]))).toMatchObject({
        ok: true,
      });
      // The second page was shown before: a differently, b alike, c only by her.
      expect(await save(second, sessionId, sheetOf([row(a, sick), row(b, present), row(c, late)]))).toEqual({
        ok: false,
        problem: { '': ['conflict'], [`marks.${a}`]: ['changed-by-other'] },
      });
      expect((await show(second, sessionId)).get(c)?.mark).toBeNull();
      const unanswered = sheetOf([row(a, sick, 1, 'none-yet'), row(b, present, 1), row(c, late)]);
      expect(await save(second, sessionId, unanswered)).toMatchObject({ ok: false });
      expect(
        await save(second, sessionId, sheetOf([row(a, sick, 1, 'mine'), row(b, present, 1), row(c, late)])),
      ).toMatchObject({ ok: true, value: { written: 2 } });
      const marks = await show(first, sessionId);
      expect([a, b, c].map((id) => marks.get(id)?.mark)).toEqual([sick, present, late]);
    },
  );

  it('never lets a row that was not touched overwrite what the other did', async () => {
    const { sessionId, people } = await aGroup(2);
    const [a, b] = people.map((person) => person.enrolmentId) as [string, string];
    await save(anna, sessionId, sheetOf([row(a, present), row(b, present)]));
    await save(bo, sessionId, sheetOf([row(a, sick, 1), row(b, present, 1)]));
    expect(await save(anna, sessionId, sheetOf([row(a, present, 1), row(b, late, 1)]))).toMatchObject({
      ok: true,
      value: { written: 1 },
    });
    const marks = await show(anna, sessionId);
    expect([marks.get(a)?.mark, marks.get(b)?.mark]).toEqual([sick, late]);
  });

  it('asks again when the other changed the row once more while she was choosing', async () => {
    const { sessionId, people } = await aGroup(1);
    const a = people[0]?.enrolmentId as string;
    await save(bo, sessionId, sheetOf([row(a, present)]));
    await save(bo, sessionId, sheetOf([row(a, late, 1)]));
    expect(await save(anna, sessionId, sheetOf([row(a, sick, 1, 'mine')]))).toMatchObject({ ok: false });
    expect(await save(anna, sessionId, sheetOf([row(a, sick, 2, 'mine')]))).toMatchObject({ ok: true });
  });
});

describe('any order of saves', () => {
  type Step = {
    by: 'anna' | 'bo';
    session: 0 | 1;
    look: boolean;
    marks: (Mark | null | 'untouched')[];
    everybody: boolean;
  };
  const mark = fc.constantFrom<Mark | null | 'untouched'>('untouched', 'untouched', present, sick, late, null, {
    mark: 'absent',
    reason: 'no-notice',
  });
  const step: fc.Arbitrary<Step> = fc.record({
    by: fc.constantFrom('anna', 'bo'),
    session: fc.constantFrom(0, 1),
    look: fc.boolean(),
    marks: fc.array(mark, { minLength: 3, maxLength: 3 }),
    everybody: fc.boolean(),
  });

  it('loses no mark, doubles none, and the totals of the months are the sum of the marks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        const { sessionId, activityId, people } = await aGroup(3);
        const sessions = [sessionId, await anotherSession(world, 'alpha', activityId, '2026-02-25')];
        const ids = people.map((person) => person.enrolmentId);
        const truth = sessions.map(() => new Map<string, Mark | null>());
        const pages = new Map<string, Map<string, { mark: Mark | null; version: number }>>();
        for (const { by, session, look, marks, everybody } of steps) {
          const actor = by === 'anna' ? anna : bo;
          const at = sessions[session] as string;
          const key = `${by} ${session}`;
          const page = (look ? undefined : pages.get(key)) ?? (await show(actor, at));
          pages.set(key, page);
          const rows = ids.map((id, index) => {
            const shown = page.get(id) ?? { mark: null, version: 0 };
            const wanted = marks[index];
            return row(id, wanted === 'untouched' || wanted === undefined ? shown.mark : wanted, shown.version);
          });
          const saved = await save(actor, at, sheetOf(rows, everybody));
          const now = await show(actor, at);
          const before = truth[session] as Map<string, Mark | null>;
          for (const [index, id] of ids.entries()) {
            const typed = rows[index]?.mark ?? null;
            const shown = page.get(id)?.mark ?? null;
            const stood = before.get(id) ?? null;
            const isTouched = JSON.stringify(typed) !== JSON.stringify(shown);
            const kept = isTouched ? typed : stood;
            const expected = saved.ok ? (kept ?? (everybody && typed === null ? present : null)) : stood;
            const stands = now.get(id)?.mark ?? null;
            expect(stands).toEqual(expected);
            before.set(id, stands);
          }
          if (saved.ok) pages.delete(key);
        }
        await monthsEqualMarks();
        const { rows: twice } =
          await sql`select session_id, enrolment_id, version from (select session_id, enrolment_id, version from attendance_marks union all
          select session_id, enrolment_id, version from attendance_mark_versions) v group by 1, 2, 3 having count(*) > 1`.execute(
            world.admin,
          );
        expect(twice).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('survives sheets with the same people saved at the same moment', async () => {
    const { sessionId, activityId, people } = await aGroup(12);
    const others = await Promise.all(
      ['2026-02-23', '2026-02-24', '2026-02-26', '2026-02-27'].map((day) =>
        anotherSession(world, 'alpha', activityId, day),
      ),
    );
    const all = [sessionId, ...others];
    const ids = people.map((person) => person.enrolmentId);
    await Promise.all(
      all.map((at, index) =>
        save(
          index % 2 === 0 ? anna : bo,
          at,
          sheetOf(ids.filter((_, i) => i % 2 === index % 2).map((id) => row(id, present))),
        ),
      ),
    );
    const shown = await Promise.all(all.map((at) => show(anna, at)));
    const results = await Promise.all(
      all.map((at, index) =>
        save(
          index % 2 === 0 ? anna : bo,
          at,
          sheetOf(
            [...ids].reverse().map((id) => row(id, index % 2 === 0 ? sick : late, shown[index]?.get(id)?.version ?? 0)),
          ),
        ),
      ),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    await monthsEqualMarks();
  });
});

describe('a session that is cancelled', () => {
  it('makes nobody absent, counts for nothing, and brings the marks back when it is on after all; also marks the canceller may not see', async () => {
    const hidden = await world.aParticipant('alpha', {
      restricted: true,
      namedReaders: [anna.accountId],
      givenName: 'Skyddad',
    });
    const open = await world.aParticipant('alpha');
    const { sessionId } = await aSession(world, 'alpha', { memberIds: [{ ...hidden, restricted: true }, open] });
    await save(anna, sessionId, sheetOf([row(hidden.enrolmentId, late), row(open.enrolmentId, present)]));
    const minutes = async () => {
      const rows = await world.admin
        .selectFrom('attendance_months')
        .where('enrolment_id', 'in', [hidden.enrolmentId, open.enrolmentId])
        .select('minutes_present')
        .execute();
      return rows.reduce((sum, each) => sum + each.minutes_present, 0);
    };
    expect(await minutes()).toBe(340);
    await bo.run((ctx) => cancelSession(ctx, sessionId, 'Ledaren är sjuk'));
    expect(await minutes()).toBe(0);
    await monthsEqualMarks();
    await bo.run((ctx) => resumeSession(ctx, sessionId));
    expect(await minutes()).toBe(340);
    expect((await show(anna, sessionId)).get(hidden.enrolmentId)?.mark).toEqual(late);
    expect((await show(bo, sessionId)).has(hidden.enrolmentId)).toBe(false);
  });

  it('keeps its day and hours once attendance is taken, while place and themes can change', async () => {
    const { sessionId, people } = await aGroup(1);
    await save(anna, sessionId, sheetOf([row(people[0]?.enrolmentId as string, present)]));
    const fields = {
      version: 1,
      heldOn: plainDate('2026-03-04'),
      startsAt: '09:00',
      endsAt: '12:00',
      place: 'Rum 9',
      themeKeys: ['health'],
    };
    expect(await anna.run((ctx) => changeSession(ctx, sessionId, { ...fields, endsAt: '13:00' }))).toEqual({
      ok: false,
      problem: { heldOn: ['already-marked'] },
    });
    expect(await anna.run((ctx) => changeSession(ctx, sessionId, fields))).toMatchObject({ ok: true });
  });
});
