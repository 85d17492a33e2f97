import { mapLink } from '#app/features/activities/domain/venue-input.ts';
import type { OwnSession } from '#app/features/attendance/public.ts';
import { partLine } from '#app/features/parts/public.ts';
import type { PortalView } from '#app/platform/http/portal-page.ts';
import { dayInWords } from '#app/platform/i18n/portal-dates.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { type Fact, Facts } from '#app/ui/portal/facts.tsx';
import { SwedishName } from '#app/ui/portal/text.tsx';
import { Before, Hours } from './entry-words.tsx';
import type { OwnEntry } from './own-entries.ts';
import { scheduleTexts } from './texts/index.ts';

/** When something is, and when it was before it was moved. */
export function whenFact(entry: Omit<OwnEntry, 'key' | 'isCancelled' | 'source'>, view: PortalView): Fact {
  const { say } = wordsOf(scheduleTexts, view);
  const day = dayInWords(view.language, entry.day, view.today);
  return {
    picture: 'clock',
    term: say('when'),
    value: (
      <>
        {entry.was === undefined ? null : (
          <>
            <Before was={entry.was} view={view} />
            <br />
          </>
        )}
        <strong>
          {day.slice(0, 1).toLocaleUpperCase() + day.slice(1)} <Hours {...entry} />
        </strong>
      </>
    ),
  };
}

/** When, where, how one gets there, with whom, what to bring. */
export function SessionFacts({ session, view }: { session: OwnSession; view: PortalView }) {
  const { say } = wordsOf(scheduleTexts, view);
  const { venue, place, leaders, bring, parts } = session;
  const map = venue === null ? undefined : mapLink(venue);
  const facts: Fact[] = [whenFact({ ...session, day: session.heldOn }, view)];
  if (place !== null)
    facts.push({
      picture: 'map-pin',
      term: say('where'),
      value: (
        <>
          <SwedishName>{[place, venue?.address].filter(Boolean).join(', ')}</SwedishName>
          {venue?.stepFree == null ? null : <> · {say(venue.stepFree ? 'stepFree' : 'stairs')}</>}
          {map === undefined ? null : (
            <>
              <br />
              <a href={map} rel="external noreferrer">
                {say('map')}
              </a>
            </>
          )}
        </>
      ),
    });
  if (venue?.wayThere)
    facts.push({ picture: 'route', term: say('way'), value: <SwedishName>{venue.wayThere}</SwedishName> });
  if (leaders.length > 0)
    facts.push({ picture: 'user', term: say('withWhom'), value: <SwedishName>{leaders.join(', ')}</SwedishName> });
  if (bring !== '') facts.push({ picture: 'briefcase', term: say('bring'), value: <SwedishName>{bring}</SwedishName> });
  if (parts.length > 0)
    facts.push({
      picture: 'flag',
      term: say('yourPart'),
      value: <SwedishName>{parts.map((part) => partLine('sv', part)).join('. ')}</SwedishName>,
    });
  return <Facts items={facts} />;
}
