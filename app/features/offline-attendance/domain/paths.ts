/** The service worker; at the root, because it also stands in for a sheet's own address. */
export const shellWorkerPath = '/shell-worker.js';
