export { listMeasurementsDue } from './server/list-due-measurements.ts';
