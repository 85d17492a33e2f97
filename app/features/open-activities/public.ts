export { countWaiting } from './server/moderate.ts';
