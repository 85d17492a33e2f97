import { path } from '#app/shared/paths.ts';

export const auditLogPath = path('/administration/log');
/** On her own side: who has looked. */
export const ownLooksPath = path('/my/:language/about-me/looked');
