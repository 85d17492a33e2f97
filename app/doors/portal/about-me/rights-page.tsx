import { Fragment } from 'react';
import { ownCopyPath } from '#app/features/own-copy/domain/paths.ts';
import { findDataProtectionOfficer } from '#app/features/tenants/public.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, SwedishName } from '#app/ui/portal/text.tsx';
import { rightsPath } from './paths.ts';
import { aboutMeTexts } from './texts/index.ts';

/** What she has a right to, and whom she asks or complains to. */
export const rightsPage = definePortalPage({
  path: rightsPath,
  purpose: 'portal.rights',
  audit: { action: 'read', category: 'participation' },
  load: async (ctx) => ({ officer: await findDataProtectionOfficer(ctx) }),
  view: ({ officer }, view) => {
    const { t, say } = wordsOf(aboutMeTexts, view);
    return {
      section: 'about-me',
      title: t('rights.title'),
      back: portalHome['about-me'].to({ language: view.language }),
      aloud: [t('rights.lead'), t('rights.you'), t('rights.officerText'), t('rights.imy')],
      body: (
        <Screen title={say('rights.title')} picture="hand" lead={say('rights.lead')}>
          <Para>{say('rights.you')}</Para>
          <ButtonStack>
            <BigLink href={ownCopyPath.to({ language: view.language })} picture="book">
              {say('tile.copy')}
            </BigLink>
          </ButtonStack>
          <Panel title={say('rights.officer')} picture="shield">
            <Para>{say('rights.officerText')}</Para>
            {officer === undefined ? (
              <Para>{say('rights.officerNone')}</Para>
            ) : (
              <>
                {officer.name ? (
                  <Para>
                    <SwedishName>{officer.name}</SwedishName>
                  </Para>
                ) : null}
                <ButtonStack>
                  {officer.phone ? (
                    <BigLink href={`tel:${officer.phone.replace(/[^+0-9]/g, '')}`} picture="phone">
                      <bdi dir="ltr">{officer.phone}</bdi>
                    </BigLink>
                  ) : null}
                  {officer.email ? (
                    <BigLink href={`mailto:${officer.email}`} picture="mail">
                      <bdi dir="ltr">
                        {officer.email.split(/(?<=[@.])/).map((part) => (
                          <Fragment key={part}>
                            {part}
                            <wbr />
                          </Fragment>
                        ))}
                      </bdi>
                    </BigLink>
                  ) : null}
                </ButtonStack>
              </>
            )}
          </Panel>
          <Panel title="IMY" picture="building">
            <Para>{say('rights.imy')}</Para>
            <ButtonStack>
              <BigLink href="https://www.imy.se/" picture="external">
                <bdi dir="ltr">imy.se</bdi>
              </BigLink>
            </ButtonStack>
          </Panel>
        </Screen>
      ),
    };
  },
});
