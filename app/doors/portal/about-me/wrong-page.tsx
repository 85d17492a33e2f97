import { correctionKinds } from '#app/features/own-requests/domain/own-request.ts';
import { askPath } from '#app/features/own-requests/domain/paths.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { ownDetailsPath, wrongPath } from './paths.ts';
import { aboutMeTexts } from './texts/index.ts';

const pictures = { name: 'user', number: 'key', born: 'calendar', 'other-fact': 'alert-triangle' } as const;

/** Which of her details is wrong: each leads to one question. */
export const wrongPage = definePortalPage({
  path: wrongPath,
  purpose: 'portal.details',
  audit: { action: 'read', category: 'directory' },
  load: async () => ({}),
  view: (_, view) => {
    const { t, say } = wordsOf(aboutMeTexts, view);
    const { language } = view;
    return {
      section: 'about-me',
      title: t('wrong.title'),
      back: ownDetailsPath.to({ language }),
      aloud: [t('wrong.title'), t('wrong.lead')],
      body: (
        <Screen title={say('wrong.title')} picture="alert-triangle" lead={say('wrong.lead')}>
          <Tiles>
            {correctionKinds.map((kind) => (
              <Tile
                key={kind}
                href={askPath.to({ language, kind })}
                picture={pictures[kind]}
                title={say(`kind.${kind}`)}
              />
            ))}
          </Tiles>
        </Screen>
      ),
    };
  },
});
