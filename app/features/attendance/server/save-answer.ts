import { createHash } from 'node:crypto';
import type { SheetInput } from '../domain/sheet-input.ts';

/** What a save answers, and answers again when it is sent twice. */
export type SaveAnswer = { sheetVersion: number; written: number; removed: number; unchanged: number };

/** Tells two sheets sent with the same key apart. */
export function hashOf(sessionId: string, input: SheetInput): Buffer {
  const rows = [...input.rows].sort((a, b) => (a.enrolmentId < b.enrolmentId ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([sessionId, input.everybodyElsePresent, rows, input.why]))
    .digest();
}
