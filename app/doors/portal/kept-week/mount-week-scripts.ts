import type { Hono } from 'hono';
import { mountScript } from '#app/platform/http/service-worker.ts';
import { keepWeekScriptPath, weekWorkerPath } from './paths.ts';

const FOLDER = 'app/doors/portal/kept-week';

/** Serves the two scripts of the week without a connection. Before the door, whose address would take their names for languages. */
export function mountWeekScripts(app: Hono): void {
  mountScript(app, weekWorkerPath, `${FOLDER}/week-worker.ts`);
  mountScript(app, keepWeekScriptPath, `${FOLDER}/keep-week.browser.ts`);
}
