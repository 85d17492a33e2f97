import { createHash } from 'node:crypto';
import { lookAtFile } from '#app/platform/files/reading/read-apart.ts';
import { ReadingError } from '#app/platform/files/reading/reading-error.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { FileLook } from '#app/shared/cell.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ImportKind } from '../domain/kinds.ts';
import { findImport, insertImport } from './import-store.ts';

export type LookedAt = { bytes: Buffer; look: FileLook };
export type SentFile = LookedAt & { id: string; programmeId: string; kind: ImportKind; fileName: string };

/** A file that was sent in, looked at in a process apart. Problem on `file`: why it cannot be read, with the row ('unclosed-quote:12'). */
export async function lookAtSent(bytes: Buffer): Promise<Result<LookedAt, FieldProblems>> {
  try {
    return ok({ bytes, look: await lookAtFile(bytes) });
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    return refuse({ file: [error.row === undefined ? error.problem : `${error.problem}:${error.row}`] });
  }
}

/**
 * Takes in a file that was looked at: keeps it encrypted, and remembers what it looks like. The same form sent twice is answered
 * like the first time. Problem: `programmeId: choose`.
 */
export async function receiveFile(ctx: RequestContext, sent: SentFile): Promise<Result<string, FieldProblems>> {
  const { id, programmeId, kind, bytes, look } = sent;
  if (!ctx.caller.programmes.includes(programmeId)) return refuse({ programmeId: ['choose'] });
  if ((await findImport(ctx, id)) !== undefined) return ok(id);
  const place = { tenantId: ctx.caller.tenantId, folder: 'imports', id };
  const fileKey = await ctx.services.files.keep(place, bytes);
  const fileName = sent.fileName
    .normalize('NFC')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]/gu, '')
    .slice(0, 200);
  const fileHash = createHash('sha256').update(bytes).digest();
  const isNew = await insertImport(ctx, {
    id,
    programmeId,
    kind,
    fileName,
    fileHash,
    fileBytes: bytes.length,
    fileKey,
    look,
  });
  if (!isNew) ctx.afterCommit(() => ctx.services.files.remove(fileKey));
  ctx.within(programmeId);
  return ok(id);
}
