import { path } from '#app/shared/paths.ts';

/** The service worker; at the root, because it also stands in for a sheet's own address. */
export const shellWorkerPath = '/shell-worker.js';

export const heldBackPath = path('/attendance/held-back');
export const heldBackSavePath = path('/attendance/held-back/:saveId');
