export { runIndicators } from './server/run-indicators.ts';
