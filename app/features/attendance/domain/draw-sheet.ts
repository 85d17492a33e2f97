import type { NoticeSays } from './absence-notice.ts';
import { type AbsenceReason, isSameMark, type Mark, markKinds } from './mark.ts';

/** What stands in the fields of one row. `asked`: both values are shown, and a choice between them is wanted. */
export type RowFields = {
  version: number;
  mark: Mark['mark'] | 'none';
  minutes: string;
  reason: string;
  asked: boolean;
  choice: string;
};

/** Fields of a row as they were sent; everything is text. */
export type TypedRow = {
  version?: unknown;
  mark?: unknown;
  minutes?: unknown;
  reason?: unknown;
  asked?: unknown;
  choice?: unknown;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isMark = (value: string): value is Mark['mark'] => (markKinds as readonly string[]).includes(value);

/** The fields for a mark that stands. */
export function fieldsOfMark(mark: Mark | null, version: number): RowFields {
  return {
    version,
    mark: mark?.mark ?? 'none',
    minutes: mark !== null && 'minutesMissed' in mark ? String(mark.minutesMissed) : '',
    reason: mark?.mark === 'absent' ? mark.reason : '',
    asked: false,
    choice: '',
  };
}

/** What was told of a session beforehand, as far as a row needs it. */
export type Told = { says: NoticeSays; reason: AbsenceReason | null; minutesLate: number | null };

/**
 * The same with what is likely filled in where nothing is marked: absent with its reason when absence was told beforehand, late with the
 * minutes she said; else only the reason, should she be marked absent with one tap: SFI for somebody who has it just then, or that
 * nothing was heard. Who said that she comes is not marked by that.
 */
export function suggestMark(fields: RowFields, known: { notice: Told | null; hasSfi: boolean }): RowFields {
  if (fields.mark !== 'none') return fields;
  const told = known.notice;
  if (told?.says === 'absent') return { ...fields, mark: 'absent', reason: told.reason ?? 'other-valid' };
  if (told?.says === 'late') return { ...fields, mark: 'late', minutes: String(told.minutesLate ?? '') };
  return { ...fields, reason: known.hasSfi ? 'sfi' : 'no-notice' };
}

/** The mark that fields say; null when there is none, or when they are not complete. */
export function markOfFields(fields: Pick<RowFields, 'mark' | 'minutes' | 'reason'>): Mark | null {
  if (fields.mark === 'none') return null;
  if (fields.mark === 'absent') return { mark: 'absent', reason: (fields.reason || 'no-notice') as 'no-notice' };
  return fields.mark === 'late' || fields.mark === 'left-early'
    ? { mark: fields.mark, minutesMissed: Number(fields.minutes) || 0 }
    : { mark: fields.mark };
}

/**
 * The fields of a row when a refused sheet is shown again. What was typed is kept. A row that somebody else changed shows what stands now,
 * unless it is in conflict (then both are shown), or nothing was compared yet (`isCompared` false: the sheet was refused for a missing
 * minute), when it keeps the version it was typed over, so that the conflict is found at the next save.
 */
export function fieldsAgain(
  typed: TypedRow | undefined,
  stands: { mark: Mark | null; version: number },
  state: { isCompared: boolean; isConflict: boolean },
): RowFields {
  const now = fieldsOfMark(stands.mark, stands.version);
  if (typed === undefined) return now;
  const mark = text(typed.mark);
  const kept: RowFields = {
    version: Number(text(typed.version)) || 0,
    mark: isMark(mark) ? mark : 'none',
    minutes: text(typed.minutes),
    reason: text(typed.reason),
    asked: text(typed.asked) === '1',
    choice: text(typed.choice),
  };
  if (state.isConflict) {
    const isNewer = kept.version !== stands.version;
    return {
      ...kept,
      version: stands.version,
      asked: !isSameMark(markOfFields(kept), stands.mark),
      choice: isNewer ? '' : kept.choice,
    };
  }
  return state.isCompared && kept.version !== stands.version ? now : kept;
}
