import { createHmac } from 'node:crypto';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Services } from '#app/platform/services.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type DocumentType,
  documentTypes,
  mostBytesOfDocument,
  type Remark,
  type SoundType,
} from '../domain/document.ts';
import type { Cleaned } from './clean/cleaned.ts';

export type ReadUpload<Type = DocumentType> = { type: Type; bytes: Uint8Array; remarks: Remark[] };

const LIMITS = { mostMs: 20_000, mostBytes: 400 * 1024 * 1024 };

/**
 * An uploaded file as it will be kept, looked through and written anew apart from everything else. Takes up to 20 seconds, so pages and
 * endpoints do it in `prepare`, while no transaction is open. Problems stand at the field `file`.
 */
export function readUpload(
  services: Pick<Services, 'apart'>,
  { file }: { file: File },
): Promise<Result<ReadUpload, FieldProblems>> {
  return readFileOf({ services }, file, documentTypes);
}

/** The same for a file that must be of one of these types: 'type-not-allowed' otherwise. */
export async function readFileOf<Type extends DocumentType | SoundType>(
  { services }: { services: Pick<Services, 'apart'> },
  file: File,
  types: readonly Type[],
): Promise<Result<ReadUpload<Type>, FieldProblems>> {
  const given = new Uint8Array(await file.arrayBuffer());
  const read = await services.apart<Cleaned>('features/documents/server/clean/clean-file.ts', { bytes: given }, LIMITS);
  if (!read.ok) return refuse({ file: [read.problem === 'broken' ? 'file-broken' : 'file-bomb'] });
  const cleaned = read.value;
  if ('problem' in cleaned) return refuse({ file: [cleaned.problem] });
  const { bytes, remarks } = cleaned;
  const type = types.find((each) => each === cleaned.type);
  if (type === undefined) return refuse({ file: ['type-not-allowed'] });
  if (bytes.length > mostBytesOfDocument * 2) return refuse({ file: ['file-too-large'] });
  return ok({ type, bytes, remarks });
}

/** What tells the same content sent twice. Keyed and different in every tenant: the database does not tell which file somebody has. */
export function digestOf({ services, caller }: Pick<RequestContext, 'services' | 'caller'>, bytes: Uint8Array): Buffer {
  return createHmac('sha256', services.keys.index).update(`${caller.tenantId}|document|`).update(bytes).digest();
}
