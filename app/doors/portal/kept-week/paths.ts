import { path } from '#app/shared/paths.ts';

/** Where she says that this phone may keep her week; the only page of the own side with a script. */
export const keepWeekPath = path('/my/:language/schedule/keep');
/** The week as the phone keeps it. */
export const keptWeekPath = path('/my/:language/schedule/kept');
/** Served below /my/, so that it reaches the own side and nothing else. */
export const weekWorkerPath = '/my/week-worker.js';
export const keepWeekScriptPath = '/my/keep-week.js';
