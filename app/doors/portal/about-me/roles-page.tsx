import { ownRolesPath, ownSharingPath } from '#app/features/consents/domain/paths.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para } from '#app/ui/portal/text.tsx';
import { aboutMeTexts } from './texts/index.ts';

const told = [
  ['case-worker', 'user'],
  ['coordinator', 'flag'],
  ['peer-coach', 'heart'],
  ['activity-leader', 'users'],
  ['partner-officer', 'building'],
  ['evaluator', 'chart'],
] as const;

/** Which roles see what of her: the rules of access, said plainly. */
export const rolesPage = definePortalPage({
  path: ownRolesPath,
  purpose: 'portal.sharing',
  audit: { action: 'read', category: 'sharing' },
  load: async () => ({}),
  view: (_, view) => {
    const { t, say } = wordsOf(aboutMeTexts, view);
    return {
      section: 'about-me',
      title: t('roles.title'),
      back: ownSharingPath.to({ language: view.language }),
      aloud: [t('roles.lead'), ...told.map(([role]) => `${t(`roles.${role}`)}. ${t(`roles.${role}-sees`)}`)],
      body: (
        <Screen title={say('roles.title')} picture="users" lead={say('roles.lead')}>
          {told.map(([role, picture]) => (
            <Panel key={role} title={say(`roles.${role}`)} picture={picture}>
              <Para>{say(`roles.${role}-sees`)}</Para>
            </Panel>
          ))}
          <Para>{say('roles.logged')}</Para>
        </Screen>
      ),
    };
  },
});
