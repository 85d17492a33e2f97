import { readFileOf } from '#app/features/documents/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { Services } from '#app/platform/services.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { type MaterialType, materialTypes } from '../domain/material.ts';

/** A file looked through and written anew; undefined for an address. */
export type ReadMaterial = { type: MaterialType; bytes: Uint8Array; remarks: string[] } | undefined;

/** What was sent, read before any transaction opens. Problems stand at the field `file`. */
export async function readMaterial(
  services: Pick<Services, 'apart'>,
  { source, file }: { source: 'file' | 'link'; file?: File | undefined },
): Promise<Result<ReadMaterial, FieldProblems>> {
  if (source === 'link' || file === undefined) return ok(undefined);
  return readFileOf({ services }, file, materialTypes);
}
