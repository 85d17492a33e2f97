import { path } from '#app/shared/paths.ts';

export { lookAlongPath } from '#app/features/enrolments/domain/paths.ts';

export const stopLookingPath = path('/look-along/stop');
