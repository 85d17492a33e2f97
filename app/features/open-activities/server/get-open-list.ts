import { gateOf } from '#app/platform/db/gate.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { addDays, dayOf, type Instant, type PlainDate } from '#app/shared/dates.ts';
import { type PortalLanguage, parsePortalLanguage } from '#app/shared/portal-language.ts';
import { CALENDAR_DAYS } from '../domain/limits.ts';
import { type Occasion, occasionsOf } from '../domain/occasions.ts';
import { type OpenContent, readContent } from '../domain/open-content.ts';
import { readTranslations, type Translations } from '../domain/translation.ts';
import { selectOpenList } from './open-list-store.ts';

/** Something on the list, with when it is held between the days that were asked for. */
export type OpenEntry = {
  id: string;
  /** Who holds it: an association, or the tenant. */
  organiser: string;
  isOwn: boolean;
  content: OpenContent;
  translations: Translations;
  occasions: Occasion[];
  changedAt: Instant;
};

export type OpenList = {
  tenantKey: string;
  tenantName: string;
  theme: string;
  mayBeIndexed: boolean;
  frameOrigins: readonly string[];
  language: PortalLanguage;
  today: PlainDate;
  entries: OpenEntry[];
};

/** The language in the address; another word there is an unknown page. */
export function languageOf(ctx: Pick<PublicContext, 'params'>): PortalLanguage {
  const language = parsePortalLanguage(ctx.params['language']);
  if (language === undefined) throw new NotFoundError();
  return language;
}

/** The shared list of the tenant in the address, from a month back to half a year ahead. Throws NotFoundError when there is none or it is closed: both look alike. */
export async function getOpenList(ctx: PublicContext): Promise<OpenList> {
  const language = languageOf(ctx);
  const tenantKey = ctx.params['tenantKey'] ?? '';
  const today = dayOf(ctx.now);
  const [from, to] = [addDays(today, -CALENDAR_DAYS.back), addDays(today, CALENDAR_DAYS.ahead)];
  const stored = await selectOpenList(gateOf(ctx.services), tenantKey, from, to);
  if (stored === undefined) throw new NotFoundError();
  const { tenantName, theme, mayBeIndexed, frameOrigins } = stored;
  const offered = stored.offered.map((row): OpenEntry => {
    const { id, organiser, cancelledOn, sequence, changedAt } = row;
    const content = readContent(row.content);
    const occasions = occasionsOf({ id, content, cancelledOn, sequence }, from, to);
    return {
      id,
      organiser,
      isOwn: false,
      content,
      translations: readTranslations(row.translations),
      occasions,
      changedAt,
    };
  });
  const own = stored.own.map(
    ({ id, organiser, content, translations, sessions, changedAt }): OpenEntry => ({
      id,
      organiser,
      isOwn: true,
      content: readContent(content),
      translations: readTranslations(translations),
      occasions: sessions.map(({ id: uid, ...session }) => ({ uid, ...session })),
      changedAt,
    }),
  );
  return { tenantKey, tenantName, theme, mayBeIndexed, frameOrigins, language, today, entries: [...offered, ...own] };
}

/** One entry of the list. Throws NotFoundError. */
export async function getOpenEntry(ctx: PublicContext): Promise<OpenList & { entry: OpenEntry }> {
  const list = await getOpenList(ctx);
  const entry = list.entries.find(({ id }) => id === ctx.params['entryId']);
  if (entry === undefined) throw new NotFoundError();
  return { ...list, entry };
}
