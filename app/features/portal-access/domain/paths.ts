import { path } from '#app/shared/paths.ts';

export { activityPortalCardsPath } from '#app/features/activities/domain/paths.ts';
export { portalAccessPath, programmePortalCardsPath } from '#app/features/enrolments/domain/paths.ts';

/** What stands on a card for whoever types it. */
export const portalPath = path('/my');
/** What the square on a card holds: leads on in the phone's language. */
export const scannedCardPath = path('/my/card/:code');
export const enterPath = path('/my/:language/enter/:code');
export const smsPath = path('/my/:language/sms');
export const smsCodePath = path('/my/:language/sms/:ticket');
/** Phones on which her side has been opened; she ends them herself. */
export const ownPhonesPath = path('/my/:language/phones');

export const printPortalCardPath = path('/participants/:enrolmentId/portal/print');
export const printActivityCardsPath = path('/activities/:activityId/portal-cards/print');
/** Cards of a whole programme (`?programme=`), printed. */
export const printProgrammeCardsPath = path('/portal-cards/print');
