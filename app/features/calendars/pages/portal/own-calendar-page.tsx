import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { BigButton, BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small } from '#app/ui/portal/text.tsx';
import { feedForm } from '../../domain/feed.ts';
import { feedPath, ownCalendarPath } from '../../domain/paths.ts';
import { getOwnFeed, keepOwnFeed } from '../../server/own-feed.ts';
import { ownCalendarTexts } from '../../texts/portal/index.ts';

/** Her schedule in the phone's own calendar: made, opened and ended by herself; neutral unless she says otherwise. */
export const myCalendarPage = definePortalPage({
  path: ownCalendarPath,
  purpose: 'portal.calendar',
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  load: async (ctx) => ({ ...(await getOwnFeed(ctx)), id: newId(), origin: ctx.services.origin }),
  view: ({ canHave, feed, id, origin }, view) => {
    const { t, say } = wordsOf(ownCalendarTexts, view);
    const address = feed && `${origin ?? view.url.origin}${feedPath.to({ token: feed.token })}`;
    const isClosed = !canHave || view.person.isShared;
    const refused = view.problems !== undefined;
    return {
      section: 'schedule',
      title: t('title'),
      back: portalHome.schedule.to({ language: view.language }),
      aloud: [t('lead'), ...(isClosed ? [] : [feed === undefined ? t('ask') : t('isOn'), t('secret')])],
      body: (
        <Screen title={say('title')} picture="calendar" lead={say('lead')}>
          {isClosed || refused ? (
            <Notice tone="watch">
              <Para>{say(view.person.isShared ? 'shared' : 'notNow')}</Para>
            </Notice>
          ) : feed === undefined || address === undefined ? (
            <MyForm hidden={{ id, intent: 'make' }}>
              <Para>
                <strong>{say('ask')}</strong>
              </Para>
              <ButtonStack>
                <BigButton picture="lock" name="isNeutral" value="on">
                  {say('neutral')}
                </BigButton>
                <Small>{say('neutralHint')}</Small>
                <BigButton tone="quiet" picture="calendar">
                  {say('named')}
                </BigButton>
              </ButtonStack>
            </MyForm>
          ) : (
            <>
              <Notice tone="good">
                <Para>
                  {say('isOn')} {say('secret')}
                </Para>
              </Notice>
              <ButtonStack>
                <BigLink tone="primary" picture="calendar" href={address.replace(/^https?:/, 'webcal:')}>
                  {say('open')}
                </BigLink>
                <BigLink picture="download" href={address} download="schema.ics">
                  {say('file')}
                </BigLink>
              </ButtonStack>
            </>
          )}
          {feed === undefined ? null : (
            <MyForm hidden={{ id: feed.id, intent: 'end' }}>
              <BigButton tone="danger" picture="x">
                {say('end')}
              </BigButton>
            </MyForm>
          )}
        </Screen>
      ),
    };
  },
  form: feedForm,
  submit: async (ctx, { form }) => {
    const kept = await keepOwnFeed(ctx, form);
    return kept.ok
      ? ok(ownCalendarPath.to({ language: ctx.language }, { done: 'saved' }))
      : refuse({ '': [kept.problem] });
  },
});
