import type { Cell } from '#app/shared/cell.ts';
import type { ImportKind } from '../kinds.ts';
import { type AttendanceValues, readAttendanceRow } from './attendance-row.ts';
import { type HistoryValues, readHistoryRow } from './history-row.ts';
import { type ParticipantValues, type ReadRow, readParticipantRow } from './participant-row.ts';
import type { RowGround } from './row-ground.ts';

export type RowValues = ParticipantValues | AttendanceValues | HistoryValues;

/** Reads one row of a list of any kind. */
export function readRow(kind: ImportKind, cells: readonly Cell[], ground: RowGround): ReadRow<RowValues> {
  if (kind === 'participants') return readParticipantRow(cells, ground);
  return kind === 'attendance' ? readAttendanceRow(cells, ground) : readHistoryRow(cells, ground);
}
