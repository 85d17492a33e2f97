import { createHmac } from 'node:crypto';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { DocumentType, Remark } from '../domain/document.ts';
import { mostBytesOfDocument } from '../domain/document.ts';
import type { Cleaned } from './clean/cleaned.ts';

export type ReadUpload = { type: DocumentType; bytes: Uint8Array; remarks: Remark[]; digest: Buffer };

const LIMITS = { mostMs: 20_000, mostBytes: 400 * 1024 * 1024 };

/** An uploaded file as it will be kept, looked through and written anew apart from everything else. Problems stand at the field `file`. */
export async function readUpload(
  { services, caller }: Pick<RequestContext, 'services' | 'caller'>,
  file: File,
): Promise<Result<ReadUpload, FieldProblems>> {
  const given = new Uint8Array(await file.arrayBuffer());
  const read = await services.apart<Cleaned>('features/documents/server/clean/clean-file.ts', { bytes: given }, LIMITS);
  if (!read.ok) return refuse({ file: [read.problem === 'broken' ? 'file-broken' : 'file-bomb'] });
  if ('problem' in read.value) return refuse({ file: [read.value.problem] });
  const { type, bytes, remarks } = read.value;
  if (bytes.length > mostBytesOfDocument * 2) return refuse({ file: ['file-too-large'] });
  // Keyed and different in every tenant: the database does not tell which file somebody has.
  const digest = createHmac('sha256', services.keys.index)
    .update(`${caller.tenantId}|document|`)
    .update(bytes)
    .digest();
  return ok({ type, bytes, remarks, digest });
}
