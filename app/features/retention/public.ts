export { getKeeping, type KeepingOfOne } from './server/keeping.ts';
