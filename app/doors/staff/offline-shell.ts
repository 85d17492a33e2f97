import { pocketPath } from '#app/features/activities/domain/paths.ts';
import { shellWorkerPath } from '#app/features/offline-attendance/domain/paths.ts';
import { offlineTexts } from '#app/features/offline-attendance/texts/index.ts';
import type { ServiceWorker } from '#app/platform/http/service-worker.ts';
import { assets } from '#app/ui/assets.ts';

const FOLDER = 'app/features/offline-attendance/pages/pocket';

/** What a browser keeps so that attendance opens without a network: one empty page, its scripts and its looks. */
export function offlineShell(): ServiceWorker {
  const { styles, themes, font, icon } = assets();
  return {
    path: shellWorkerPath,
    source: `${FOLDER}/shell-worker.ts`,
    shell: pocketPath.pattern,
    standsInFor: '^/sessions/[^/]+/attendance$',
    needs: [
      'app/client.ts',
      'app/ui/mount-islands.ts',
      `${FOLDER}/pocket.island.tsx`,
      `${FOLDER}/pocket-everywhere.browser.ts`,
    ],
    files: [...styles, themes.egenvag, font, icon],
    stamp: offlineTexts,
  };
}
