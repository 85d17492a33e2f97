import { ownSessionPath } from '#app/features/activities/domain/paths.ts';
import { definePortalPage, nothing, type PortalView } from '#app/platform/http/portal-page.ts';
import { dayHeading } from '#app/platform/i18n/portal-dates.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { addDays, timeOf } from '#app/shared/dates.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { Facts } from '#app/ui/portal/facts.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, SwedishName } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { EntryTile } from '../schedule/entry-tile.tsx';
import { describeEntry, entryAloud } from '../schedule/entry-words.tsx';
import { listOwnEntries, nextOf, type OwnEntry } from '../schedule/own-entries.ts';
import { SessionFacts, whenFact } from '../schedule/session-facts.tsx';
import { scheduleTexts } from '../schedule/texts/index.ts';
import { minutesUntil } from './minutes-until.ts';
import { waitingSources } from './waiting.ts';

const DAYS_AHEAD = 14;

/** What comes next, large; then the rest of today and tomorrow, what has changed, and what waits for her. */
export const todayPage = definePortalPage({
  path: portalHome.today,
  purpose: 'portal.today',
  audit: { action: 'read', category: 'participation' },
  query: nothing,
  load: async (ctx) => {
    const [entries, waiting] = await Promise.all([
      listOwnEntries(ctx, ctx.today, addDays(ctx.today, DAYS_AHEAD)),
      Promise.all(waitingSources.map((source) => source(ctx))),
    ]);
    const next = nextOf(entries, ctx.today, timeOf(ctx.now));
    return { entries, next, minutes: next && minutesUntil(next, ctx.now), waiting: waiting.flat() };
  },
  view: ({ entries, next, minutes, waiting }, view) => {
    const { t, say } = wordsOf(scheduleTexts, view);
    const { language, today } = view;
    const tomorrow = addDays(today, 1);
    const changes = entries.filter((entry) => entry !== next && (entry.isCancelled || entry.was !== undefined));
    const rest = entries.filter((entry) => entry !== next && entry.day <= tomorrow && !changes.includes(entry));
    const isQuiet = next === undefined || next.day > tomorrow;
    return {
      section: 'today',
      title: t('today'),
      aloud: [
        ...(isQuiet ? [t('nothingSoon')] : []),
        ...(next === undefined ? [] : [t('next'), entryAloud(next, view)]),
        ...changes.map((entry) => entryAloud(entry, view)),
      ],
      body: (
        <Screen title={dayHeading(language, today, today)} picture="house">
          {waiting.length === 0 ? null : (
            <Panel title={say('waiting')} picture="flag" tone="new">
              <Tiles>
                {waiting.map(({ href, picture, title }) => (
                  <Tile key={href} href={href} picture={picture} title={title(view)} state="new" />
                ))}
              </Tiles>
            </Panel>
          )}
          {isQuiet ? <Para>{say('nothingSoon')}</Para> : null}
          {next === undefined ? null : <Next entry={next} minutes={minutes ?? 0} view={view} />}
          {changes.length === 0 ? null : (
            <Panel title={say('changes')} picture="alert-triangle" tone="watch">
              <Lines entries={changes} view={view} withDay />
            </Panel>
          )}
          {[today, tomorrow].map((day) => {
            const lines = rest.filter((entry) => entry.day === day);
            return lines.length === 0 ? null : (
              <Panel key={day} title={dayHeading(language, day, today)}>
                <Lines entries={lines} view={view} />
              </Panel>
            );
          })}
          <ButtonStack>
            <BigLink href={portalHome.schedule.to({ language })} picture="calendar">
              {say('wholeWeek')}
            </BigLink>
          </ButtonStack>
        </Screen>
      ),
    };
  },
});

type LinesProps = { entries: readonly OwnEntry[]; view: PortalView; withDay?: boolean };

function Lines({ entries, view, withDay = false }: LinesProps) {
  return (
    <Tiles>
      {entries.map((entry) => (
        <EntryTile key={entry.key} entry={entry} view={view} withDay={withDay} />
      ))}
    </Tiles>
  );
}

function Next({ entry, minutes, view }: { entry: OwnEntry; minutes: number; view: PortalView }) {
  const { say } = wordsOf(scheduleTexts, view);
  const { title, picture, kind, place } = describeEntry(entry, view);
  const soon =
    minutes <= 0
      ? say('now')
      : minutes < 60
        ? say('inMinutes', { count: minutes })
        : minutes < 12 * 60
          ? say('inHours', { count: Math.round(minutes / 60) })
          : undefined;
  return (
    <Panel title={title} picture={picture} tone="good">
      <Para>
        <strong>{soon ?? say('next')}</strong>
        {kind === undefined ? null : <> · {kind}</>}
      </Para>
      {entry.source === 'session' ? (
        <>
          <SessionFacts session={entry.session} view={view} />
          <ButtonStack>
            <BigLink
              href={ownSessionPath.to({ language: view.language, sessionId: entry.session.id })}
              picture="check"
              tone="primary"
            >
              {say('more')}
            </BigLink>
          </ButtonStack>
        </>
      ) : (
        <Facts
          items={[
            whenFact(entry, view),
            ...(place === null
              ? []
              : [{ picture: 'map-pin' as const, term: say('where'), value: <SwedishName>{place}</SwedishName> }]),
          ]}
        />
      )}
    </Panel>
  );
}
