import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { addDays, dayOf } from '#app/shared/dates.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink } from '#app/ui/portal/big-button.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small, SwedishName } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { stateOf } from '../../domain/disclosure.ts';
import { ownConsentPath, ownQuestionPath, ownRolesPath, ownSharingPath } from '../../domain/paths.ts';
import { getOwnSharing, type OwnConsent } from '../../server/own-sharing.ts';
import { consentWords } from '../../texts/consent/index.ts';
import { ownSharingTexts } from '../../texts/portal/index.ts';
import { recipientWords } from '../../texts/words.ts';

/** Who may see what of her: questions that wait, what holds now, what was before, what the law decides. */
export const ownSharingPage = definePortalPage({
  path: ownSharingPath,
  purpose: 'portal.sharing',
  audit: { action: 'read', category: 'sharing' },
  load: getOwnSharing,
  view: ({ asked, active, before, handOvers }, view) => {
    const { t, say } = wordsOf(ownSharingTexts, view);
    const { language } = view;
    const until = (before_: OwnConsent['validBefore']) =>
      before_ === null ? undefined : `${t('until')} ${formatPortalDate(language, addDays(before_, -1))}`;
    return {
      section: 'about-me',
      title: t('title'),
      back: portalHome['about-me'].to({ language }),
      aloud: [
        t('lead'),
        ...(active.length === 0 ? [t('none')] : active.map((one) => `${t('now')}: ${recipientWords(one)}.`)),
        ...asked.map((one) => `${t('waiting')}: ${recipientWords(one)}.`),
      ],
      body: (
        <Screen title={say('title')} picture="users" lead={say('lead')}>
          {asked.length === 0 ? null : (
            <Panel title={say('waiting')} picture="hand" tone="new">
              <Tiles>
                {asked.map((one) => (
                  <Tile
                    key={one.id}
                    href={ownQuestionPath.to({ language, sharingQuestionId: one.id })}
                    picture="building"
                    title={<SwedishName>{recipientWords(one)}</SwedishName>}
                    text={say('answer')}
                    state="new"
                  />
                ))}
              </Tiles>
            </Panel>
          )}
          <Panel title={say('now')} picture="eye">
            {active.length === 0 ? <Para>{say('none')}</Para> : null}
            <Tiles>
              {active.map((one) => (
                <Tile
                  key={one.id}
                  href={ownConsentPath.to({ language, disclosureId: one.id })}
                  picture="building"
                  title={<SwedishName>{recipientWords(one)}</SwedishName>}
                  text={until(one.validBefore)}
                  badge={say('open')}
                />
              ))}
            </Tiles>
          </Panel>
          <Panel title={say('law')} picture="book">
            <Para>{say('lawText')}</Para>
            {handOvers.length === 0 ? (
              <Small>{say('lawNone')}</Small>
            ) : (
              <GivenByLaw handOvers={handOvers} view={view} />
            )}
          </Panel>
          {before.length === 0 ? null : (
            <More summary={say('before')}>
              {before.map((one) => (
                <Before key={one.id} consent={one} view={view} />
              ))}
            </More>
          )}
          <BigLink href={ownRolesPath.to({ language })} picture="users">
            {say('roles')}
          </BigLink>
        </Screen>
      ),
    };
  },
});

type Given = Awaited<ReturnType<typeof getOwnSharing>>['handOvers'];

function GivenByLaw({ handOvers, view }: { handOvers: Given; view: PortalView }) {
  const { say } = wordsOf(ownSharingTexts, view);
  const { say: sayField } = wordsOf(consentWords, view);
  return handOvers.map(({ id, toName, fields, handedOverOn }) => (
    <div key={id}>
      <Para>
        <strong>
          <SwedishName>{toName}</SwedishName>
        </strong>
      </Para>
      <Small>{say('given', { when: (language) => formatPortalDate(language, handedOverOn) })}</Small>
      {fields.map((field) => (
        <Small key={field}>{sayField(`fields.${field}`)}</Small>
      ))}
    </div>
  ));
}

function Before({ consent, view }: { consent: OwnConsent; view: PortalView }) {
  const { say } = wordsOf(ownSharingTexts, view);
  const state = stateOf(consent, view.today);
  const { withdrawnAt } = consent;
  return (
    <div>
      <Para>
        <strong>
          <SwedishName>{recipientWords(consent)}</SwedishName>
        </strong>
      </Para>
      <Small>
        {state === 'withdrawn' && withdrawnAt !== null
          ? say('stopped', { when: (language) => formatPortalDate(language, dayOf(withdrawnAt)) })
          : say(state === 'refused' ? 'no' : state === 'sealed' ? 'sealed' : 'over')}
      </Small>
    </div>
  );
}
