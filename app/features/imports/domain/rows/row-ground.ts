import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { type Cell, isEmptyCell } from '#app/shared/cell.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { CellProblem } from '../kinds.ts';
import type { ImportSettings } from './settings.ts';

/** What rows are judged by: the columns, the day, the programme, and what was chosen for the whole list. */
export type RowGround = {
  /** What each column holds, '' = not read. */
  columns: readonly string[];
  headings: readonly string[];
  from1904: boolean;
  today: PlainDate;
  settings: ImportSettings;
  definition: Pick<
    ProgrammeDefinition,
    'sites' | 'tracks' | 'lengthPerPerson' | 'period' | 'frameworks' | 'measuringPoints'
  >;
  caseWorkers: readonly { id: string; name: string }[];
  /** In text files: how many cells a whole row has. */
  width: number | undefined;
};

/** The cells of one row by what they hold, with the problems found so far. */
export class RowReader {
  readonly problems: CellProblem[] = [];
  readonly notes: CellProblem[] = [];
  readonly #cells: readonly Cell[];
  readonly #columns: readonly string[];

  constructor(cells: readonly Cell[], ground: RowGround) {
    this.#cells = cells;
    this.#columns = ground.columns;
    if (ground.width === undefined) return;
    const filled = lastFilled(cells) + 1;
    if (filled > ground.width) this.fault('', 'too-many-cells');
    else if (cells.length < ground.width) this.fault('', 'too-few-cells');
  }

  cell(field: string): Cell {
    return this.#cells[this.#columns.indexOf(field)] ?? null;
  }

  has(field: string): boolean {
    return this.#columns.includes(field) && !isEmptyCell(this.cell(field));
  }

  fault(field: string, code: string, hint?: string): undefined {
    this.problems.push({ field, code, ...(hint === undefined ? {} : { hint }) });
    return undefined;
  }

  note(field: string, code: string): void {
    this.notes.push({ field, code });
  }
}

function lastFilled(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => !isEmptyCell(cell));
}
