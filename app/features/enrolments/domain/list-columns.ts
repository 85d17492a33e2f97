/** What the participant list can show beside the name, in the order in which it stands. */
export const listColumns = [
  'status',
  'programme',
  'site',
  'track',
  'referred',
  'start',
  'where',
  'planned-end',
  'ended',
  'worker',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** What it shows until somebody chooses. */
export const usualColumns: readonly ListColumn[] = ['status', 'programme', 'site', 'start', 'where', 'worker'];

/** What a file holds until somebody chooses: every fact that is stored. */
export const exportedColumns: readonly ListColumn[] = listColumns.filter((column) => column !== 'where');

/** Columns as an address says them: 'status.start'. Undefined when it names none that there is; always in the list's own order. */
export function readColumns(text: string | undefined): ListColumn[] | undefined {
  const named = new Set(text?.split('.'));
  const known = listColumns.filter((column) => named.has(column));
  return known.length === 0 ? undefined : known;
}

/** The same for an address. */
export function writeColumns(columns: readonly ListColumn[]): string {
  return listColumns.filter((column) => columns.includes(column)).join('.');
}
