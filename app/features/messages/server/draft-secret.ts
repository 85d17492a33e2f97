import { createHmac } from 'node:crypto';
import type { RequestContext } from '#app/platform/http/page.ts';

/** What the caller's browser encrypts her unsent words with; another account gets another, also in the same tab. */
export function draftSecret({ caller, services }: Pick<RequestContext, 'caller' | 'services'>): string {
  return createHmac('sha256', services.keys.field)
    .update(`message-draft|${caller.tenantId}|${caller.accountId}`)
    .digest('base64');
}
