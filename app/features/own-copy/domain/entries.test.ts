import { describe, expect, it } from 'vitest';
import { groupsOf } from './entries.ts';

const enrolmentId = '0199f000-0000-8000-8000-000000000002';
const petra = { name: 'Petra Nyström', role: 'activity-leader' };
const mark = (heldOn: string, more = {}) => ({
  enrolment_id: enrolmentId,
  held_on: heldOn,
  activity: 'Språkkafé',
  mark: 'present',
  minutes_present: 120,
  absence_reason: null,
  source: 'staff',
  marked_at: `${heldOn}T10:00:00+00:00`,
  marked_by: petra,
  ...more,
});
const marchMonth = { enrolment_id: enrolmentId, month: '2026-03-01', present: 2, late: 0, minutes_present: 240 };

describe('how a row of the copy is told', () => {
  it('says what it is, when and by whom, and leaves out what is empty and what is for programs', () => {
    const placement = {
      id: '0199f000-0000-8000-8000-000000000001',
      enrolment_id: enrolmentId,
      workplace: 'Storköket Almgården',
      form: 'work-practice',
      occupation: '9411',
      occupation_name: 'Restaurang- och köksbiträden m.fl.',
      status: 'ongoing',
      starts_on: '2026-07-26',
      ends_on: '2026-12-05',
      ended_on: null,
      extent_percent: null,
      created_at: '2026-07-17T09:00:00+00:00',
      created_by: petra,
    };
    const [group] = groupsOf('life', [{ name: 'placements', rows: [placement] }]);
    expect(group?.entries).toEqual([
      {
        title: [
          { as: 'code', list: 'placement-form', code: 'work-practice' },
          { as: 'text', text: 'Storköket Almgården', lang: 'sv' },
        ],
        on: [{ as: 'span', from: '2026-07-26', until: '2026-12-05' }],
        lines: [
          { label: 'status', values: [{ as: 'code', list: 'placement-status', code: 'ongoing' }] },
          { label: 'occupation', values: [{ as: 'text', text: 'Restaurang- och köksbiträden m.fl.', lang: 'sv' }] },
        ],
        by: [
          { as: 'who', ...petra },
          { as: 'day', day: '2026-07-17' },
        ],
        folded: [],
      },
    ]);
  });

  it('says of a change what it was about', () => {
    const step = { id: 'a', what: 'Ring skolan', own_words: '', state_on: '2026-03-01' };
    const change = { id: 'b', step_id: 'a', to_state: 'done', changed_at: '2026-03-02T09:00:00+00:00' };
    const tables = [
      { name: 'plan_steps', rows: [step] },
      { name: 'plan_step_changes', rows: [change] },
    ];
    const [group] = groupsOf('way', tables);
    expect(group?.entries[0]?.lines).toEqual([
      { label: 'about', values: [{ as: 'text', text: 'Ring skolan', lang: 'sv' }] },
    ]);
  });

  it('folds the days of a month under it, the newest first, and loses none', () => {
    const marks = ['2026-03-02', '2026-03-09', '2026-02-02'].map((day) => mark(day));
    const [group] = groupsOf('days', [
      { name: 'attendance_marks', rows: marks },
      { name: 'attendance_months', rows: [marchMonth] },
    ]);
    expect(group?.entries.map(({ title, folded }) => [title, folded.map(([day]) => day)])).toEqual([
      [
        [{ as: 'month', day: '2026-03-01' }],
        [
          { as: 'day', day: '2026-03-09' },
          { as: 'day', day: '2026-03-02' },
        ],
      ],
      [[{ as: 'month', day: '2026-02-01' }], [{ as: 'day', day: '2026-02-02' }]],
    ]);
    const many = Array.from({ length: 20 }, (_, day) => mark(`2026-03-${String(day + 1).padStart(2, '0')}`));
    const [long] = groupsOf('days', [
      { name: 'attendance_marks', rows: many },
      { name: 'attendance_months', rows: [marchMonth] },
    ]);
    expect(long?.entries.map(({ folded, lines }) => [folded.length, lines.length > 0])).toEqual([
      [16, true],
      [4, false],
    ]);
  });
});
