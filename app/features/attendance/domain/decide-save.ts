import { isSameMark, type Mark } from './mark.ts';

/** One row of a sheet as it was sent. `version`: of the mark that was shown, 0 when there was none. */
export type SheetRow = {
  enrolmentId: string;
  version: number;
  mark: Mark | null;
  /** Somebody had changed this row before; both values were shown, and this is what was chosen. */
  choice?: 'mine' | 'theirs' | 'none-yet' | undefined;
};

/** A mark with its version; a row that is not marked has mark null and version 0. */
export type VersionedMark = { mark: Mark | null; version: number };

export type SheetDecision = {
  /** Rows to write: new marks, changed marks (with the version they replace) and marks to take back. */
  insert: { enrolmentId: string; mark: Mark }[];
  update: { enrolmentId: string; mark: Mark; replaces: number }[];
  remove: { enrolmentId: string; replaces: number }[];
  /** Rows that somebody else changed meanwhile to something different from both what was shown and what was sent. */
  conflicts: string[];
};

export type Sheet = {
  rows: readonly SheetRow[];
  /** "Everybody present": whoever is not marked, on the page or meanwhile by another, becomes present. */
  everybodyElsePresent: boolean;
  /** What stands now, by enrolment. */
  current: ReadonlyMap<string, VersionedMark>;
  /** What the page showed, for rows whose version has changed since; undefined: not known any more. */
  shown: (enrolmentId: string, version: number) => Mark | null | undefined;
};

const NOT_MARKED: VersionedMark = { mark: null, version: 0 };

/**
 * Which rows of a sheet are written. A row that was not touched on the page never overwrites what somebody else did; a row that both
 * touched alike is no conflict; a row that both touched differently is a conflict until a choice between the two is made.
 */
export function decideSave({ rows, everybodyElsePresent, current, shown }: Sheet): SheetDecision {
  const decision: SheetDecision = { insert: [], update: [], remove: [], conflicts: [] };
  for (const row of rows) {
    const { enrolmentId } = row;
    const now = current.get(enrolmentId) ?? NOT_MARKED;
    const isFilled = everybodyElsePresent && row.mark === null;
    const wanted: Mark | null = isFilled ? { mark: 'present' } : row.mark;
    const isChangedMeanwhile = now.version !== row.version;
    if (row.choice === 'theirs' || isSameMark(wanted, now.mark)) continue;
    if (row.choice === 'none-yet') {
      decision.conflicts.push(enrolmentId);
      continue;
    }
    if (isChangedMeanwhile) {
      const before = row.version === 0 ? null : shown(enrolmentId, row.version);
      const isUntouched = row.choice === undefined && before !== undefined && isSameMark(row.mark, before);
      if (!isUntouched) {
        decision.conflicts.push(enrolmentId);
        continue;
      }
      if (!(isFilled && now.mark === null)) continue;
    }
    if (wanted === null) decision.remove.push({ enrolmentId, replaces: now.version });
    else if (now.mark === null) decision.insert.push({ enrolmentId, mark: wanted });
    else decision.update.push({ enrolmentId, mark: wanted, replaces: now.version });
  }
  return decision;
}
