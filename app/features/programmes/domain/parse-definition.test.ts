import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionProblemsEn } from '../texts/definition-problems.en.ts';
import { definitionProblemsSv } from '../texts/definition-problems.sv.ts';
import { HINTS, type ProblemCode } from './definition-problem.ts';
import { problemLine } from './describe-definition-problem.ts';
import { parseDefinition } from './parse-definition.ts';

/** Two right lines come first: what a row adds begins on line 3. */
const START = 'key: a\nname: Namn\n';

interface Row {
  /** Added to START; the whole text when it begins with `^`. */
  yaml: string;
  code: ProblemCode;
  at: [line: number, column: number];
  hint?: string;
}

const did = (word: string) => `did-you-mean ${word}`;

const BROKEN: Record<string, Row> = {
  'an empty file': { yaml: '^', code: 'empty-file', at: [1, 1] },
  'a file of comments': { yaml: '^# nothing\n', code: 'empty-file', at: [1, 1] },
  'a file that is too large': { yaml: `# ${'x'.repeat(200_000)}`, code: 'too-large', at: [1, 1] },
  'a bracket that was never opened': { yaml: 'frameworks:\n  ]', code: 'not-yaml', at: [4, 3] },
  'a tab as indent': { yaml: 'period:\n\tstartsOn: 2020-01-01', code: 'tab-as-indent', at: [4, 1], hint: 'use-spaces' },
  'an indent too far in': { yaml: 'description: text\n   region: x', code: 'wrong-indent', at: [4, 4] },
  'a quotation mark that is never closed': { yaml: 'description: "text', code: 'missing-character', at: [3, 19] },
  'a bracket that is never closed': { yaml: 'frameworks: [tia', code: 'missing-character', at: [3, 17] },
  'a colon in a text': { yaml: 'description: Mål: jobb', code: 'colon-in-text', at: [3, 14], hint: 'put-in-quotes' },
  'a text that begins with @': {
    yaml: 'description: @jobb',
    code: 'text-needs-quotes',
    at: [3, 14],
    hint: 'put-in-quotes',
  },
  'an unknown escape': { yaml: 'description: "a\\q"', code: 'wrong-escape', at: [3, 16] },
  'two programmes in one file': { yaml: '---\nkey: b\nname: B', code: 'several-documents', at: [3, 1] },
  'a reference': { yaml: 'description: *other', code: 'reference-not-allowed', at: [3, 14] },
  'a type tag': { yaml: 'description: !!str text', code: 'tag-not-allowed', at: [3, 20] },
  'a list as the name of a field': { yaml: '? [a]\n: b', code: 'key-not-text', at: [3, 3] },
  'a list instead of a programme': { yaml: '^- a', code: 'wrong-kind', at: [1, 1], hint: 'indent-fields-below' },
  'a field twice': {
    yaml: 'description: a\ndescription: b',
    code: 'duplicate-field',
    at: [4, 1],
    hint: 'first-at-line 3',
  },
  'a field twice in a group': {
    yaml: 'period:\n  endsOn: 2020\n  endsOn: 2021',
    code: 'duplicate-field',
    at: [5, 3],
    hint: 'first-at-line 4',
  },
  'a misspelt field': { yaml: 'phazes:\n  - key: a', code: 'unknown-field', at: [3, 1], hint: did('phases') },
  'a field in the wrong case': {
    yaml: 'official_name: x',
    code: 'unknown-field',
    at: [3, 1],
    hint: did('officialName'),
  },
  'a field that nobody knows': { yaml: 'colour: red', code: 'unknown-field', at: [3, 1] },
  'a field named like a part of every object': { yaml: '__proto__: { key: b }', code: 'unknown-field', at: [3, 1] },
  'a misspelt field in a list entry': {
    yaml: 'themes:\n  - key: health\n    nmae: Hälsa',
    code: 'unknown-field',
    at: [5, 5],
    hint: did('name'),
  },
  'a missing name': { yaml: '^key: a', code: 'missing-field', at: [1, 1] },
  'a name left empty': { yaml: '^key: a\nname:', code: 'missing-field', at: [2, 1] },
  'a missing form in a phase': {
    yaml: 'phases:\n  - key: g\n    name: G\n    fromWeek: 1',
    code: 'missing-field',
    at: [4, 5],
  },
  'a name of spaces': { yaml: '^key: a\nname: "  "', code: 'empty-text', at: [2, 7] },
  'an optional text of nothing': { yaml: 'officialName: ""', code: 'empty-text', at: [3, 15], hint: 'remove-it' },
  'a name that is a number': {
    yaml: '^key: a\nname: 2020',
    code: 'wrong-kind',
    at: [2, 7],
    hint: 'put-in-quotes "2020"',
  },
  'an objective that is a number': {
    yaml: 'register:\n  specificObjective: 2.10',
    code: 'wrong-kind',
    at: [4, 22],
    hint: 'put-in-quotes "2.10"',
  },
  'a text where a list goes': { yaml: 'frameworks: tia', code: 'wrong-kind', at: [3, 13], hint: 'begin-with-dash' },
  'a text where a group goes': { yaml: 'period: 2020', code: 'wrong-kind', at: [3, 9], hint: 'indent-fields-below' },
  'an empty entry': { yaml: 'frameworks:\n  - tia\n  -', code: 'unknown-value', at: [5, 4] },
  'money with spaces': {
    yaml: 'funding:\n  totalBudgetSek: 11 218 708 kr',
    code: 'wrong-kind',
    at: [4, 19],
    hint: 'write-as-number 11218708',
  },
  'months with a unit': {
    yaml: 'lengthPerPerson:\n  months: 6 månader',
    code: 'wrong-kind',
    at: [4, 11],
    hint: 'write-as-number 6',
  },
  'half a month': { yaml: 'lengthPerPerson:\n  months: 6.5', code: 'wrong-kind', at: [4, 11] },
  'more than a hundred per cent': {
    yaml: 'funding:\n  coFinancingRatePercent: 140',
    code: 'out-of-range',
    at: [4, 27],
  },
  'week nought': {
    yaml: 'phases:\n  - { key: g, name: G, fromWeek: 0, form: group }',
    code: 'out-of-range',
    at: [4, 34],
  },
  'an unknown framework': { yaml: 'frameworks: [ESF_2014]', code: 'unknown-value', at: [3, 14], hint: did('esf-2014') },
  'an unknown form': {
    yaml: 'phases:\n  - { key: g, name: G, fromWeek: 1, form: groupe }',
    code: 'unknown-value',
    at: [4, 43],
    hint: did('group'),
  },
  'yes for true': { yaml: 'lengthPerPerson:\n  openEnded: yes', code: 'unknown-value', at: [4, 14], hint: did('true') },
  'a key with a space': {
    yaml: '^key: Tia Mariestad\nname: N',
    code: 'not-a-slug',
    at: [1, 6],
    hint: did('tia-mariestad'),
  },
  'a key with Swedish letters': {
    yaml: 'sites:\n  - { key: skövde, name: Skövde }',
    code: 'not-a-slug',
    at: [4, 12],
    hint: did('skovde'),
  },
  'a date without noughts': {
    yaml: 'period:\n  startsOn: 2020-7-1',
    code: 'not-a-date',
    at: [4, 13],
    hint: did('2020-07-01'),
  },
  'a date with the day first': {
    yaml: 'period:\n  startsOn: 31/12/2020',
    code: 'not-a-date',
    at: [4, 13],
    hint: did('2020-12-31'),
  },
  'a day that does not exist': {
    yaml: 'period:\n  startsOn: 2021-02-29',
    code: 'not-a-date',
    at: [4, 13],
    hint: did('2021-02-28'),
  },
  'a season in Swedish': {
    yaml: 'period:\n  startsOn: hösten 2020',
    code: 'not-a-date',
    at: [4, 13],
    hint: did('autumn 2020'),
  },
  'no date at all': { yaml: 'period:\n  endsOn: snart', code: 'not-a-date', at: [4, 11] },
  'an address that is none': { yaml: 'register:\n  contact:\n    email: anna', code: 'not-an-email', at: [5, 12] },
  'a text over two lines': { yaml: 'officialName: |\n  a\n  b', code: 'unseen-characters', at: [3, 15] },
  'a text that goes on for ever': { yaml: `officialName: ${'x'.repeat(201)}`, code: 'too-long', at: [3, 15] },
  'an end before the start': {
    yaml: 'period:\n  startsOn: 2020-07-01\n  endsOn: 2020-06-30',
    code: 'ends-before-start',
    at: [5, 11],
  },
  'a former end that is later': {
    yaml: 'period:\n  endsOn: 2020-06-30\n  previousEndsOn:\n    - 2020-07-01',
    code: 'previous-end-not-earlier',
    at: [6, 7],
  },
  'more women and men than planned': {
    yaml: 'plannedParticipants: { total: 39, women: 20, men: 20 }',
    code: 'women-and-men-over-total',
    at: [3, 31],
  },
  'more support than budget': {
    yaml: 'funding: { totalBudgetSek: 1, grantedSupportSek: 2 }',
    code: 'support-over-budget',
    at: [3, 50],
  },
  'two lengths': {
    yaml: 'lengthPerPerson: { months: 6, openEnded: true }',
    code: 'several-lengths',
    at: [3, 42],
    hint: 'remove-it',
  },
  'a key twice': {
    yaml: 'themes:\n  - { key: health, name: A }\n  - { key: health, name: B }',
    code: 'same-key-twice',
    at: [5, 12],
    hint: 'first-at-line 4',
  },
  'a value twice': {
    yaml: 'entryRoutes:\n  - referral\n  - referral',
    code: 'same-value-twice',
    at: [5, 5],
    hint: 'first-at-line 4',
  },
  'a partner twice': {
    yaml: 'partners:\n  - { name: A, kind: agency, role: owner }\n  - { name: A, kind: region, role: partner }',
    code: 'same-partner-twice',
    at: [5, 13],
    hint: 'first-at-line 4',
  },
  'a phase that ends before it starts': {
    yaml: 'phases:\n  - { key: g, name: G, fromWeek: 6, toWeek: 5, form: group }',
    code: 'phase-ends-before-start',
    at: [4, 45],
  },
  'phases in the same week': {
    yaml: 'phases:\n  - { key: a, name: A, fromWeek: 1, toWeek: 6, form: group }\n  - { key: b, name: B, fromWeek: 6, form: individual }',
    code: 'phases-overlap',
    at: [5, 34],
  },
  'an open phase before another': {
    yaml: 'phases:\n  - { key: a, name: A, fromWeek: 1, form: group }\n  - { key: b, name: B, fromWeek: 7, form: individual }',
    code: 'open-phase-not-last',
    at: [4, 5],
  },
  'a phase after the person has left': {
    yaml: 'lengthPerPerson: { weeks: 6 }\nphases:\n  - { key: a, name: A, fromWeek: 7, form: group }',
    code: 'phase-after-length',
    at: [5, 34],
  },
  'a follow-up without a distance': {
    yaml: 'measuringPoints:\n  - { key: a, name: A, when: after-exit }',
    code: 'interval-missing',
    at: [4, 30],
  },
  'an exit with a distance': {
    yaml: 'measuringPoints:\n  - { key: a, name: A, when: at-exit, days: 28 }',
    code: 'interval-not-wanted',
    at: [4, 45],
    hint: 'remove-it',
  },
  'a follow-up with two distances': {
    yaml: 'measuringPoints:\n  - { key: a, name: A, when: after-exit, days: 28, months: 1 }',
    code: 'several-intervals',
    at: [4, 60],
    hint: 'remove-it',
  },
  'a target measured nowhere': {
    yaml: 'measuringPoints: [{ key: exit, name: A, when: at-exit }]\ntargets:\n  - { key: t, name: T, measure: work-after-exit, atLeastPercent: 40, measuredAt: exitt }',
    code: 'unknown-reference',
    at: [5, 82],
    hint: did('exit'),
  },
  'an owner outside the partners': {
    yaml: 'register: { owner: Västeraas stad }\npartners: [{ name: Västerås stad, kind: municipality, role: owner }]',
    code: 'owner-not-partner',
    at: [3, 20],
    hint: did('Västerås stad'),
  },
  'a framework in ordinary operations': {
    yaml: 'ordinaryOperations: true\nframeworks: [tia]',
    code: 'not-in-ordinary-operations',
    at: [4, 13],
    hint: 'remove-it',
  },
  'a highest age below the lowest': {
    yaml: 'eligibility: { minAge: 20, maxAge: 18 }',
    code: 'limit-below-limit',
    at: [3, 36],
  },
  'an order by groups without groups': {
    yaml: 'admission: { order: priority-then-date }',
    code: 'priority-groups-missing',
    at: [3, 21],
  },
  'groups that the order does not go by': {
    yaml: 'admission:\n  order: date\n  priorityGroups:\n    - { key: young, name: Unga }',
    code: 'priority-groups-not-used',
    at: [6, 5],
  },
};

describe('a faulty programme definition', () => {
  it.each(Object.entries(BROKEN))('tells of %s', (_, { yaml, code, at, hint }) => {
    const parsed = parseDefinition(yaml.startsWith('^') ? yaml.slice(1) : START + yaml);
    if (parsed.ok) throw new Error('the definition was accepted');
    const told = parsed.problem.map((problem) => ({
      code: problem.code,
      at: [problem.line, problem.column],
      hint: problem.hint && [problem.hint.kind, problem.hint.suggestion].filter(Boolean).join(' '),
    }));
    expect(told).toEqual([{ code, at, hint }]);
  });

  it('with thousands of brackets in each other is refused with one problem', () => {
    const parsed = parseDefinition('['.repeat(150_000));
    expect(!parsed.ok && parsed.problem.length).toBe(1);
  });

  it('has a row here for every problem there is', () => {
    const rows = new Set(Object.values(BROKEN).map(({ code }) => code));
    expect(Object.keys(definitionProblemsSv.problems).filter((code) => !rows.has(code as ProblemCode))).toEqual([]);
    const hints = new Set(Object.values(BROKEN).flatMap(({ hint }) => hint?.split(' ')[0] ?? []));
    expect(HINTS.filter((hint) => !hints.has(hint))).toEqual([]);
  });

  it('tells of every fault at once, from the top downwards', () => {
    const parsed = parseDefinition(`key: A a
name: 5
period: { startsOn: 2021, endsOn: 2020 }
themes:
  - { key: health, name: A }
  - { key: health, nam: B }
targets: 40
frameworks: [x]
frameworks: [y]
`);
    expect(!parsed.ok && parsed.problem.map(({ line, code }) => [line, code])).toEqual([
      [1, 'not-a-slug'],
      [2, 'wrong-kind'],
      [3, 'ends-before-start'],
      [6, 'same-key-twice'],
      [6, 'unknown-field'],
      [7, 'wrong-kind'],
      [8, 'unknown-value'],
      [9, 'duplicate-field'],
    ]);
  });

  it('is told of in Swedish and English, with the place in words', () => {
    const parsed = parseDefinition(`${START}phases:\n  - { key: group, name: G, fromWeek: six, form: group }\n`);
    if (parsed.ok || !parsed.problem[0]) throw new Error('the definition was accepted');
    expect(problemLine(parsed.problem[0], definitionProblemsSv)).toBe(
      'Rad 4, kolumn 38, faser › nummer 1 (group) › från vecka: Det som står här är av fel slag. Här står ”six”. Skriv ett heltal från 1 till 520.',
    );
    expect(problemLine(parsed.problem[0], definitionProblemsEn)).toBe(
      'Line 4, column 38, phases › number 1 (group) › from week: What stands here is of the wrong kind. It says “six”. Write a whole number from 1 to 520.',
    );
  });

  it('never breaks the reader, whatever is written', () => {
    const file = readFileSync(new URL('../../../../programmes/vasteras.yaml', import.meta.url), 'utf8');
    const damaged = fc
      .tuple(fc.nat(file.length), fc.nat(30), fc.string({ unit: 'binary', maxLength: 12 }))
      .map(([from, length, text]) => file.slice(0, from) + text + file.slice(from + length));
    fc.assert(
      fc.property(damaged, (text) => {
        const parsed = parseDefinition(text);
        if (parsed.ok) return;
        expect(parsed.problem.length).toBeGreaterThan(0);
        const lines = text.split('\n').length;
        for (const problem of parsed.problem) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(lines);
          expect(problemLine(problem, definitionProblemsSv)).not.toMatch(/undefined|\{\w+\}: /);
        }
      }),
      { numRuns: 60 },
    );
  });
});
