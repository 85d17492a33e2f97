import type { Label } from './labels.ts';
import type { Piece } from './pieces.ts';

/** How a table of the copy is read: what heads each of its entries, when it was, what is said of it and by whom it was written. */
export type Telling = {
  title?: Piece;
  /** The day that stands under the heading; the newest stands first. */
  on?: Piece;
  lines?: Partial<Record<Label, Piece>>;
  /** Who wrote it and when: the columns, where they are not the usual ones. */
  by?: readonly [who: string | undefined, at: string | undefined];
  /** Columns that are for programs, or say what something else in the row says. */
  quiet?: readonly string[];
  /** Its rows are read under those of another table, folded together, where both say the same month. */
  under?: { table: string; month: string };
};

/** Of use to a program only, in every table. */
export const technicalColumns = /^(id|.*_id|sealed|storage_key|bound_to|byte_count|version|corrects)$/;

const usual = [
  ['recorded_by', 'recorded_at'],
  ['changed_by', 'changed_at'],
  ['created_by', 'created_at'],
  ['added_by', 'added_at'],
] as const;

/** Columns that say who wrote a row, in every table that says nothing else. */
export const usualWriters: readonly string[] = usual.flat();

/** Who wrote a row and when: as the table says, else the usual columns that it has. */
export function writtenIn(telling: Telling, has: (column: string) => boolean): readonly (string | undefined)[] {
  return telling.by ?? usual.find(([who, at]) => has(who) || has(at)) ?? [undefined, undefined];
}
