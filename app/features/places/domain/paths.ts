import { path } from '#app/shared/paths.ts';

export const placesSettingsPath = path('/activities/:activityId/places/settings');
export const askForPlacePath = path('/activities/:activityId/places/ask');
/** The times at which a member is not expected. */
export const memberTimesPath = path('/activities/:activityId/members/:enrolmentId/times');
export const placeRequestPath = path('/place-requests/:requestId');
export const keptApartPath = path('/programmes/:programmeId/kept-apart');
export const endKeptApartPath = path('/programmes/:programmeId/kept-apart/:pairId/end');
/** Her own side: what she can take part in besides. */
export const moreActivitiesPath = path('/my/:language/activities');
