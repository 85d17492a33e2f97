import { fullName } from '#app/features/people/domain/person-details.ts';
import { getOwnFile } from '#app/features/people/public.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { type Fact, Facts } from '#app/ui/portal/facts.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, SwedishName } from '#app/ui/portal/text.tsx';
import { nameOfLanguage } from './language-names.ts';
import { changeContactPath, changeLanguagesPath, ownDetailsPath, wrongPath } from './paths.ts';
import { aboutMeTexts } from './texts/index.ts';

/** What we know of her and how she is reached, with the ways to have it right. */
export const detailsPage = definePortalPage({
  path: ownDetailsPath,
  purpose: 'portal.details',
  audit: { action: 'read', category: 'directory' },
  load: getOwnFile,
  view: (file, view) => {
    const { t, say } = wordsOf(aboutMeTexts, view);
    const { language } = view;
    const none = say('details.none');
    const facts: (Fact | undefined)[] = [
      { picture: 'user', term: say('details.name'), value: <SwedishName>{fullName(file)}</SwedishName> },
      file.nameInOwnScript
        ? { term: say('details.ownScript'), value: <OwnText>{file.nameInOwnScript}</OwnText> }
        : undefined,
      { picture: 'phone', term: say('details.phone'), value: file.phone ? <bdi dir="ltr">{file.phone}</bdi> : none },
      { picture: 'mail', term: say('details.email'), value: file.email ? <bdi dir="ltr">{file.email}</bdi> : none },
      {
        picture: 'languages',
        term: say('details.languages'),
        value:
          file.languages.length === 0 ? none : file.languages.map((code) => nameOfLanguage(language, code)).join(' · '),
      },
      {
        picture: 'messages',
        term: say('details.interpreter'),
        value: file.interpreter === null ? none : say(`interpreter.${file.interpreter}`),
      },
      file.municipality
        ? {
            picture: 'house',
            term: say('details.municipality'),
            value: <SwedishName>{file.municipality}</SwedishName>,
          }
        : undefined,
      {
        picture: 'key',
        term: say('details.number'),
        value:
          file.numbers.length === 0 ? (
            none
          ) : (
            <bdi dir="ltr">{file.numbers.map(({ masked }) => masked).join(' · ')}</bdi>
          ),
      },
    ];
    return {
      section: 'about-me',
      title: t('details.title'),
      back: portalHome['about-me'].to({ language }),
      aloud: [t('details.title'), t('details.lead')],
      body: (
        <Screen title={say('details.title')} picture="info" lead={say('details.lead')}>
          <Panel>
            <Facts items={facts.filter((fact) => fact !== undefined)} />
          </Panel>
          <ButtonStack>
            <BigLink href={changeContactPath.to({ language })} picture="phone">
              {say('details.changeContact')}
            </BigLink>
            <BigLink href={changeLanguagesPath.to({ language })} picture="languages">
              {say('details.changeLanguages')}
            </BigLink>
            <BigLink href={wrongPath.to({ language })} picture="alert-triangle">
              {say('details.wrong')}
            </BigLink>
          </ButtonStack>
        </Screen>
      ),
    };
  },
});
