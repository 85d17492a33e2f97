export { listMeasurementsDue } from './server/list-due-measurements.ts';
export { getOwnProgression } from './server/own-progression.ts';
