import type { ImportKind } from '../kinds.ts';
import { participantFields } from './participant-fields.ts';
import { type Field, whoFields } from './who-fields.ts';

export type { Field } from './who-fields.ts';

const attendanceFields: readonly Field[] = [
  ...whoFields,
  { key: 'day', words: ['datum', 'dag', 'tillfälle', 'date', 'day'], required: true, example: '2026-03-04' },
  {
    key: 'activity',
    words: ['aktivitet', 'grupp', 'kurs', 'activity', 'group'],
    example: 'Språkcafé',
  },
  {
    key: 'mark',
    words: ['närvaro', 'närvarande', 'status', 'frånvaro', 'markering', 'attendance', 'present'],
    required: true,
    example: 'x',
  },
];

const historyFields: readonly Field[] = [
  ...whoFields,
  {
    key: 'kind',
    words: ['sysselsättning', 'situation', 'händelse', 'insats', 'vad', 'status', 'occupation', 'kind'],
    required: true,
    example: 'SFI',
  },
  {
    key: 'startsOn',
    words: ['från', 'fr.o.m.', 'fr o m', 'from', 'startdatum', 'start', 'började', 'starts on'],
    required: true,
    example: '2026-02-02',
  },
  {
    key: 'endsOn',
    words: ['till', 't.o.m.', 't o m', 'tom', 'to', 'slutdatum', 'slut', 'slutade', 'ends on'],
    example: '2026-06-12',
  },
  {
    key: 'extentPercent',
    words: ['omfattning', 'procent', 'omfattning %', 'tjänstgöringsgrad', 'extent', 'percent'],
    example: '75',
  },
  {
    key: 'employer',
    words: ['arbetsgivare', 'arbetsplats', 'praktikplats', 'företag', 'employer', 'workplace'],
    example: 'Bygg AB',
  },
  { key: 'level', words: ['nivå', 'studieväg', 'kurs', 'utbildning', 'level', 'course'], example: 'C' },
  { key: 'studyAid', words: ['studiestöd', 'csn', 'studiemedel', 'study aid'], example: 'nej' },
  { key: 'source', words: ['källa', 'uppgiften kommer från', 'source'], example: 'intyg' },
  { key: 'evidence', words: ['underlag', 'intyg', 'kommentar', 'evidence'], example: 'Anställningsbevis 3 mars' },
];

/** What the columns of each kind of list can hold, in the order in which they are offered. */
export const fieldsOf: Record<ImportKind, readonly Field[]> = {
  participants: participantFields,
  attendance: attendanceFields,
  history: historyFields,
};

const MARK = /^mark:(\d{4}-\d{2}-\d{2})$/;

/** The day whose marks stand in a column of a crosstab; undefined for other columns. */
export function dayOfMarkColumn(field: string): string | undefined {
  return MARK.exec(field)?.[1];
}

/** Whether a column of this kind of list may hold that. */
export function isField(kind: ImportKind, key: string): boolean {
  return fieldsOf[kind].some((field) => field.key === key) || (kind === 'attendance' && MARK.test(key));
}
