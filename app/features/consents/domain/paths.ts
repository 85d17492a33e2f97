import { path } from '#app/shared/paths.ts';

export { consentsPath } from '#app/features/enrolments/domain/paths.ts';

export const newConsentPath = path('/participants/:enrolmentId/consents/new');
/** One answer whole, as it can be printed for the person. */
export const consentPath = path('/participants/:enrolmentId/consents/:disclosureId');
export const withdrawConsentPath = path('/participants/:enrolmentId/consents/:disclosureId/withdraw');
export const reviewConsentPath = path('/participants/:enrolmentId/consents/:disclosureId/review');
/** A question that waits on the participant's own side. */
export const callBackQuestionPath = path('/participants/:enrolmentId/consents/questions/:sharingQuestionId/call-back');
export const newHandOverPath = path('/participants/:enrolmentId/hand-overs/new');
export const annulHandOverPath = path('/participants/:enrolmentId/hand-overs/:handOverId/annul');

/** What a partner officer sees. */
export const sharedPath = path('/shared-with-me');
export const exportSharedPath = path('/shared-with-me/export');
export const sharedPersonPath = path('/shared-with-me/:enrolmentId');
export const sharedDocumentPath = path('/shared-with-me/:enrolmentId/documents/:documentId');

export const consentTextsPath = path('/administration/consent-texts');
export const consentTextPath = path('/administration/consent-texts/:language');

/** On her own side: what others may see of her, one consent, one question. */
export const ownSharingPath = path('/my/:language/about-me/sharing');
export const ownConsentPath = path('/my/:language/about-me/sharing/:disclosureId');
export const ownQuestionPath = path('/my/:language/about-me/sharing/questions/:sharingQuestionId');
/** Which roles of the programme see what; the page stands in doors/portal. */
export const ownRolesPath = path('/my/:language/about-me/roles');
