import { wallTexts } from '#app/features/activities/texts/portal/index.ts';
import { getOwnStay } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { formatPortalWeekday } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { addDays, dayOf, type Instant, timeOf } from '#app/shared/dates.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink } from '#app/ui/portal/big-button.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, SwedishName } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { Hours, occupationOf, pictures } from '../schedule/entry-words.tsx';
import { listOwnEntries } from '../schedule/own-entries.ts';
import { scheduleTexts } from '../schedule/texts/index.ts';
import { type KeptEntry, keptOf } from './kept-entry.ts';
import { keptWeekPath } from './paths.ts';
import { keptWeekTexts } from './texts/index.ts';

const DAYS = 7;

/** Her next seven days as a phone keeps them: read without a connection, so it leads nowhere but to another try. */
export const keptWeekPage = definePortalPage({
  path: keptWeekPath,
  purpose: 'portal.kept-week',
  audit: { action: 'export', category: 'participation' },
  load: async (ctx) => {
    const { restricted } = await getOwnStay(ctx);
    // The phone takes this for "no more", and lets go of what it has.
    if (restricted || ctx.person.isShared) throw new NotFoundError();
    const entries = await listOwnEntries(ctx, ctx.today, addDays(ctx.today, DAYS - 1));
    return { entries: entries.map(keptOf), savedAt: ctx.now };
  },
  view: ({ entries, savedAt }, view) => {
    const { t, say } = wordsOf(keptWeekTexts, view);
    const { language } = view;
    const days = [...new Set(entries.map(({ day }) => day))];
    return {
      section: 'schedule',
      title: t('yourWeek'),
      isAlone: true,
      body: (
        <Screen title={say('yourWeek')} picture="calendar">
          <Notice tone="watch">
            <Para>
              <strong>{say('noConnection')}</strong>
            </Para>
            <Para>{say('savedAt', { when: (spoken) => momentInWords(spoken, savedAt) })}</Para>
          </Notice>
          {days.length === 0 ? <Para>{wordsOf(scheduleTexts, view).say('nothing')}</Para> : null}
          {days.map((day) => (
            <Panel key={day} title={formatPortalWeekday(language, day)}>
              <Tiles>
                {entries
                  .filter((entry) => entry.day === day)
                  .map((entry) => (
                    <KeptTile key={`${entry.source} ${entry.startsAt} ${entry.kind}`} entry={entry} view={view} />
                  ))}
              </Tiles>
            </Panel>
          ))}
          <BigLink href={portalHome.schedule.to({ language })} picture="refresh">
            {say('again')}
          </BigLink>
        </Screen>
      ),
    };
  },
});

// On a clock that is right however many days later it is read.
function momentInWords(language: PortalView['language'], at: Instant): string {
  return `${formatPortalWeekday(language, dayOf(at))} ${timeOf(at)}`;
}

function KeptTile({ entry, view }: { entry: KeptEntry; view: PortalView }) {
  const { say } = wordsOf(keptWeekTexts, view);
  const { place, bring, isCancelled } = entry;
  const title = (
    <>
      <Hours {...entry} /> {whatOf(entry, view)}
    </>
  );
  const text = (
    <>
      {place === null ? null : <SwedishName>{place}</SwedishName>}
      {place !== null && bring !== '' ? <br /> : null}
      {bring === '' ? null : say('bring', { things: <SwedishName key="things">{bring}</SwedishName> })}
    </>
  );
  return (
    <Tile
      picture={pictures[entry.source]}
      title={isCancelled ? <s>{title}</s> : title}
      text={text}
      badge={isCancelled ? wordsOf(scheduleTexts, view).say('cancelled') : undefined}
      {...(isCancelled ? { state: 'off' as const } : {})}
    />
  );
}

function whatOf({ source, kind = '' }: KeptEntry, view: PortalView) {
  const { say } = wordsOf(scheduleTexts, view);
  if (source === 'sfi') return 'SFI';
  if (source === 'occupation') return say(`occupations.${occupationOf(kind)}`);
  if (source === 'meeting')
    return (
      <>
        {say('meeting')}
        {kind === '' ? null : <> · {say(kind === 'phone' ? 'byPhone' : 'byVideo')}</>}
      </>
    );
  return kind in wallTexts.sv.kinds
    ? wordsOf(wallTexts, view).say(`kinds.${kind as keyof typeof wallTexts.sv.kinds}`)
    : wordsOf(keptWeekTexts, view).say('booked');
}
