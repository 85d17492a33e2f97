import { readFileOf } from '#app/features/documents/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { Services } from '#app/platform/services.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { type AttachmentType, attachmentTypes } from '../domain/attachment.ts';

/** Where what is sent with messages lies in the storage, below the tenant; each under the id of its message. */
export const MESSAGES_FOLDER = 'messages';

export type ReadAttachment = { type: AttachmentType; bytes: Uint8Array } | undefined;

/** What was sent with a message, looked through and written anew without its place and camera, before any transaction opens. Problems stand at `file`. */
export async function readAttachment(
  services: Pick<Services, 'apart'>,
  { file }: { file?: File | undefined },
): Promise<Result<ReadAttachment, FieldProblems>> {
  return file === undefined ? ok(undefined) : readFileOf({ services }, file, attachmentTypes);
}
