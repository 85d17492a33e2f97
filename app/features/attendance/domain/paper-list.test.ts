import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from './mark.ts';
import { markOfSign, paperCodeOfPerson, paperCodeOfSession, readPaper } from './paper-list.ts';

const id = (n: number) => `01a20344-b23f-70e6-84c8-${(n * 7_919_317 + 99_991).toString(16).padStart(12, '0')}`;
const [amira, bahar, carl] = [id(1), id(2), id(3)] as [string, string, string];
const [monday, tuesday] = [id(50), id(51)] as [string, string];
const list = [
  { sessionId: monday, enrolmentIds: [amira, bahar, carl] },
  { sessionId: tuesday, enrolmentIds: [amira, bahar] },
];
const one = list.slice(0, 1);
const a = paperCodeOfPerson(amira);
const b = paperCodeOfPerson(bahar);
const c = paperCodeOfPerson(carl);
const mon = paperCodeOfSession(monday);
const tue = paperCodeOfSession(tuesday);
const present: Mark = { mark: 'present' };

test.each<[string, Mark | undefined]>([
  ['x', present],
  [' X ', present],
  ['s15', { mark: 'late', minutesMissed: 15 }],
  ['G 30', { mark: 'left-early', minutesMissed: 30 }],
  ['f', { mark: 'absent', reason: 'no-notice' }],
  ['sj', { mark: 'absent', reason: 'sick' }],
  ['VAB', { mark: 'absent', reason: 'care-of-child' }],
  ['e', { mark: 'not-required' }],
  ['s0', undefined],
  ['s', undefined],
  ['constructor', undefined],
  ['?', undefined],
])('%j on paper is %j', (sign, mark) => expect(markOfSign(sign)).toEqual(mark));

describe('a paper list typed in', () => {
  test('takes the codes of those who came, in any case, with what differs behind a colon', () => {
    expect(readPaper(`${a.toLowerCase()}, ${b}:s15\n\n${c}=e`, one)).toEqual({
      marks: [
        { sessionId: monday, enrolmentId: amira, mark: present },
        { sessionId: monday, enrolmentId: bahar, mark: { mark: 'late', minutesMissed: 15 } },
        { sessionId: monday, enrolmentId: carl, mark: { mark: 'not-required' } },
      ],
      problems: [],
    });
  });

  test('wants the session first where there are several', () => {
    const { marks, problems } = readPaper(`${a}\n${mon} ${a} ${b}\n${tue}\n${b}`, list);
    expect(problems).toEqual([{ line: 1, written: a, problem: 'session-missing' }]);
    expect(marks.map(({ sessionId, enrolmentId }) => [sessionId, enrolmentId])).toEqual([
      [monday, amira],
      [monday, bahar],
      [tuesday, bahar],
    ]);
  });

  test.each(['\t', ';'])('takes a table with %j between the cells', (between) => {
    const rows = [
      ['Namn', `mån 9 mars ${mon}`, `tis ${tue}`],
      [`Amira H ${a}`, 'x', ''],
      [b, 's20', 'vab'],
      [c, '', 'x'],
      ['Någon ????', 'x', 'x'],
      [a, 'x', '?'],
    ];
    expect(readPaper(rows.map((cells) => cells.join(between)).join('\r\n'), list)).toEqual({
      marks: [
        { sessionId: monday, enrolmentId: amira, mark: present },
        { sessionId: monday, enrolmentId: bahar, mark: { mark: 'late', minutesMissed: 20 } },
        { sessionId: tuesday, enrolmentId: bahar, mark: { mark: 'absent', reason: 'care-of-child' } },
      ],
      problems: [
        { line: 4, written: 'x', problem: 'not-on-list' },
        { line: 5, written: 'Någon ????', problem: 'unknown-code' },
        { line: 6, written: 'x', problem: 'twice' },
        { line: 6, written: '?', problem: 'unknown-sign' },
      ],
    });
  });

  test('refuses a code that two people share', () => {
    const twin = amira.replace('01a20344', '01a20345');
    expect(readPaper(a, [{ sessionId: monday, enrolmentIds: [amira, twin] }])).toEqual({
      marks: [],
      problems: [{ line: 1, written: a, problem: 'ambiguous-code' }],
    });
  });

  test('never marks anybody twice, nobody who is not on the list, and never breaks on what is typed', () => {
    const words = fc.oneof(
      fc.constantFrom(a, b, c, mon, tue, `${a}:s15`, `${b}:?`, ';', '\t', '\n'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (typed) => {
        const { marks } = readPaper(typed.join(' '), list);
        const keys = marks.map(({ sessionId, enrolmentId }) => `${sessionId} ${enrolmentId}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { sessionId, enrolmentId } of marks)
          expect(list.find((each) => each.sessionId === sessionId)?.enrolmentIds).toContain(enrolmentId);
      }),
    );
  });

  test('codes of people and of sessions are never taken for one another', () => {
    fc.assert(
      fc.property(fc.uuid(), (each) => {
        expect(paperCodeOfPerson(each)).toMatch(/^[ACDEFHJKLMNPRTUVWXY34679]{4}$/);
        expect(paperCodeOfSession(each)).toMatch(/^[ACDEFHJKLMNPRTUVWXY34679]{3}$/);
      }),
    );
  });
});
