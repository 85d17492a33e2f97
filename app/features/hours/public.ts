export { listMonthsWaiting } from './server/list-months-waiting.ts';
export { getMonthFile, sendMonth } from './server/month-file.ts';
