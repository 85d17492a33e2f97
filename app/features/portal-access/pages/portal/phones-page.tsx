import { z } from 'zod';
import { definePortalPage, nothing } from '#app/platform/http/portal-page.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small } from '#app/ui/portal/text.tsx';
import { ownPhonesPath } from '../../domain/paths.ts';
import { endOwnPhone, listOwnPhones } from '../../server/own-phones.ts';
import { portalEnterTexts } from '../../texts/portal/index.ts';

/** The phones on which her side was opened; she shuts one out with a tap. */
export const ownPhonesPage = definePortalPage({
  path: ownPhonesPath,
  purpose: 'portal.phones',
  audit: { action: 'read', category: 'directory' },
  params: nothing,
  query: z.object({ done: z.string().optional() }),
  load: async (ctx) => ({ phones: await listOwnPhones(ctx) }),
  form: z.object({ phoneId: z.uuid() }),
  submit: async (ctx, { form }) => {
    await endOwnPhone(ctx, form.phoneId);
    return ok(ownPhonesPath.to({ language: ctx.language }, { done: 'ended' }));
  },
  view: ({ phones }, view) => {
    const { t, say } = wordsOf(portalEnterTexts, view);
    return {
      section: 'about-me',
      title: t('phones.title'),
      back: portalHome['about-me'].to({ language: view.language }),
      body: (
        <Screen title={say('phones.title')} picture="phone" lead={say('phones.lead')}>
          {view.done === 'ended' ? <Notice tone="good">{say('phones.ended')}</Notice> : null}
          {phones.map(({ id, label, isShared, isHere, lastSeenOn }) => (
            <Panel key={id} title={<bdi>{label}</bdi>} picture="phone" tone={isHere ? 'new' : 'plain'}>
              {isHere ? <Para>{say('phones.here')}</Para> : null}
              {isShared ? <Para>{say('phones.shared')}</Para> : null}
              <Small>{say('phones.used', { day: (language) => formatPortalDate(language, lastSeenOn) })}</Small>
              {isHere ? null : (
                <MyForm hidden={{ phoneId: id }}>
                  <BigButton tone="danger" picture="lock">
                    {say('phones.end')}
                  </BigButton>
                </MyForm>
              )}
            </Panel>
          ))}
          {phones.length < 2 ? <Para>{say('phones.none')}</Para> : null}
          <Small>{say('phones.lost')}</Small>
        </Screen>
      ),
    };
  },
});
