/** How large a file may be when it is sent. */
export const mostFileBytes = 20 * 1024 * 1024;

/** How much of a file is read at most. Beyond it the reader stops with a problem instead of growing. */
export const limits = {
  /** The file as it is sent. */
  fileBytes: mostFileBytes,
  /** All parts of a workbook that are unpacked, together. */
  inflatedBytes: 320 * 1024 * 1024,
  /** Parts in a workbook. */
  parts: 2000,
  sheets: 50,
  rows: 150_000,
  columns: 400,
  cellCharacters: 20_000,
  /** Characters of one element or text of the XML inside a workbook. */
  tokenCharacters: 2_000_000,
  /** The text that cells of a workbook share. */
  sharedCharacters: 80_000_000,
  /** Rows shown of each sheet before the columns are chosen. */
  lookRows: 60,
  seconds: 60,
  heapMegabytes: 192,
} as const;
