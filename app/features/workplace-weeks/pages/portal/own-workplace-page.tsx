import { z } from 'zod';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { formatPortalWeekday } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { isoWeek } from '#app/shared/dates.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink } from '#app/ui/portal/big-button.tsx';
import { Facts } from '#app/ui/portal/facts.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Small } from '#app/ui/portal/text.tsx';
import { ownCvLinesPath, ownWorkplacePath } from '../../domain/paths.ts';
import { nameOfFace } from '../../domain/week.ts';
import { listOwnCvLines } from '../../server/own-cv-lines.ts';
import { listOwnWeeks } from '../../server/own-workplace.ts';
import { ownWorkplaceTexts } from '../../texts/portal/index.ts';

/** What her workplace said of each week, in plain words. */
export const ownWorkplacePage = definePortalPage({
  path: ownWorkplacePath,
  purpose: 'portal.workplace',
  audit: { action: 'read', category: 'participation' },
  query: z.object({}),
  load: async (ctx) => ({ weeks: await listOwnWeeks(ctx), hasLines: (await listOwnCvLines(ctx)).length > 0 }),
  view: ({ weeks, hasLines }, view) => {
    const { t, say } = wordsOf(ownWorkplaceTexts, view);
    return {
      section: 'way',
      title: t('title'),
      back: portalHome.way.to({ language: view.language }),
      aloud: [t(weeks.length === 0 ? 'none' : 'lead')],
      body: (
        <Screen title={say('title')} picture="briefcase" lead={say(weeks.length === 0 ? 'none' : 'lead')}>
          {weeks.map(({ id, weekOn, days, going, understands, words, tasks }) => (
            <Panel key={id} title={say('week', { week: String(isoWeek(weekOn)) })} picture="calendar">
              <Facts
                items={[
                  ...days.map(({ on, says, minutes }) => ({
                    term: formatPortalWeekday(view.language, on),
                    value:
                      minutes === undefined ? say(says) : say('part', { hours: String(Math.round(minutes / 6) / 10) }),
                  })),
                  ...(going === null ? [] : [{ term: say('going'), value: say(`goingFaces.${nameOfFace(going)}`) }]),
                  ...(understands === null
                    ? []
                    : [{ term: say('understands'), value: say(`understandsFaces.${nameOfFace(understands)}`) }]),
                  ...(words === '' ? [] : [{ term: say('words'), value: <OwnText lang="sv">{words}</OwnText> }]),
                  ...(tasks.length === 0
                    ? []
                    : [
                        {
                          term: say('tasks'),
                          value: <OwnText lang="sv">{tasks.map((task) => task.words).join(', ')}</OwnText>,
                        },
                      ]),
                ]}
              />
            </Panel>
          ))}
          {hasLines ? (
            <BigLink picture="file" href={ownCvLinesPath.to({ language: view.language })}>
              {say('cv.open')}
            </BigLink>
          ) : null}
          {weeks.length === 0 ? null : <Small>{say('wrong')}</Small>}
        </Screen>
      ),
    };
  },
});
