/** What a cell may hold: text, a number, a day as text, yes/no, or nothing. */
export type Cell = string | number | boolean | null | undefined;

const BYTE_ORDER_MARK = '\ufeff';
// A spreadsheet reads these at the start of a text as a formula.
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * A table as CSV that a Swedish spreadsheet opens right: UTF-8 with a byte order mark, semicolons, decimal comma. Text that
 * would be read as a formula is disarmed with an apostrophe; numbers, also negative ones, stay numbers.
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.map(printCell).join(';')];
  for (const row of rows) lines.push(row.map(printCell).join(';'));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function printCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
