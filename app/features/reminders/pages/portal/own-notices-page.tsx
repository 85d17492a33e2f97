import { z } from 'zod';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para } from '#app/ui/portal/text.tsx';
import { ownNoticesPath } from '../../domain/paths.ts';
import { getOwnNotices, keepOwnNotices } from '../../server/own-notices.ts';
import { ownNoticeTexts } from '../../texts/own-notices.ts';
import { NoticesPanel } from './notices-panel.tsx';

/** Whether she is told that a message has come; the panel on her messages sends its tap here. */
export const ownNoticesPage = definePortalPage({
  path: ownNoticesPath,
  purpose: 'portal.notices',
  audit: { action: 'read', category: 'contact' },
  submitAudit: { action: 'write', category: 'contact' },
  load: async (ctx) => ({ notices: await getOwnNotices(ctx) }),
  view: ({ notices }, view) => {
    const { t, say } = wordsOf(ownNoticeTexts, view);
    const words = notices === undefined ? 'none' : notices.isOff ? 'off' : notices.channel;
    return {
      section: 'messages',
      title: t('title'),
      back: portalHome.messages.to({ language: view.language }),
      aloud: [t(words)],
      body: (
        <Screen title={say('title')} picture="messages">
          {notices === undefined ? <Para>{say('none')}</Para> : <NoticesPanel notices={notices} view={view} />}
        </Screen>
      ),
    };
  },
  form: z.object({ wants: z.literal(['yes', 'no']) }),
  submit: async (ctx, { form }) => {
    await keepOwnNotices(ctx, form.wants === 'no');
    return ok(portalHome.messages.to({ language: ctx.language }, { done: 'saved' }));
  },
});
