import { blindIndex } from '#app/platform/crypto/keys.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { wrongAskings } from '../domain/feed.ts';
import { type FeedContents, selectFeedContents } from './feed-store.ts';
import { hashFeedToken } from './feeds.ts';

/** What stands behind a secret address. 'unknown': nothing works there; 'too-many': and whoever asks has to wait before asking for another. */
export async function openFeed(ctx: PublicContext, token: string): Promise<FeedContents | 'unknown' | 'too-many'> {
  const gate = gateOf(ctx.services);
  const feed = await selectFeedContents(gate, hashFeedToken(token), ctx.now);
  if (feed !== undefined) return feed;
  const key = blindIndex(ctx.services.keys, 'calendar', `address|${ctx.ip}`);
  return (await takeAttempt(gate, key, ctx.now, wrongAskings)) ? 'unknown' : 'too-many';
}
