import { ownHowPath } from '#app/features/assessments/domain/paths.ts';
import { getOwnProgression } from '#app/features/assessments/public.ts';
import { ownCoursesPath } from '#app/features/courses/domain/paths.ts';
import { ownCourseTexts } from '#app/features/courses/public.ts';
import { ownDocumentsPath } from '#app/features/documents/domain/paths.ts';
import { ownSfiPath } from '#app/features/language/domain/paths.ts';
import { ownSuggestionsPath } from '#app/features/matching/domain/paths.ts';
import { listOwnMeetings, type OwnMeeting } from '#app/features/meetings/public.ts';
import { ownPlacementsPath } from '#app/features/placements/domain/paths.ts';
import { sharedPlacementTexts } from '#app/features/placements/public.ts';
import { stepsCounted } from '#app/features/plans/domain/own-way.ts';
import {
  newOwnGoalPath,
  ownGoalFilePath,
  ownGoalPath,
  ownStepPath,
  ownStepsPath,
  ownTrackPath,
} from '#app/features/plans/domain/paths.ts';
import { phaseNow, realSpells } from '#app/features/plans/domain/phases.ts';
import { openStates } from '#app/features/plans/domain/steps.ts';
import { SaidByStep } from '#app/features/plans/pages/parts.tsx';
import { getOwnWay } from '#app/features/plans/public.ts';
import { ownCvPath, ownExperiencePath } from '#app/features/skills/domain/paths.ts';
import { ownVisitsPath } from '#app/features/workplace-visits/domain/paths.ts';
import { listOwnVisits, ownVisitTexts } from '#app/features/workplace-visits/public.ts';
import { ownWorkplacePath } from '#app/features/workplace-weeks/domain/paths.ts';
import { listOwnWeeks, ownWorkplaceTexts } from '#app/features/workplace-weeks/public.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink } from '#app/ui/portal/big-button.tsx';
import { type Fact, Facts } from '#app/ui/portal/facts.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Pictogram } from '#app/ui/portal/pictogram.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Para, SwedishName } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { wayTexts } from '../texts/way/index.ts';

type Way = Awaited<ReturnType<typeof getOwnWay>>;
type How = Awaited<ReturnType<typeof getOwnProgression>>;
const dayIn = (day: PlainDate) => (language: PortalLanguage) => formatPortalDate(language, day);
/** More steps than this are counted in words alone. */
const MOST_DRAWN = 14;

/** The home of her way: her goal, the next step, how far she has come, what comes next, and the ways on. */
export const wayPage = definePortalPage({
  path: portalHome.way,
  purpose: 'portal.way',
  audit: { action: 'read', category: 'participation' },
  load: async (ctx) => ({
    way: await getOwnWay(ctx),
    how: await getOwnProgression(ctx),
    hasWorkplace: (await listOwnWeeks(ctx)).length > 0,
    hasFollowUp: Object.values(await listOwnVisits(ctx)).some((kept) => kept.length > 0),
    meeting: (await listOwnMeetings(ctx, ctx.today, addDays(ctx.today, 60))).find(({ isCancelled }) => !isCancelled),
  }),
  view: ({ way, how, meeting, hasWorkplace, hasFollowUp }, view) => {
    const { t, say } = wordsOf(wayTexts, view);
    const placements = wordsOf(sharedPlacementTexts, view);
    const of = { language: view.language };
    const next = nextOf(way);
    return {
      section: 'way',
      title: t('title'),
      aloud: [
        ...(next === undefined ? [t('nextNone')] : [`${t('next')}: ${next.ownWords || next.what}`]),
        t('counted', stepsCounted(way.steps)),
      ],
      body: (
        <Screen title={say('title')} picture="route">
          <NextCard way={way} view={view} />
          <GoalCard way={way} view={view} />
          <FarCard way={way} view={view} />
          <AheadCard way={way} how={how} meeting={meeting} view={view} />
          <Tiles>
            <Tile href={ownStepsPath.to(of)} picture="list" title={say('parts.steps')} />
            <Tile
              href={ownHowPath.to(of)}
              picture="heart"
              title={say('parts.how')}
              {...(isAsked(how) ? { text: say('pointNow'), state: 'new' as const } : {})}
            />
            {way.stay.definition.tracks?.length ? (
              <Tile href={ownTrackPath.to(of)} picture="route" title={say('parts.track')} />
            ) : null}
            {hasWorkplace ? (
              <Tile
                href={ownWorkplacePath.to(of)}
                picture="briefcase"
                title={wordsOf(ownWorkplaceTexts, view).say('title')}
              />
            ) : null}
            <Tile href={ownExperiencePath.to(of)} picture="briefcase" title={say('parts.can')} />
            <Tile href={ownSuggestionsPath.to(of)} picture="building" title={say('parts.workplaces')} />
            <Tile href={ownCvPath.to(of)} picture="file" title={say('parts.cv')} />
            <Tile href={ownPlacementsPath.to(of)} picture="building" title={placements.say('title')} />
            <Tile href={ownCoursesPath.to(of)} picture="book" title={wordsOf(ownCourseTexts, view).say('title')} />
            {hasFollowUp ? (
              <Tile href={ownVisitsPath.to(of)} picture="shield" title={wordsOf(ownVisitTexts, view).say('title')} />
            ) : null}
            <Tile href={ownSfiPath.to(of)} picture="book" title={say('parts.sfi')} />
            <Tile href={ownDocumentsPath.to(of)} picture="file" title={say('parts.papers')} />
          </Tiles>
        </Screen>
      ),
    };
  },
});

// Hers before what others do for her, then by day.
function nextOf({ steps }: Way) {
  const far = '9999-12-31';
  return steps
    .filter(({ state }) => openStates.includes(state))
    .sort((a, b) => {
      const mine = Number(b.doer === 'herself') - Number(a.doer === 'herself');
      return mine || ((a.dueOn ?? far) < (b.dueOn ?? far) ? -1 : 1);
    })[0];
}

type Props = { way: Way; view: PortalView };

function NextCard({ way, view }: Props) {
  const { say } = wordsOf(wayTexts, view);
  const next = nextOf(way);
  return (
    <Panel tone="new" picture="flag" title={say('next')} id="next">
      {next === undefined ? (
        <Para>{say('nextNone')}</Para>
      ) : (
        <>
          <Para>
            <strong>
              <SaidByStep step={next} view={view} />
            </strong>
          </Para>
          {next.dueOn === null ? null : <Para>{say('due', { day: dayIn(next.dueOn) })}</Para>}
          <BigLink tone="primary" href={ownStepPath.to({ language: view.language, stepId: next.id })}>
            {say('nextOpen')}
          </BigLink>
        </>
      )}
    </Panel>
  );
}

function GoalCard({ way: { goal }, view }: Props) {
  const { t, say } = wordsOf(wayTexts, view);
  const of = { language: view.language };
  const picture = goal?.files.find(({ type }) => type.startsWith('image/'));
  const voice = goal?.files.find(({ type }) => type.startsWith('audio/'));
  return (
    <Panel picture="target" title={say('goal')} id="goal">
      {picture === undefined ? null : (
        <img src={ownGoalFilePath.to({ ...of, goalFileId: picture.id })} alt={t('goal')} width={600} />
      )}
      {goal === undefined || goal.tomorrow === '' ? null : <OwnText lang={goal.language}>{goal.tomorrow}</OwnText>}
      {voice === undefined ? null : (
        // biome-ignore lint/a11y/useMediaCaption: her own voice; nobody has written down what she says.
        <audio
          controls
          preload="none"
          src={ownGoalFilePath.to({ ...of, goalFileId: voice.id })}
          aria-label={t('goal')}
        />
      )}
      <BigLink href={goal === undefined ? newOwnGoalPath.to(of) : ownGoalPath.to(of)} picture="target">
        {say(goal === undefined ? 'goalNone' : 'goalOpen')}
      </BigLink>
    </Panel>
  );
}

function FarCard({ way: { steps }, view }: Props) {
  const { say } = wordsOf(wayTexts, view);
  const { done, all } = stepsCounted(steps);
  if (all === 0) return null;
  return (
    <Panel picture="flag" title={say('far')}>
      {all > MOST_DRAWN ? null : (
        <p aria-hidden="true">
          {Array.from({ length: all }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the row is drawn once, on the server.
            <Pictogram key={index} name={index < done ? 'circle-check' : 'dot'} />
          ))}
        </p>
      )}
      <Para>{say('counted', { done, all })}</Para>
    </Panel>
  );
}

// A measuring point is due that she has not answered.
const isAsked = ({ target }: How) => typeof target !== 'string' && target.point !== null;

function AheadCard({
  way: { stay, phaseMoves },
  how,
  meeting,
  view,
}: Props & { how: How; meeting: OwnMeeting | undefined }) {
  const { say } = wordsOf(wayTexts, view);
  const spells = stay.startedOn === null ? [] : realSpells(stay.definition, stay.startedOn, phaseMoves);
  const now = stay.endedOn === null ? phaseNow(spells, view.today) : undefined;
  const next = stay.endedOn === null ? spells.find(({ firstDay }) => firstDay > view.today) : undefined;
  const items: Fact[] = [];
  if (now !== undefined)
    items.push({
      picture: 'map-pin',
      term: say('phaseNow'),
      value: (
        <>
          <SwedishName>{now.phase.name}</SwedishName>
          {' · '}
          {now.weeks === undefined
            ? say('weekOpen', { week: now.week })
            : say('week', { week: now.week, weeks: now.weeks })}
        </>
      ),
    });
  if (next !== undefined)
    items.push({
      picture: 'calendar',
      term: say('phaseNext'),
      value: (
        <>
          <SwedishName>{next.phase.name}</SwedishName>
          {' · '}
          {say('from', { day: dayIn(next.firstDay) })}
        </>
      ),
    });
  if (meeting !== undefined)
    items.push({
      picture: 'users',
      term: say('meeting'),
      value: `${formatPortalDate(view.language, meeting.day, 'day')} ${meeting.startsAt}`,
    });
  const asked = how.points.find(({ state, on }) => state === 'upcoming' && on !== null && on > view.today)?.on;
  if (asked != null)
    items.push({ picture: 'heart', term: say('point'), value: formatPortalDate(view.language, asked) });
  if (items.length === 0) return null;
  return (
    <Panel picture="calendar" title={say('ahead')}>
      <Facts items={items} />
    </Panel>
  );
}
