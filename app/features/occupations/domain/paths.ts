import { path } from '#app/shared/paths.ts';

export const occupationsPath = path('/occupations');
/** One occupation with what the organisation has of it. Both pages stand in the doors. */
export const occupationPath = path('/occupations/:occupationCode');
export const ownOccupationPath = path('/my/:language/way/occupations/:occupationCode');
