export type { KeptReport } from './server/report-store.ts';
export { listReports, reportOnTexts } from './server/reports.ts';
