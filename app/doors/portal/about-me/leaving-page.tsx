import { z } from 'zod';
import { askPath, leavingPath } from '#app/features/own-requests/domain/paths.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { aboutMeTexts } from './texts/index.ts';

/** A pause or to leave; who wants to leave is told what it means before she is asked a second time. */
export const leavingPage = definePortalPage({
  path: leavingPath,
  purpose: 'portal.ask',
  audit: { action: 'read', category: 'participation' },
  query: z.object({ step: z.enum(['choose', 'before']).catch('choose') }),
  load: async (_, { query }) => query,
  view: ({ step }, view) => {
    const { t, say } = wordsOf(aboutMeTexts, view);
    const { language } = view;
    if (step === 'choose')
      return {
        section: 'about-me',
        title: t('leaving.title'),
        back: portalHome['about-me'].to({ language }),
        aloud: [t('leaving.title'), t('leaving.lead')],
        body: (
          <Screen title={say('leaving.title')} picture="pause" lead={say('leaving.lead')}>
            <Tiles>
              <Tile href={askPath.to({ language, kind: 'pause' })} picture="pause" title={say('leaving.pause')} />
              <Tile
                href={leavingPath.to({ language }, { step: 'before' })}
                picture="door"
                title={say('leaving.leave')}
              />
            </Tiles>
          </Screen>
        ),
      };
    return {
      section: 'about-me',
      title: t('leaving.before'),
      back: leavingPath.to({ language }),
      aloud: [t('leaving.before'), t('leaving.talk'), t('leaving.back'), t('leaving.data')],
      body: (
        <Screen title={say('leaving.before')} picture="door" lead={say('leaving.lead')}>
          <Panel>
            <Para>{say('leaving.talk')}</Para>
            <Para>{say('leaving.back')}</Para>
            <Para>{say('leaving.data')}</Para>
          </Panel>
          <ButtonStack>
            <BigLink href={portalHome['about-me'].to({ language })} picture="heart" tone="primary">
              {say('leaving.stay')}
            </BigLink>
            <BigLink href={askPath.to({ language, kind: 'pause' })} picture="pause">
              {say('leaving.pause')}
            </BigLink>
            <BigLink href={askPath.to({ language, kind: 'leave' })} picture="door" tone="danger">
              {say('leaving.sure')}
            </BigLink>
          </ButtonStack>
        </Screen>
      ),
    };
  },
});
