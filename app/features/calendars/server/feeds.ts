import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { FeedForm, FeedSubject } from '../domain/feed.ts';
import { endFeed, type Feed, insertFeed, selectFeed } from './feed-store.ts';

/** The secret of an address, worked out from its id with the installation's key, so that it can be shown again and the database gives none away. */
export function feedToken(keys: Keys, tenantId: string, feedId: string): string {
  return blindIndex(keys, tenantId, `calendar-feed|${feedId}`).toString('base64url');
}

/** What the database keeps of a secret. */
export const hashFeedToken = (token: string) => hashToken(token.slice(0, 100));

export type ShownFeed = Feed & { token: string };

/** The address of a calendar that works, with its secret. */
export async function findFeed(ctx: RequestContext, subject: FeedSubject): Promise<ShownFeed | undefined> {
  const feed = await selectFeed(ctx, subject);
  return feed === undefined
    ? undefined
    : { ...feed, token: feedToken(ctx.services.keys, ctx.caller.tenantId, feed.id) };
}

/**
 * Makes an address, which ends the one before, or ends it. The same form twice makes one. A venue's says only when it is taken.
 * Problem: 'protected' (nobody with protected identity has a calendar outside).
 */
export async function keepFeed(
  ctx: RequestContext,
  subject: FeedSubject,
  { id, intent, isNeutral }: FeedForm,
): Promise<Result<void, FieldProblems>> {
  if (intent === 'make' && subject.kind === 'participant' && subject.restricted) return refuse({ '': ['protected'] });
  const before = await selectFeed(ctx, subject);
  if (before !== undefined && before.id !== id) await endFeed(ctx, subject, before.id);
  if (intent === 'end') {
    if (before?.id === id) await endFeed(ctx, subject, id);
    return ok(undefined);
  }
  const tokenHash = hashFeedToken(feedToken(ctx.services.keys, ctx.caller.tenantId, id));
  await insertFeed(ctx, subject, { id, tokenHash, isNeutral: isNeutral || subject.kind === 'venue' });
  return ok(undefined);
}
