import { z } from 'zod';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { dayInWords } from '#app/platform/i18n/portal-dates.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { type Fact, Facts } from '#app/ui/portal/facts.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Para, Small, SwedishName } from '#app/ui/portal/text.tsx';
import { noteFields } from '../../domain/note.ts';
import { ownMeetingNotesPath } from '../../domain/paths.ts';
import { listMeetingsForHer, type MeetingForHer } from '../../server/own-notes.ts';
import { ownMeetingTexts } from '../../texts/portal/index.ts';

/** Her visits at work and her guidance: what they are prepared for, what they led to, and what is written for her. */
export const ownMeetingNotesPage = definePortalPage({
  path: ownMeetingNotesPath,
  purpose: 'portal.meetings',
  audit: { action: 'read', category: 'participation' },
  query: z.object({}),
  load: (ctx) => listMeetingsForHer(ctx),
  view: (meetings, view) => {
    const { t, say } = wordsOf(ownMeetingTexts, view);
    const lead = meetings.length === 0 ? 'none' : 'lead';
    return {
      section: 'schedule',
      title: t('title'),
      back: portalHome.schedule.to({ language: view.language }),
      aloud: [t(lead), ...meetings.slice(0, 1).map((each) => `${t(`kind.${each.kind}`)}. ${whenOf(each, view)}.`)],
      body: (
        <Screen title={say('title')} picture="messages" lead={say(lead)}>
          {meetings.map((each) => (
            <One key={each.id} meeting={each} view={view} />
          ))}
        </Screen>
      ),
    };
  },
});

function whenOf({ day, startsAt, endsAt }: MeetingForHer, { language, today }: PortalView): string {
  return `${dayInWords(language, day, today)} ${startsAt}–${endsAt}`;
}

/** Hours run from left to right in every language. */
function When({ meeting: { day, startsAt, endsAt }, view }: { meeting: MeetingForHer; view: PortalView }) {
  return (
    <>
      {dayInWords(view.language, day, view.today)} <bdi dir="ltr">{`${startsAt}–${endsAt}`}</bdi>
    </>
  );
}

function One({ meeting, view }: { meeting: MeetingForHer; view: PortalView }) {
  const { say } = wordsOf(ownMeetingTexts, view);
  const { kind, form, place, hostName, agenda, themes, results, notes } = meeting;
  const isAhead = meeting.day >= view.today;
  const facts: Fact[] = [
    { picture: 'calendar', term: say('when'), value: <When meeting={meeting} view={view} /> },
    ...(hostName === null
      ? []
      : [{ picture: 'user' as const, term: say('with'), value: <SwedishName>{hostName}</SwedishName> }]),
    ...(form === 'place' && place === ''
      ? []
      : [
          {
            picture: 'map-pin' as const,
            term: say('where'),
            value: form === 'place' ? <SwedishName>{place}</SwedishName> : say(form),
          },
        ]),
  ];
  return (
    <Panel
      id={`m-${meeting.id}`}
      title={say(`kind.${kind}`)}
      picture={kind === 'workplace-visit' ? 'briefcase' : kind === 'guidance' ? 'graduation-cap' : 'messages'}
      tone={isAhead && !meeting.isCancelled ? 'new' : 'plain'}
    >
      {meeting.isCancelled ? <Para>{say('cancelled')}</Para> : null}
      <Facts items={facts} />
      {themes.length === 0 ? null : (
        <>
          <Para>{say('themes')}</Para>
          <ul>
            {themes.map((theme) => (
              <li key={theme}>{say(`theme.${theme}`)}</li>
            ))}
          </ul>
        </>
      )}
      {agenda.length === 0 ? null : (
        <>
          <Para>{say('agenda')}</Para>
          <ul>
            {agenda.map((point) => (
              <li key={point}>{say(`point.${point}`)}</li>
            ))}
          </ul>
        </>
      )}
      {results.length === 0 ? null : (
        <>
          <Para>
            <strong>{say('plan')}</strong>
          </Para>
          <Facts
            items={results.map(({ what, isCourse }) => ({
              picture: isCourse ? 'graduation-cap' : 'flag',
              term: say(isCourse ? 'course' : 'step'),
              value: <bdi>{what}</bdi>,
            }))}
          />
        </>
      )}
      {notes.length === 0 ? null : (
        <>
          <Para>
            <strong>{say('notes')}</strong>
          </Para>
          {notes.map(({ id, texts }) => (
            <Facts
              key={id}
              items={noteFields
                .filter((name) => texts[name] !== '')
                .map((name) => ({ term: say(name), value: <OwnText lang="sv">{texts[name]}</OwnText> }))}
            />
          ))}
          <Small>{say('inSwedish')}</Small>
        </>
      )}
    </Panel>
  );
}
