import { ownLooksPath } from '#app/features/audit/domain/paths.ts';
import { ownSharingPath } from '#app/features/consents/domain/paths.ts';
import { getOwnSharing } from '#app/features/consents/public.ts';
import { ownCopyPath } from '#app/features/own-copy/domain/paths.ts';
import { stateOfRequest } from '#app/features/own-requests/domain/own-request.ts';
import { askedPath, askPath, leavingPath } from '#app/features/own-requests/domain/paths.ts';
import { listMyRequests } from '#app/features/own-requests/public.ts';
import { ownPhonesPath } from '#app/features/portal-access/domain/paths.ts';
import { portalEnterTexts } from '#app/features/portal-access/texts/portal/index.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { ownDetailsPath, rightsPath } from './paths.ts';
import { aboutMeTexts } from './texts/index.ts';

/** All that is about herself, each behind one tile; what waits for her says so. */
export const aboutMePage = definePortalPage({
  path: portalHome['about-me'],
  purpose: 'portal.about-me',
  audit: { action: 'read', category: 'participation' },
  load: async (ctx) => {
    const [sharing, requests] = await Promise.all([getOwnSharing(ctx), listMyRequests(ctx)]);
    return {
      asksMe: sharing.asked.length > 0,
      iWait: requests.some((request) => stateOfRequest(request) === 'waiting'),
    };
  },
  view: ({ asksMe, iWait }, view) => {
    const { t, say } = wordsOf(aboutMeTexts, view);
    const phones = wordsOf(portalEnterTexts, view);
    const { language } = view;
    return {
      section: 'about-me',
      title: t('title'),
      aloud: [t('lead'), ...(asksMe ? [`${t('tile.sharing')}: ${t('waitsForYou')}.`] : [])],
      body: (
        <Screen title={say('title')} picture="user" lead={say('lead')}>
          <Tiles>
            <Tile href={ownDetailsPath.to({ language })} picture="info" title={say('tile.details')} />
            <Tile
              href={ownSharingPath.to({ language })}
              picture="users"
              title={say('tile.sharing')}
              badge={asksMe ? say('waitsForYou') : undefined}
              {...(asksMe ? { state: 'new' as const } : {})}
            />
            <Tile href={ownLooksPath.to({ language })} picture="eye" title={say('tile.looked')} />
            <Tile
              href={askedPath.to({ language })}
              picture="clock"
              title={say('tile.asked')}
              badge={iWait ? say('waits') : undefined}
            />
            <Tile href={ownPhonesPath.to({ language })} picture="phone" title={phones.say('phones.title')} />
            <Tile href={leavingPath.to({ language })} picture="pause" title={say('tile.pause')} />
            <Tile href={askPath.to({ language, kind: 'apart' })} picture="shield" title={say('tile.apart')} />
            <Tile href={ownCopyPath.to({ language })} picture="book" title={say('tile.copy')} />
            <Tile href={rightsPath.to({ language })} picture="hand" title={say('tile.rights')} />
          </Tiles>
        </Screen>
      ),
    };
  },
});
