import { CALENDAR_TYPE, type CalendarEvent, writeCalendar } from '#app/platform/files/calendar-file.ts';
import { definePublicFile } from '#app/platform/http/public-file.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import type { Instant } from '#app/shared/dates.ts';
import { KEPT_SECONDS } from '../domain/limits.ts';
import { type OpenWords, openWords } from '../domain/open-content.ts';
import { isOnWantedDay, isWanted, readFilter } from '../domain/open-filter.ts';
import { openCalendarPath, openDataPath, openEntryCalendarPath, openEntryPath } from '../domain/paths.ts';
import { wordsIn } from '../domain/translation.ts';
import { getOpenEntry, getOpenList, type OpenEntry, type OpenList } from '../server/get-open-list.ts';
import { openListTexts } from '../texts/portal/index.ts';

const NEVER: Instant = '2020-01-01T00:00:00.000Z';

const shared = ({ mayBeIndexed }: OpenList) => ({ seconds: KEPT_SECONDS, notIndexed: !mayBeIndexed });

function newestOf(entries: readonly OpenEntry[]): Instant {
  const times = entries.map(({ changedAt }) => Date.parse(changedAt));
  return new Date(Math.max(Date.parse(NEVER), ...times)).toISOString();
}

function eventsOf(list: OpenList, entry: OpenEntry, origin: string): CalendarEvent[] {
  const { title, description } = wordsIn(list.language, entry.content, entry.translations);
  const { place, address, town } = entry.content;
  const { tenantKey, language } = list;
  return entry.occasions.map((occasion) => ({
    uid: occasion.uid,
    sequence: occasion.sequence,
    day: occasion.heldOn,
    startsAt: occasion.startsAt,
    endsAt: occasion.endsAt,
    isCancelled: occasion.isCancelled,
    title,
    description,
    place: [place, address, town].filter(Boolean).join(', '),
    url: `${origin}${openEntryPath.to({ tenantKey, language, entryId: entry.id })}`,
  }));
}

function calendar(list: OpenList, entries: readonly OpenEntry[], origin: string, name: string): string {
  const events = entries.flatMap((entry) => eventsOf(list, entry, origin));
  return writeCalendar(name, events, newestOf(entries));
}

/** The list as a calendar to subscribe to, filtered as the list is. */
export const openCalendarFile = definePublicFile({
  path: openCalendarPath,
  publicBecause: 'The list is for everybody, in calendar programs, too.',
  load: async (ctx) => {
    const list = await getOpenList(ctx);
    const filter = readFilter(ctx.url);
    const entries = list.entries
      .filter(({ content }) => isWanted(content, filter))
      .map((entry) => ({ ...entry, occasions: entry.occasions.filter((one) => isOnWantedDay(one, filter)) }));
    const name = `${translatePortal(openListTexts, list.language)('list.title')} – ${list.tenantName}`;
    const body = calendar(list, entries, ctx.services.origin ?? ctx.url.origin, name);
    return { type: CALENDAR_TYPE, body, shared: shared(list) };
  },
});

/** One activity for the reader's calendar. */
export const openEntryCalendarFile = definePublicFile({
  path: openEntryCalendarPath,
  publicBecause: 'What stands on the list is for everybody.',
  load: async (ctx) => {
    const { entry, ...list } = await getOpenEntry(ctx);
    const name = wordsIn(list.language, entry.content, entry.translations).title;
    const body = calendar(list, [entry], ctx.services.origin ?? ctx.url.origin, name);
    return { type: CALENDAR_TYPE, body, shared: shared(list), fileName: 'activity.ics' };
  },
});

/** The list as data, for other sites and programs. */
export const openDataFile = definePublicFile({
  path: openDataPath,
  publicBecause: 'The list is for everybody, as data, too.',
  load: async (ctx) => {
    const list = await getOpenList(ctx);
    const filter = readFilter(ctx.url);
    const origin = ctx.services.origin ?? ctx.url.origin;
    const { tenantKey, language } = list;
    const activities = list.entries
      .filter(({ content }) => isWanted(content, filter))
      .map(({ id, organiser, content, translations, occasions }) => {
        const { title, description, language: writtenIn } = wordsIn(language, content, translations);
        const words = Object.fromEntries(Object.keys(openWords).map((key) => [key, content[key as keyof OpenWords]]));
        return {
          id,
          address: `${origin}${openEntryPath.to({ tenantKey, language, entryId: id })}`,
          organiser,
          ...words,
          title,
          description,
          language: writtenIn,
          occasions: occasions
            .filter((one) => one.heldOn >= list.today && isOnWantedDay(one, filter))
            .map(({ heldOn, startsAt, endsAt, isCancelled }) => ({ heldOn, startsAt, endsAt, isCancelled })),
        };
      });
    const body = JSON.stringify({ tenant: list.tenantName, language, activities });
    return { type: 'application/json; charset=utf-8', body, shared: shared(list) };
  },
});
