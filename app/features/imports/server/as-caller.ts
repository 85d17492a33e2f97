import type { AuditDeclaration } from '#app/platform/audit/audit.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { inRequest } from '#app/platform/http/run.ts';
import type { Services } from '#app/platform/services.ts';
import { newId } from '#app/shared/ids.ts';
import { importLists } from '../domain/permissions.ts';

/** Who work on an import is done for: the session that asked for it, with all its walls. */
export type OnBehalf = { services: Services; tokenHash: Buffer };

const audits = {
  staging: { none: 'rows on their way in' },
  matching: { action: 'read', category: 'directory' },
  writing: { action: 'write', category: 'participation' },
} as const satisfies Record<string, AuditDeclaration>;

/** One transaction of the work, as the caller; what she may no longer do stops it. */
export async function asCaller<T>(
  { services, tokenHash }: OnBehalf,
  audit: keyof typeof audits,
  work: (ctx: RequestContext) => Promise<T>,
): Promise<T> {
  const asking = {
    tokenHash,
    requestId: newId(),
    permission: importLists,
    audit: audits[audit],
    kind: 'write' as const,
  };
  return (await inRequest(services, asking, work)).value;
}
