import type { Cell, Row } from '#app/shared/cell.ts';
import { serialDay } from '#app/shared/serial-day.ts';
import { limits } from './limits.ts';
import { ReadingError } from './reading-error.ts';
import { unescapeText, type Workbook } from './workbook-parts.ts';
import { attribute, XmlReader } from './xml-reader.ts';
import type { Archive } from './zip-archive.ts';

const LAST_COLUMN = 16_384;

type OpenCell = { column: number; type: string; style: number; value: string; hasFormula: boolean };

/** What was noticed on the way: columns whose values were worked out by formulas. */
export type Noticed = { formulaColumns: Set<number> };

/** The rows of a sheet that hold something, in order. Formulas are never worked out: the value that was saved counts. */
export async function* readSheetRows(
  archive: Archive,
  workbook: Workbook,
  part: string,
  noticed: Noticed,
): AsyncGenerator<Row> {
  const collector = new RowCollector(workbook, noticed);
  const reader = new XmlReader(collector);
  for await (const piece of archive.inflate(part)) {
    reader.push(piece);
    yield* collector.take();
  }
  reader.end();
  yield* collector.take();
}

class RowCollector {
  readonly #workbook: Workbook;
  readonly #noticed: Noticed;
  #done: Row[] = [];
  #rows = 0;
  #number = 0;
  #cells: Cell[] = [];
  #nextColumn = 0;
  #cell: OpenCell | undefined;
  #reading: 'value' | 'formula' | undefined;
  #isInData = false;

  constructor(workbook: Workbook, noticed: Noticed) {
    this.#workbook = workbook;
    this.#noticed = noticed;
  }

  take(): Row[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  open(name: string, attributes: string, isEmpty: boolean): void {
    if (name === 'sheetData') this.#isInData = !isEmpty;
    else if (!this.#isInData) return;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes, isEmpty);
    else if (name === 'f' && this.#cell) {
      this.#cell.hasFormula = true;
      if (!isEmpty) this.#reading = 'formula';
    } else if ((name === 'v' || name === 't') && !isEmpty) this.#reading = 'value';
  }

  text(text: string): void {
    if (this.#reading !== 'value' || this.#cell === undefined) return;
    this.#cell.value += text;
    if (this.#cell.value.length > limits.cellCharacters) throw new ReadingError('cell-too-long', this.#number);
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#reading = undefined;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') this.#isInData = false;
  }

  #openRow(attributes: string): void {
    const number = Number(attribute(attributes, 'r') ?? this.#number + 1);
    // Numbers run upwards; a sheet that says otherwise would let rows hide each other.
    if (!Number.isSafeInteger(number) || number <= this.#number) throw new ReadingError('file-damaged');
    this.#number = number;
    this.#cells = [];
    this.#nextColumn = 0;
  }

  #openCell(attributes: string, isEmpty: boolean): void {
    const reference = attribute(attributes, 'r');
    const column = reference === undefined ? this.#nextColumn : columnOf(reference);
    if (column >= LAST_COLUMN) throw new ReadingError('too-many-columns', this.#number);
    this.#nextColumn = column + 1;
    if (isEmpty) return;
    this.#cell = {
      column,
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? -1),
      value: '',
      hasFormula: false,
    };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined) return;
    const value = this.#valueOf(cell);
    if (value === null) return;
    if (cell.column >= limits.columns) throw new ReadingError('too-many-columns', this.#number);
    if (cell.hasFormula) this.#noticed.formulaColumns.add(cell.column);
    while (this.#cells.length < cell.column) this.#cells.push(null);
    this.#cells[cell.column] = value;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#rows++;
    if (this.#rows > limits.rows) throw new ReadingError('too-many-rows');
    this.#done.push({ number: this.#number, cells: this.#cells });
    this.#cells = [];
  }

  #valueOf({ type, value, style, hasFormula }: OpenCell): Cell {
    if (type === 's') return asText(this.#workbook.sharedTexts[Number(value)] ?? '');
    if (type === 'inlineStr' || type === 'str') return asText(unescapeText(value));
    if (value === '') return hasFormula ? ['error', '#FORMEL'] : null;
    if (type === 'b') return value === '1' || value === 'true';
    if (type === 'e') return ['error', value.slice(0, 40)];
    if (type === 'd') return ['day', value.slice(0, 10)];
    const number = Number(value);
    if (!Number.isFinite(number)) return asText(value);
    if (!this.#workbook.isDayStyle[style]) return number;
    const day = serialDay(number, this.#workbook.from1904);
    return day === undefined ? number : ['day', day];
  }
}

function asText(text: string): Cell {
  return text.trim() === '' ? null : text;
}

function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference) {
    const letter = sign.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > LAST_COLUMN) return LAST_COLUMN;
  }
  return column === 0 ? LAST_COLUMN : column - 1;
}
