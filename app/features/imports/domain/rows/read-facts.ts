import { type FieldFactKey, readFactInput } from '#app/features/history/domain/fact-inputs.ts';
import type { FactValue } from '#app/features/history/domain/facts.ts';
import { cellText } from '#app/shared/cell.ts';
import { bareWord, saysNothing } from '../fields/plain-text.ts';
import { countryWords, readListed } from '../fields/read-listed-words.ts';
import { readYesNo } from '../fields/read-person-cells.ts';
import type { RowReader } from './row-ground.ts';

export type ReadFact = { key: FieldFactKey; value: FactValue };

const EDUCATION = new Map<string, string>();
const educationWords: Record<string, string> = {
  '0': 'ingen, ingen utbildning, ingen skola, ej skolgång, analfabet, none',
  '1': 'lågstadiet, mellanstadiet, förgymnasial kortare än 9 år, 1-6 år, 6 år, primary',
  '2': 'grundskola, högstadiet, förgymnasial, förgymnasial utbildning, 7-9 år, 9 år, lower secondary',
  '3': 'gymnasium, gymnasiet, gymnasieutbildning, gymnasial, gymnasial utbildning, gymnasieskola, 10-12 år, 12 år, upper secondary',
  '4': 'eftergymnasial, eftergymnasial utbildning kortare än två år, post-secondary',
  '5': 'yrkeshögskola, yh, högskola 2 år, kort högskola',
  '6': 'högskola, universitet, högskoleutbildning, universitetsutbildning, kandidat, kandidatexamen, bachelor, higher',
  '7': 'master, magister, masterexamen, civilingenjör, läkare',
  '8': 'forskarutbildning, doktor, doktorsexamen, phd',
};
for (const [level, words] of Object.entries(educationWords)) {
  EDUCATION.set(level, level).set(`isced ${level}`, level);
  for (const word of words.split(', ')) EDUCATION.set(word, level);
}

/** The facts at entry that stand in a row's columns. Empty cells say nothing: nobody has asked. */
export function readFacts(row: RowReader): ReadFact[] {
  return [
    choice(row, 'highest-education', (text) => readListed(text, EDUCATION, 'education-unknown')),
    choice(row, 'birth-country', (text) => readListed(text, countryWords, 'country-unknown')),
    citizenships(row),
    choice(row, 'right-to-work', (text) => {
      const read = readYesNo(text);
      return read.ok ? read : { ok: false as const, problem: { code: read.problem } };
    }),
    choice(row, 'months-in-public-support', (text) => {
      const months = /^\d{1,3}/.exec(text)?.[0];
      return months === undefined
        ? { ok: false as const, problem: { code: 'not-months' } }
        : { ok: true as const, value: months };
    }),
  ].filter((fact) => fact !== undefined);
}

type ReadWord = { ok: true; value: string } | { ok: false; problem: { code: string; hint?: string | undefined } };

function choice(row: RowReader, key: FieldFactKey, read: (text: string) => ReadWord): ReadFact | undefined {
  const field = `fact:${key}`;
  const text = cellText(row.cell(field));
  if (text === '') return undefined;
  if (/^vill (inte|ej) svara$/.test(bareWord(text))) return { key, value: 'declined' };
  if (saysNothing(text)) return { key, value: 'unknown' };
  const found = read(text);
  if (!found.ok) return row.fault(field, found.problem.code, found.problem.hint);
  return inValue(row, key, found.value);
}

function citizenships(row: RowReader): ReadFact | undefined {
  const key = 'citizenships';
  const text = cellText(row.cell(`fact:${key}`));
  if (text === '') return undefined;
  if (/^statslös/.test(bareWord(text))) return { key, value: [] };
  if (saysNothing(text)) return { key, value: 'unknown' };
  const codes: string[] = [];
  for (const part of text.split(/[,/;]| och /)) {
    const found = readListed(part, countryWords, 'country-unknown');
    if (!found.ok) return row.fault(`fact:${key}`, found.problem.code, found.problem.hint);
    codes.push(found.value);
  }
  return inValue(row, key, codes);
}

function inValue(row: RowReader, key: FieldFactKey, typed: string | string[]): ReadFact | undefined {
  const read = readFactInput(key, typed);
  return read.ok && read.value !== undefined ? { key, value: read.value } : row.fault(`fact:${key}`, 'not-an-answer');
}
