import { describe, expect, it } from 'vitest';
import { entryOf, groupsOf } from './entries.ts';

describe('how a row of the copy is told', () => {
  it('says when, what and from whom, each under its label, and leaves out what is for programs', () => {
    const row = {
      id: '0199f000-0000-8000-8000-000000000001',
      enrolment_id: '0199f000-0000-8000-8000-000000000002',
      held_on: '2026-03-04',
      mark: 'present',
      minutes_present: 120,
      activity: 'Språkkafé',
      is_taken: true,
      absence_reason: null,
      marked_at: '2026-03-05T10:00:00+00:00',
      marked_by: { name: 'Petra Nyström', role: 'activity-leader' },
    };
    expect(entryOf(row)).toEqual([
      { label: 'when', values: [{ as: 'day', day: '2026-03-04' }] },
      { label: 'what', values: [{ as: 'code', code: 'present' }] },
      { label: 'minutes', values: [{ as: 'number', value: 120 }] },
      { label: 'activity', values: [{ as: 'text', text: 'Språkkafé' }] },
      { label: 'written', values: [{ as: 'day', day: '2026-03-05' }] },
      { label: 'who', values: [{ as: 'who', name: 'Petra Nyström', role: 'activity-leader' }] },
    ]);
  });

  it('leaves her own words as they are, also when they look like a code', () => {
    expect(entryOf({ words: 'sick' })).toEqual([{ label: 'words', values: [{ as: 'text', text: 'sick' }] }]);
    expect(entryOf({ question: { sv: 'Hur mår du?', ti: 'ከመይ ኣለኹም?' } })).toEqual([
      { label: 'words', values: [{ as: 'words', words: { sv: 'Hur mår du?', ti: 'ከመይ ኣለኹም?' } }] },
    ]);
  });

  it('reads the newest first, and a table without a heading under the last one', () => {
    const tables = [
      { name: 'person_contacts', rows: [{ asked_on: '2026-01-01' }, { asked_on: '2026-02-01' }] },
      { name: 'made_tomorrow', rows: [{ held_on: '2026-03-01' }] },
    ];
    const [contact] = groupsOf('me', tables);
    expect(contact?.entries.map(([first]) => first?.values[0])).toEqual([
      { as: 'day', day: '2026-02-01' },
      { as: 'day', day: '2026-01-01' },
    ]);
    expect(groupsOf('more', tables).map(({ key, entries }) => [key, entries.length])).toEqual([['more', 1]]);
  });
});
