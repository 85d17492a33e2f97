import { type Instrument, questionsOf, stepsOf } from '#app/features/assessments/domain/instrument.ts';
import { shippedInstruments } from '#app/features/assessments/public.ts';
import type { CopiedRow, CopiedTable } from '../domain/value.ts';

/** The same answers with the words of what was asked: instruments that come with the product lie in no table. */
export function withQuestions(tables: readonly CopiedTable[]): CopiedTable[] {
  const assessments = tables.find(({ name }) => name === 'assessments')?.rows ?? [];
  return tables.map(({ name, rows }) => {
    if (name === 'assessments') return { name, rows: rows.map((row) => ({ ...row, instrument: usedIn(row)?.name })) };
    if (name !== 'assessment_answers') return { name, rows };
    return { name, rows: rows.map((row) => asked(row, assessments)) };
  });
}

function usedIn(assessment: CopiedRow | undefined): Instrument | undefined {
  return shippedInstruments().find(
    ({ instrument }) =>
      instrument.key === assessment?.['instrument_key'] && instrument.number === assessment['instrument_number'],
  )?.instrument;
}

function asked(row: CopiedRow, assessments: readonly CopiedRow[]): CopiedRow {
  const instrument = usedIn(assessments.find(({ id }) => id === row['assessment_id']));
  const area = instrument?.areas.find(({ key }) => key === row['area_key']);
  if (instrument === undefined || area === undefined) return row;
  const question = questionsOf(instrument, area).find(({ key }) => key === row['item_key']);
  const step = question && stepsOf(instrument, question).find(({ value }) => value === row['step']);
  return { ...row, area: area.name, question: question?.text ?? row['question'], answer: step?.text };
}
