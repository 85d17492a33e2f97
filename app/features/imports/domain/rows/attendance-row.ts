import type { Mark } from '#app/features/attendance/domain/mark.ts';
import { hasName } from '#app/features/people/domain/person-details.ts';
import { type Cell, cellText } from '#app/shared/cell.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { dayOfMarkColumn } from '../fields/field.ts';
import { bareWord } from '../fields/plain-text.ts';
import { readDay } from '../fields/read-day.ts';
import { readMark } from '../fields/read-mark.ts';
import type { ReadRow } from './participant-row.ts';
import { readWho, type Who } from './read-who.ts';
import { type RowGround, RowReader } from './row-ground.ts';

/** One mark of a row; `field` is the column it stood in, `activity` the name of its activity in small letters, '' = the chosen one. */
export type ReadMark = { field: string; heldOn: PlainDate; activity: string; mark: Mark };

/** A row of a list of attendance: a single mark, or a row of a crosstab with one per day. */
export type AttendanceValues = { who: Who; marks: ReadMark[] };

/** Reads one row of a list of attendance. A row without any mark has nothing to say and is no fault. */
export function readAttendanceRow(cells: readonly Cell[], ground: RowGround): ReadRow<AttendanceValues> {
  const row = new RowReader(cells, ground);
  const who = readWho(row, ground);
  if (who && who.number === null && !hasName(who)) row.fault('', 'who-missing');
  const activity = bareWord(cellText(row.cell('activity')));
  const marks = ground.columns.includes('mark') ? singleMark(row, ground, activity) : crosstab(row, ground, activity);
  const { problems, notes } = row;
  if (problems.length > 0 || !who) return { values: null, problems, notes };
  return { values: { who, marks }, problems, notes };
}

function singleMark(row: RowReader, ground: RowGround, activity: string): ReadMark[] {
  if (!row.has('day')) {
    row.fault('day', 'date-required');
    return [];
  }
  const day = readDay(row.cell('day'), { ...ground, year: ground.settings.year });
  if (!day.ok) row.fault('day', day.problem);
  const mark = markOf(row, 'mark', ground);
  return day.ok && mark ? [{ field: 'mark', heldOn: day.value, activity, mark }] : [];
}

function crosstab(row: RowReader, ground: RowGround, activity: string): ReadMark[] {
  return ground.columns.flatMap((field) => {
    const heldOn = dayOfMarkColumn(field) as PlainDate | undefined;
    const mark = heldOn && markOf(row, field, ground);
    return heldOn && mark ? [{ field, heldOn, activity, mark }] : [];
  });
}

function markOf(row: RowReader, field: string, { settings }: RowGround): Mark | null | undefined {
  const read = readMark(row.cell(field));
  if (!read.ok) return row.fault(field, read.problem);
  return read.value === null && settings.emptyIsAbsent ? { mark: 'absent', reason: 'no-notice' } : read.value;
}
