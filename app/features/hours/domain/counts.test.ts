import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attended, countAttended } from './counts.ts';

const known = { theme: ['health', 'language'], kind: ['group-session'], site: ['north'] } as const;
const came = (personId: string, sex: string, theme: string, occasions: number): Attended[] => [
  { personId, sex, dimension: 'theme', key: theme, occasions },
  { personId, sex, dimension: 'kind', key: 'group-session', occasions },
  { personId, sex, dimension: 'site', key: 'north', occasions },
];
const many = (count: number, sex: string, theme: string, mark = '') =>
  Array.from({ length: count }, (_, index) => came(`${sex}${mark}${index}`, sex, theme, 2)).flat();
const rowOf = (counts: ReturnType<typeof countAttended>, dimension: string, key: string) =>
  counts.tables.find((table) => table.dimension === dimension)?.rows.find((row) => row.key === key);

describe('people and occasions', () => {
  it('count somebody once, and in each area she came to', () => {
    const attended = [...many(10, 'woman', 'health'), ...many(10, 'man', 'health'), ...many(10, 'woman', 'language')];
    const counts = countAttended(attended, known, 'exact');
    expect(counts.total).toMatchObject({ people: [10, 10, 0], allPeople: 20, allOccasions: 60 });
    expect(rowOf(counts, 'theme', 'health')).toMatchObject({ people: [10, 10, 0], occasions: [20, 20, 0] });
    expect(rowOf(counts, 'theme', 'language')).toMatchObject({ people: [10, 0, 0], allPeople: 10 });
  });

  it('show the same to everybody when no group is small', () => {
    const attended = [...many(12, 'woman', 'health'), ...many(9, 'man', 'health')];
    expect(countAttended(attended, known, 'published')).toEqual(countAttended(attended, known, 'exact'));
  });

  it('hide fewer than five, and those few who were not there', () => {
    const few = countAttended([...many(12, 'woman', 'health'), ...many(3, 'man', 'health')], known, 'published');
    expect(few.total.people).not.toContain(3);
    const outside = countAttended(
      [...many(12, 'woman', 'health'), ...many(2, 'woman', 'language', 'x')],
      known,
      'published',
    );
    expect(rowOf(outside, 'theme', 'health')?.allPeople).toBeNull();
    expect(rowOf(outside, 'theme', 'language')?.people).not.toContain(2);
  });

  it('show nothing of fewer than five people in all', () => {
    expect(countAttended(many(4, 'woman', 'health'), known, 'published').total.allPeople).toBeNull();
  });

  it('publish no count from one to four, and no occasions of people who are hidden, whoever came', () => {
    const person = fc.record({
      sex: fc.constantFrom('woman', 'man', 'unknown'),
      theme: fc.constantFrom('health', 'language', 'none'),
      n: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), (people) => {
        const attended = people.flatMap(({ sex, theme, n }, index) => came(`p${index}`, sex, theme, n));
        const { total, tables } = countAttended(attended, known, 'published');
        for (const row of [total, ...tables.flatMap(({ rows }) => rows)]) {
          for (const count of [...row.people, row.allPeople]) expect([1, 2, 3, 4]).not.toContain(count);
          row.people.forEach((count, index) => {
            if (count === null) expect(row.occasions[index]).toBeNull();
          });
          if (row.allPeople === null) expect(row.allOccasions).toBeNull();
        }
      }),
    );
  });
});
