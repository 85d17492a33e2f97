import { readAllSheets } from '#app/platform/files/reading/read-apart.ts';
import { ReadingError } from '#app/platform/files/reading/reading-error.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { MOST_SIGNS } from '../domain/paper-form.ts';

/** A paper list has a page or two; what is larger is something else. */
export const mostPaperBytes = 2 * 1024 * 1024;

/**
 * A list that was filled in as a workbook or a file of text, as if it had been pasted: a line a row, tabs between cells. Read in a process apart.
 * Problems of `file`: 'unreadable-file', 'too-long'.
 */
export async function readPaperFile(file: File): Promise<Result<string, FieldProblems>> {
  try {
    const rows = await readAllSheets(Buffer.from(await file.arrayBuffer()));
    // A code may stand below a day in one cell.
    const lines = rows.map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t'));
    const text = lines
      .map((line) => (line.trim() === '' ? '' : line))
      .join('\n')
      .trimEnd();
    return text.length > MOST_SIGNS ? refuse({ file: ['too-long'] }) : ok(text);
  } catch (error) {
    if (error instanceof ReadingError) return refuse({ file: ['unreadable-file'] });
    throw error;
  }
}
