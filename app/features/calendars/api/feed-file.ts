import { CALENDAR_TYPE, writeCalendar } from '#app/platform/files/calendar-file.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePublicFile } from '#app/platform/http/public-file.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { wrongAskings } from '../domain/feed.ts';
import { feedPath } from '../domain/paths.ts';
import { openFeed } from '../server/open-feed.ts';
import { calendarTexts } from '../texts/index.ts';

// The same events give the same text, whenever they are asked for.
const STAMP = '2026-01-01T00:00:00.000Z';

/** The calendar behind a secret address. An address that is unknown, ended or somebody's with protected identity answers alike. */
export const feedFile = definePublicFile({
  path: feedPath,
  publicBecause: 'Calendar programs cannot sign in; the secret address is the proof, and can be changed at once.',
  load: async (ctx) => {
    const feed = await openFeed(ctx, ctx.params['token'] ?? '');
    if (feed === 'unknown') throw new NotFoundError();
    if (feed === 'too-many') return { tooMany: wrongAskings.windowSeconds };
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
