import { path } from '#app/shared/paths.ts';

/** The work list of follow-ups that fall due. */
export const followUpsPath = path('/follow-ups');
/** One follow-up: how somebody fares on a day after she left. */
export const followUpPath = path('/follow-ups/:followUpId');
