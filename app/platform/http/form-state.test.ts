import { describe, expect, test } from 'vitest';
import { texts } from '../i18n/texts.ts';
import { forgetIfStale, formStateOf } from './form-state.ts';

const own = texts(
  {
    problem: { title: 'Rätta', invalid: 'Kontrollera.', required: 'Fyll i.', known: 'Finns redan.', stale: 'Ändrat.' },
  },
  { problem: { title: 'Mend', invalid: 'Check.', required: 'Fill in.', known: 'Known.', stale: 'Changed.' } },
);
const formState = formStateOf(own);
const untouched = { locale: 'sv', typed: undefined, problems: undefined } as const;

describe('the state of a form', () => {
  test('is what is stored until something was typed and refused', () => {
    const fresh = formState(untouched);
    expect([fresh.textOf('hours', 3), fresh.textOf('note', null), fresh.textOf('note')]).toEqual(['3', '', '']);
    expect([fresh.valuesOf('days', ['1']), fresh.isTicked('agrees', true)]).toEqual([['1'], true]);
    expect([fresh.isTyped, fresh.whole, fresh.summary()]).toEqual([false, undefined, []]);

    const refused = formState({ ...untouched, typed: { note: 'hej', days: '2', times: [{ startsAt: '09' }] } });
    expect([refused.textOf('note', 'x'), refused.textOf('hours', 3)]).toEqual(['hej', '']);
    expect([refused.textOf('times[0].startsAt'), refused.valuesOf('days', ['1'])]).toEqual(['09', ['2']]);
    expect(refused.isTicked('agrees', true)).toBe(false);
  });

  test('says what was wrong in the words of the feature, those without words as the general ones', () => {
    const problems = { '': ['stale'], name: ['required'], age: ['nobody-wrote-this'], toString: ['toString'] };
    const state = formState({ ...untouched, problems });
    expect([state.errorOf('name'), state.errorOf('age'), state.errorOf('toString')]).toEqual([
      'Fyll i.',
      'Kontrollera.',
      'Kontrollera.',
    ]);
    expect([state.title, state.whole, state.isStale]).toEqual(['Rätta', 'Ändrat.', true]);
    expect(formState({ ...untouched, locale: 'en', problems }).errorOf('name')).toBe('Fill in.');
  });

  test('leads from each line of the summary to its field, one of several values to the field of all', () => {
    const problems = {
      '': ['stale'],
      name: ['required'],
      'themes[3]': ['required'],
      'times[0].startsAt': ['required'],
    };
    expect(
      formState({ ...untouched, problems }).summary({ name: 'Vad heter du?' }, { 'times[0].startsAt': 't' }),
    ).toEqual([
      { fieldId: 'name', message: 'Vad heter du: Fyll i.' },
      { fieldId: 'themes', message: 'Fyll i.' },
      { fieldId: 't', message: 'Fyll i.' },
    ]);
  });

  test('keeps what follows the colon of a problem for the page', () => {
    const state = formState({ ...untouched, problems: { number: ['known:42'] } });
    expect([state.errorOf('number'), state.detailOf('number', 'known')]).toEqual(['Finns redan.', '42']);
    expect([state.detailOf('number', 'required'), state.detailOf('name', 'known')]).toEqual([undefined, undefined]);
  });

  test('can forget what was typed once somebody else has saved, and only then', () => {
    const typed = { name: 'mitt' };
    const of = (code: string) => formState(forgetIfStale({ ...untouched, typed, problems: { '': [code] } }));
    expect([of('stale').textOf('name', 'nytt'), of('stale').isStale]).toEqual(['nytt', true]);
    expect(of('required').textOf('name', 'nytt')).toBe('mitt');
  });
});
