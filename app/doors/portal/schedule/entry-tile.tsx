import { ownSessionPath } from '#app/features/activities/domain/paths.ts';
import { ownMeetingNotesPath } from '#app/features/meetings/domain/paths.ts';
import type { PortalView } from '#app/platform/http/portal-page.ts';
import { dayInWords } from '#app/platform/i18n/portal-dates.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { SwedishName } from '#app/ui/portal/text.tsx';
import { Tile } from '#app/ui/portal/tiles.tsx';
import { Before, describeEntry, Hours, isPrepared } from './entry-words.tsx';
import type { OwnEntry } from './own-entries.ts';
import { scheduleTexts } from './texts/index.ts';

/** One line; a session leads to its page. `withDay`: among lines of other days. */
export function EntryTile({ entry, view, withDay }: { entry: OwnEntry; view: PortalView; withDay?: boolean }) {
  const { say } = wordsOf(scheduleTexts, view);
  const { picture, title, kind, place } = describeEntry(entry, view);
  const day = withDay ? `${dayInWords(view.language, entry.day, view.today)} ` : '';
  const time = (
    <>
      {day.slice(0, 1).toLocaleUpperCase() + day.slice(1)}
      <Hours {...entry} />
    </>
  );
  const text = (
    <>
      {entry.was === undefined || entry.isCancelled ? null : (
        <>
          <Before was={entry.was} view={view} />
          <br />
        </>
      )}
      {kind}
      {kind && place ? ' · ' : null}
      {place === null ? null : <SwedishName>{place}</SwedishName>}
    </>
  );
  const said = entry.source === 'session' ? entry.session.said?.says : undefined;
  const saidWord = said && ({ absent: 'cannot', late: 'late', comes: 'comes' } as const)[said];
  const badge = entry.isCancelled
    ? say('cancelled')
    : saidWord !== undefined
      ? say(saidWord)
      : entry.was !== undefined
        ? say('changed')
        : undefined;
  const href =
    entry.source === 'session'
      ? ownSessionPath.to({ language: view.language, sessionId: entry.session.id })
      : entry.source === 'meeting' && isPrepared(entry.meeting)
        ? `${ownMeetingNotesPath.to({ language: view.language })}#m-${entry.meeting.id}`
        : undefined;
  return (
    <Tile
      href={href}
      picture={picture}
      title={
        <>
          {entry.isCancelled ? <s>{time}</s> : time} {entry.isCancelled ? <s>{title}</s> : title}
        </>
      }
      text={text}
      badge={badge}
      {...(entry.isCancelled ? { state: 'off' as const } : {})}
    />
  );
}
