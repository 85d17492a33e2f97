export { listMeasurementsDue } from './server/list-due-measurements.ts';
export { getOwnProgression } from './server/own-progression.ts';
export { shippedInstruments } from './server/shipped-instruments.ts';
