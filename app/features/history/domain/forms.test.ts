import { describe, expect, it } from 'vitest';
import { parseForm } from '#app/platform/http/form.ts';
import { plainDate } from '#app/shared/dates.ts';
import { decideFacts } from './decide-facts.ts';
import { factsForm } from './facts-form.ts';
import { situationsOf } from './occupation.ts';
import { fieldsOf, situationFields } from './situation-fields.ts';
import { addSituationForm, correctSituationForm } from './situation-form.ts';
import { type SituationDetails, situationDetails } from './situations.ts';
import { parseKronor, printKronor } from './supports.ts';

const id = '0190f3a1-0000-7000-8000-000000000001';
const posted = (fields: Record<string, string | string[]>) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) search.append(name, each);
  return search;
};

describe('the form for one situation', () => {
  const common = { id, startsOn: '2026-03-01', source: 'own-statement', endsOn: '', extentPercent: '', evidence: '' };

  it('reads the chosen kind and nothing of the others', () => {
    const read = parseForm(
      addSituationForm,
      posted({
        ...common,
        kind: 'employed',
        'employed.form': 'hourly',
        'employed.employer': ' Volvo ',
        'studying.level': '',
        extentPercent: '75 %',
      }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: { details: { kind: 'employed', form: 'hourly', employer: 'Volvo' }, extentPercent: 75, endsBefore: null },
    });
  });

  it('takes the last day and keeps the day after', () => {
    const read = parseForm(addSituationForm, posted({ ...common, kind: 'sick', endsOn: '2026-03-31' }));
    expect(read).toMatchObject({ ok: true, value: { endsBefore: '2026-04-01' } });
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['no form of employment', { kind: 'employed' }, 'employed.form', 'choose-form'],
    ['no start', { kind: 'sick', startsOn: '' }, 'startsOn', 'date-missing'],
    ['a day that is not there', { kind: 'sick', startsOn: '2026-02-30' }, 'startsOn', 'not-a-date'],
    ['an end before the start', { kind: 'sick', endsOn: '2026-02-01' }, 'endsOn', 'ends-before-it-starts'],
    ['an extent over the whole', { kind: 'sick', extentPercent: '120' }, 'extentPercent', 'not-a-percentage'],
    ['a kind there is none of', { kind: 'dancing' }, 'kind', 'choose-kind'],
    [
      'half an answer about studies',
      { kind: 'studying', 'studying.level': 'higher', 'studying.fullTime': 'yes' },
      'studying.studyAid',
      'choose-yes-or-no',
    ],
    ['no source', { kind: 'sick', source: '' }, 'source', 'source-missing'],
  ])('refuses %s', (_, fields, field, code) => {
    const read = parseForm(addSituationForm, posted({ ...common, ...fields }));
    expect(read.ok ? {} : read.problems).toMatchObject({ [field]: [code] });
  });

  it('a correction needs a reason', () => {
    expect(parseForm(correctSituationForm, posted({ ...common, kind: 'sick' }))).toMatchObject({
      ok: false,
      problems: { reason: ['reason-missing'] },
    });
    expect(parseForm(correctSituationForm, posted({ ...common, kind: 'sick', reason: 'Fel dag' }))).toMatchObject({
      ok: true,
      value: { reason: 'Fel dag' },
    });
  });

  it.each<SituationDetails>([
    { kind: 'employed', form: 'municipal' },
    { kind: 'employed', form: 'permanent', employer: 'X' },
    { kind: 'self-employed' },
    { kind: 'job-seeking', registered: null, available: false },
    { kind: 'job-seeking', registered: 'hourly-employed', available: true },
    { kind: 'studying', level: 'vocational', fullTime: true, studyAid: false, fromProgramme: true },
    { kind: 'sfi', path: '2', course: 'C' },
    { kind: 'sfi' },
    { kind: 'placement', form: 'language-practice', host: 'Kyrkan' },
    { kind: 'parental-leave', fullTime: false, fromJob: true },
    { kind: 'sick' },
    { kind: 'inactive' },
  ])('a correction of $kind starts from what is stored', (details) => {
    expect(situationFields[details.kind].parse(fieldsOf(details))).toEqual(situationDetails.parse(details));
  });
});

describe('the form about one day', () => {
  const read = (fields: Record<string, string | string[]>) =>
    parseForm(factsForm, posted({ source: 'register', ...fields }));

  it('may be sent with nothing answered', () => {
    expect(read({ 'facts.disability': '', 'occupation.sfi.id': id })).toMatchObject({
      ok: true,
      value: { facts: {}, occupation: undefined },
    });
  });

  it('reads several kinds of doing at once, and where a fact has a source of its own', () => {
    const form = read({
      'occupation.doing': ['job-seeking', 'sfi'],
      'occupation.job-seeking.id': id,
      'occupation.job-seeking.registered': 'openly-unemployed',
      'occupation.job-seeking.available': 'yes',
      'occupation.job-seeking.startsOn': '',
      'occupation.sfi.id': id,
      'occupation.sfi.course': 'B',
      'facts.highest-education': '2',
      'sources.highest-education': 'certificate',
      'seen.housing': id,
    });
    expect(form).toMatchObject({
      ok: true,
      value: {
        facts: { 'highest-education': 2 },
        sources: { 'highest-education': 'certificate' },
        seen: { housing: id },
        occupation: {
          statement: 'stated',
          doing: [{ details: { kind: 'job-seeking' } }, { details: { kind: 'sfi', course: 'B' } }],
        },
      },
    });
    if (!form.ok || form.value.occupation === undefined) throw new Error('expected an answer');
    expect(situationsOf(form.value.occupation, plainDate('2026-03-01'))).toMatchObject([
      { startsOn: '2026-03-01', details: { startUnknown: true } },
      { startsOn: '2026-03-01', details: { kind: 'sfi' } },
    ]);
  });

  it.each<[string[], boolean]>([
    [['unknown'], true],
    [['declined'], true],
    [['inactive'], true],
    [['nothing-more'], true],
    [['unknown', 'sick'], false],
    [['inactive', 'sick'], false],
    [['nothing-more', 'sick'], false],
  ])('%j go together: %s', (doing, together) => {
    const form = read({ 'occupation.doing': doing, 'occupation.sick.id': id, 'occupation.inactive.id': id });
    expect(form.ok).toBe(together);
    if (!form.ok) expect(form.problems).toEqual({ 'occupation.doing': ['contradicts'] });
  });

  it('names the field of a ticked kind that lacks its answer, and leaves the others alone', () => {
    const form = read({ 'occupation.doing': 'employed', 'occupation.employed.id': id, 'occupation.studying.id': id });
    expect(form.ok ? {} : form.problems).toEqual({ 'occupation.employed.form': ['choose-form'] });
  });

  it('reads what she lives on, in öre', () => {
    const form = read({
      'supports.doing': ['income-support'],
      'supports.income-support.id': id,
      'supports.income-support.amountKronor': '8 500',
      'supports.income-support.startsOn': '2025-01-01',
    });
    expect(form).toMatchObject({
      ok: true,
      value: {
        supports: {
          statement: 'stated',
          supports: [{ benefit: 'income-support', amountOrePerMonth: 850_000, startsOn: '2025-01-01' }],
        },
      },
    });
  });
});

describe('kronor and öre', () => {
  it.each<[string, number | undefined]>([
    ['8500', 850_000],
    ['8 500,50', 850_050],
    ['8500.5', 850_050],
    ['8 500 kr', 850_000],
    ['0', 0],
    ['-5', undefined],
    ['mycket', undefined],
    ['1,234', undefined],
  ])('%s is %s öre', (text, ore) => {
    expect(parseKronor(text)).toBe(ore);
    if (ore !== undefined) expect(parseKronor(printKronor(ore))).toBe(ore);
  });
});

describe('what an answer changes', () => {
  const day = plainDate('2026-03-01');
  const known = { id, point: 'entry' as const, key: 'housing' as const, asOf: day, value: 'adequate' as const };
  const decide = (value: 'adequate' | 'insecure', more: Partial<Parameters<typeof decideFacts>[0]> = {}) =>
    decideFacts({
      point: 'entry',
      day,
      current: [known],
      answers: { housing: value },
      seen: { housing: id },
      reason: undefined,
      ...more,
    });

  it('is nothing when the same is said again, also by a form that did not see the first answer', () => {
    expect(decide('adequate', { seen: {} })).toEqual({ ok: true, value: [] });
  });
  it('needs a reason when something else is said', () => {
    expect(decide('insecure')).toEqual({ ok: false, problem: { reason: ['reason-missing'] } });
    expect(decide('insecure', { reason: 'Hon har flyttat' })).toEqual({
      ok: true,
      value: [{ key: 'housing', value: 'insecure', replaces: { id, reason: 'Hon har flyttat' } }],
    });
  });
  it('needs none when what nobody knew becomes known', () => {
    expect(decide('insecure', { current: [{ ...known, value: 'unknown' }] })).toMatchObject({
      ok: true,
      value: [{ replaces: { reason: 'now-known' } }],
    });
  });
  it('is refused as stale when somebody else answered in between', () => {
    expect(decide('insecure', { seen: {}, reason: 'x' })).toEqual({ ok: false, problem: { '': ['stale'] } });
  });
});
