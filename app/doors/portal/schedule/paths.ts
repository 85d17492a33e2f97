import { path } from '#app/shared/paths.ts';

/** One session she may come to, and what she says of it. */
export const ownSessionPath = path('/my/:language/sessions/:sessionId');
export const cannotComePath = path('/my/:language/sessions/:sessionId/cannot');
export const comesLatePath = path('/my/:language/sessions/:sessionId/late');
