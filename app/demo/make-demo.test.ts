import personnummer from 'personnummer';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FactKey, parseFactValue } from '#app/features/history/domain/facts.ts';
import { situationDetails } from '#app/features/history/domain/situations.ts';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { plainDate } from '#app/shared/dates.ts';
import { makeNumberSource } from './identity-numbers.ts';
import { makeDemo } from './make-demo.ts';
import type { Rows } from './rows.ts';

const keys = deriveKeys('cd'.repeat(32));
const today = plainDate('2026-11-21');

describe('the demo', () => {
  let rows: Rows;
  const started = (key: string) => {
    const programme = rows.programmes.find((each) => each.key === key);
    return rows.enrolments.filter(
      (each) => each.programme_id === programme?.id && each.started_on !== null && each.status !== 'mistaken',
    );
  };
  const peopleIn = (key: string) => new Set(started(key).map((each) => each.person_id));
  beforeAll(() => {
    rows = makeDemo('egenvag', today, keys);
  });

  it('makes the same people from the same seed, and others from another', () => {
    const again = makeDemo('egenvag', today, keys);
    expect(again.person_directory).toEqual(rows.person_directory);
    expect(again.enrolments).toEqual(rows.enrolments);
    expect(again.attendance_marks).toEqual(rows.attendance_marks);
    expect(makeDemo('another', today, keys).person_directory).not.toEqual(rows.person_directory);
  });

  it.each([
    ['vasteras', 61],
    ['alv', 380],
    ['tia-mariestad', 97],
  ])('%s has the number of people that is known: %i', (key, count) => {
    expect(peopleIn(key).size).toBe(count);
  });

  it('has both sexes in Mariestad, about as many of each', () => {
    const women = [...peopleIn('tia-mariestad')].filter(
      (id) => rows.people.find((person) => person.id === id)?.sex === 'woman',
    ).length;
    expect(women).toBeGreaterThan(40);
    expect(97 - women).toBeGreaterThan(40);
  });

  it('starts nobody before the programme and ends nobody before she started', () => {
    for (const each of rows.enrolments) {
      const programme = rows.programmes.find(({ id }) => id === each.programme_id);
      if (each.started_on && programme?.starts_on && !programme.copied_from)
        expect(each.started_on >= programme.starts_on, `${programme.key} ${each.started_on}`).toBe(true);
      if (each.started_on && each.ended_on) expect(each.ended_on >= each.started_on).toBe(true);
    }
  });

  it('writes only facts and situations that the history knows', () => {
    for (const row of rows.situations)
      expect(situationDetails.safeParse({ kind: row.kind, ...JSON.parse(row.details as string) }).success).toBe(true);
    for (const row of rows.enrolment_facts)
      expect(
        parseFactValue(row.key as FactKey, JSON.parse(row.value as string)),
        `${row.key}: ${row.value}`,
      ).toBeDefined();
  });

  it('has protected people in every programme, each with named readers', () => {
    const restricted = rows.people.filter((person) => person.restricted);
    for (const key of ['vasteras', 'alv', 'tia-mariestad', 'pik', 'premiar-primar', 'vasteras-nu'])
      expect(
        restricted.some(({ id }) => peopleIn(key).has(id as string)),
        key,
      ).toBe(true);
    for (const { id } of restricted) expect(rows.named_readers.some((reader) => reader.person_id === id)).toBe(true);
  });

  it('uses only test numbers, with right check digits, each once', () => {
    const { valid } = personnummer as unknown as { valid: (number: string) => boolean };
    const source = makeNumberSource();
    const numbers = (['woman', 'man'] as const).flatMap((sex) =>
      (['personnummer', 'samordningsnummer'] as const).flatMap((kind) =>
        [1, 2, 3].map(() => source.civic(kind, plainDate('1990-03-07'), sex)),
      ),
    );
    const given = numbers.filter((number) => number !== undefined);
    expect(given).toHaveLength(8);
    expect(new Set(given).size).toBe(8);
    for (const number of given) {
      expect(valid(number), number).toBe(true);
      expect(['238', '239', '980', '981']).toContain(number.slice(8, 11));
    }
  });

  it.each(['vasteras-nu', 'pik-nu', 'tia-mariestad-nu'])('%s has a session on the very day', (key) => {
    const programme = rows.programmes.find((each) => each.key === key);
    expect(
      rows.activity_sessions.some((session) => session.programme_id === programme?.id && session.held_on === today),
    ).toBe(true);
  });

  it('holds no two groups of a tenant at the same time but the pair that shows a clash', () => {
    for (const day of ['2026-11-21', '2026-11-24', '2027-01-02']) {
      const made = day === today ? rows : makeDemo('egenvag', plainDate(day), keys);
      const of = new Map(made.activities.map((each) => [each.id, each]));
      const near = made.activity_sessions.filter(
        // A placement is one person's days at a workplace.
        ({ held_on, status, activity_id }) =>
          String(held_on) >= day && status !== 'cancelled' && of.get(activity_id)?.kind !== 'placement',
      );
      const overlapping = near.flatMap((one) =>
        near.filter(
          (other) =>
            one.id !== other.id &&
            one.held_on === other.held_on &&
            String(one.starts_at) < String(other.ends_at) &&
            String(other.starts_at) < String(one.ends_at) &&
            of.get(one.activity_id)?.tenant_id === of.get(other.activity_id)?.tenant_id,
        ),
      );
      expect([...new Set(overlapping.map(({ activity_id }) => of.get(activity_id)?.name))].sort()).toEqual([
        'Datahjälp',
        'Språkkafé',
      ]);
    }
  });

  it('runs a month of five days a week in Mariestad: weeks behind are marked, today and the weeks to come are planned', () => {
    const programme = rows.programmes.find(({ key }) => key === 'tia-mariestad-nu');
    const sessions = rows.activity_sessions.filter(({ programme_id }) => programme_id === programme?.id);
    const days = (from: string, to: string) =>
      sessions.filter(({ held_on }) => String(held_on) >= from && String(held_on) < to);
    const weeks = [
      ['2026-10-26', '2026-11-02'],
      ['2026-11-02', '2026-11-09'],
      ['2026-11-16', '2026-11-21'],
    ] as const;
    for (const [from, to] of weeks) {
      expect(new Set(days(from, to).map(({ held_on }) => held_on)).size).toBe(5);
      const held = days(from, to).filter(({ status }) => status === 'held');
      expect(held.length).toBeGreaterThan(6);
      for (const { id } of held) expect(rows.attendance_marks.some(({ session_id }) => session_id === id)).toBe(true);
    }
    for (const { status } of days('2026-11-21', '2027-01-01')) expect(status).toBe('planned');
    expect(new Set(days('2026-11-23', '2026-12-21').map(({ held_on }) => held_on)).size).toBe(20);
  });

  it('has a trace of what was written the day before, beside what was written, and none of anything else', () => {
    const ids = new Set([...rows.programmes.filter(({ key }) => key.endsWith('-nu')).map(({ id }) => id)]);
    expect(new Set(rows.audit_events.map((each) => each.programme_id))).toEqual(ids);
    const written = [
      ...rows.meetings.map((each) => [each.person_id, each.created_by, each.created_at]),
      ...rows.week_occupations.map((each) => [each.person_id, each.created_by, each.created_at]),
      ...rows.language_estimates.map((each) => [each.person_id, each.recorded_by, each.recorded_at]),
      ...rows.attendance_marks.map((each) => [each.person_id, each.marked_by, each.marked_at]),
    ].map(String);
    for (const { id, at, account_id, subjects } of rows.audit_events) {
      expect(String(at).slice(0, 10)).toBe('2026-11-20');
      expect(Number.parseInt((id as string).replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse(String(at)));
      for (const person of subjects as string[]) expect(written).toContain(String([person, account_id, at]));
    }
    expect(makeDemo('egenvag', today, keys).audit_events).toEqual(rows.audit_events);
  });
});
