export { getMonthFile, sendMonth } from './server/month-file.ts';
