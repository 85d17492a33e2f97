import { blindIndex } from '#app/platform/crypto/keys.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import { CALENDAR_TYPE, writeCalendar } from '#app/platform/files/calendar-file.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePublicFile } from '#app/platform/http/public-file.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { wrongAskings } from '../domain/feed.ts';
import { feedPath } from '../domain/paths.ts';
import { selectFeedContents } from '../server/feed-store.ts';
import { hashFeedToken } from '../server/feeds.ts';
import { calendarTexts } from '../texts/index.ts';

// The same events give the same text, whenever they are asked for.
const STAMP = '2026-01-01T00:00:00.000Z';

/** The calendar behind a secret address. An address that is unknown, ended or somebody's with protected identity answers alike. */
export const feedFile = definePublicFile({
  path: feedPath,
  publicBecause: 'Calendar programs cannot sign in; the secret address is the proof, and can be changed at once.',
  load: async (ctx) => {
    const gate = gateOf(ctx.services);
    const feed = await selectFeedContents(gate, hashFeedToken(ctx.params['token'] ?? ''), ctx.now);
    if (feed === undefined) {
      const key = blindIndex(ctx.services.keys, 'calendar', `address|${ctx.ip}`);
      if (await takeAttempt(gate, key, ctx.now, wrongAskings)) throw new NotFoundError();
      return { tooMany: wrongAskings.windowSeconds };
    }
    const t = translate(calendarTexts, 'sv');
    const booked = t(feed.kind === 'venue' ? 'feed.taken' : 'feed.booked');
    const name = feed.isNeutral ? t('feed.name') : (feed.name ?? t('feed.own'));
    const events = feed.sessions.map(({ id, heldOn, place, title, ...session }) => ({
      ...session,
      uid: id,
      day: heldOn,
      title: title ?? booked,
      place: place ?? undefined,
    }));
    return { type: CALENDAR_TYPE, body: writeCalendar(name, events, STAMP) };
  },
});
