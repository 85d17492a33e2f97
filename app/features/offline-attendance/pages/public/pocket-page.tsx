import { pocketPath } from '#app/features/activities/domain/paths.ts';
import { definePublicPage } from '#app/platform/http/public-page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Island } from '#app/ui/island.tsx';
import { handInForm } from '../../domain/hand-in.ts';
import { shellWorkerPath } from '../../domain/paths.ts';
import { handIn } from '../../server/hand-in.ts';
import { offlineTexts } from '../../texts/index.ts';

/** The empty page that a browser keeps: no name, no session, nothing about whoever is signed in. */
export const pocketPage = definePublicPage({
  path: pocketPath,
  publicBecause: 'It is the same empty page for everybody; what it shows comes from the API and from the device.',
  load: async () => ({}),
  // What a device cannot send any more is handed in here, with the ticket of its sheet, whoever is signed in or nobody.
  form: handInForm,
  answer: handIn,
  view: (_, view) => {
    const t = translate(offlineTexts, view.locale);
    const texts = { sv: offlineTexts.sv.pocket, en: offlineTexts.en.pocket };
    return {
      title: t('title'),
      body: (
        <Island name="pocket" props={{ texts, locale: view.locale, worker: shellWorkerPath }}>
          <noscript>{t('noScript')}</noscript>
        </Island>
      ),
    };
  },
});
