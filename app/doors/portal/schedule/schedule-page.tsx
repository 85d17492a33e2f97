import { z } from 'zod';
import { ownCalendarPath } from '#app/features/calendars/domain/paths.ts';
import { ownMeetingNotesPath } from '#app/features/meetings/domain/paths.ts';
import { ownMeetingTexts } from '#app/features/meetings/public.ts';
import { moreActivitiesPath } from '#app/features/places/domain/paths.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { dayHeading } from '#app/platform/i18n/portal-dates.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { addDays, isoWeek, mondayOf, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { keepWeekPath } from '../kept-week/paths.ts';
import { keptWeekTexts } from '../kept-week/texts/index.ts';
import { EntryTile } from './entry-tile.tsx';
import { entryAloud } from './entry-words.tsx';
import { listOwnEntries } from './own-entries.ts';
import { scheduleTexts } from './texts/index.ts';

const MOST_WEEKS = 60;

/** The Monday of the week in the address; this week's when there is none, or one too far away to mean anything. */
function mondayIn(text: string | undefined, today: PlainDate): PlainDate {
  const asked = parsePlainDate(text ?? '');
  const isNear =
    asked !== undefined && asked > addDays(today, -7 * MOST_WEEKS) && asked < addDays(today, 7 * MOST_WEEKS);
  return mondayOf(isNear ? asked : today);
}

/** Her week and the ones around it, a block for each day on which there is something. */
export const schedulePage = definePortalPage({
  path: portalHome.schedule,
  purpose: 'portal.schedule',
  audit: { action: 'read', category: 'participation' },
  query: z.object({ week: z.string().optional().catch(undefined) }),
  load: async (ctx, { query }) => {
    const monday = mondayIn(query.week, ctx.today);
    return { monday, entries: await listOwnEntries(ctx, monday, addDays(monday, 6)) };
  },
  view: ({ monday, entries }, view) => {
    const { t, say } = wordsOf(scheduleTexts, view);
    const { language, today } = view;
    const days = [...new Set(entries.map(({ day }) => day))];
    const to = (day: PlainDate) => portalHome.schedule.to({ language }, { week: day });
    const title = t('week', { week: String(isoWeek(monday)) });
    const isThis = monday === mondayOf(today);
    return {
      section: 'schedule',
      title: `${t('schedule')}, ${title}`,
      aloud: entries.length === 0 ? [title, t('nothing')] : [title, ...entries.map((entry) => entryAloud(entry, view))],
      body: (
        <Screen title={say('week', { week: String(isoWeek(monday)) })} picture="calendar">
          {days.length === 0 ? <Para>{say('nothing')}</Para> : null}
          {days.map((day) => (
            <Panel
              key={day}
              title={dayHeading(language, day, today)}
              {...(day === today ? { tone: 'good' as const } : {})}
            >
              <Tiles>
                {entries
                  .filter((entry) => entry.day === day)
                  .map((entry) => (
                    <EntryTile key={entry.key} entry={entry} view={view} />
                  ))}
              </Tiles>
            </Panel>
          ))}
          <ButtonStack>
            <BigLink href={to(addDays(monday, 7))} picture="chevron-end">
              {say('weekAfter')}
            </BigLink>
            {isThis ? null : (
              <BigLink href={portalHome.schedule.to({ language })} picture="calendar">
                {say('thisWeek')}
              </BigLink>
            )}
            <BigLink href={to(addDays(monday, -7))} picture="chevron-start">
              {say('weekBefore')}
            </BigLink>
          </ButtonStack>
          <Tiles>
            <Tile href={moreActivitiesPath.to({ language })} picture="plus" title={say('moreActivities')} />
            <Tile
              href={ownMeetingNotesPath.to({ language })}
              picture="messages"
              title={wordsOf(ownMeetingTexts, view).say('title')}
            />
            <Tile href={ownCalendarPath.to({ language })} picture="phone" title={say('inCalendar')} />
            {view.person.isShared ? null : (
              <Tile
                href={keepWeekPath.to({ language })}
                picture="save"
                title={wordsOf(keptWeekTexts, view).say('title')}
              />
            )}
          </Tiles>
        </Screen>
      ),
    };
  },
});
