import { NotFoundError } from '#app/platform/http/errors.ts';
import type { Download, RequestContext } from '#app/platform/http/page.ts';
import type { Services } from '#app/platform/services.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { requireThread } from './get-threads.ts';
import { MESSAGES_FOLDER } from './read-attachment.ts';
import { type StoredFile, selectFiles } from './thread-store.ts';

const endings: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };

/** The bytes of what was sent with a message, under a neutral name. Problem: 'file-gone' when the storage has lost or spoilt them. */
export async function fetchAttachment(
  services: Pick<Services, 'files' | 'log'>,
  tenantId: string,
  file: Omit<StoredFile, 'byteCount'>,
): Promise<Result<Download, 'file-gone'>> {
  const place = { tenantId, folder: MESSAGES_FOLDER, id: file.messageId };
  const body = await services.files.open(place, file.storageKey).catch((error: Error) => {
    if (error.name !== 'FileMissingError' && error.name !== 'FileDamagedError') throw error;
    services.log.error({ message: file.messageId, kind: error.name }, 'a stored file cannot be read');
  });
  if (body === undefined) return refuse('file-gone');
  return ok({ download: { fileName: `${file.id.slice(-8)}.${endings[file.type] ?? 'bin'}`, type: file.type, body } });
}

/** What was sent with a message, for staff who may read it. Throws NotFoundError. */
export async function openAttachment(
  ctx: RequestContext,
  { threadId, fileId }: { threadId: string; fileId: string },
): Promise<Result<Download, 'file-gone'>> {
  await requireThread(ctx, threadId);
  const file = (await selectFiles(ctx, threadId)).find(({ id }) => id === fileId);
  if (file === undefined) throw new NotFoundError();
  return fetchAttachment(ctx.services, ctx.caller.tenantId, file);
}
