import { path } from '#app/shared/paths.ts';

export const documentPath = path('/participants/:enrolmentId/documents/:documentId');
export const documentFilePath = path('/participants/:enrolmentId/documents/:documentId/file');
export const replaceDocumentPath = path('/participants/:enrolmentId/documents/:documentId/replace');
export const deleteDocumentPath = path('/participants/:enrolmentId/documents/:documentId/delete');
/** Shows it to the participant on her own page, or no longer. */
export const showDocumentPath = path('/participants/:enrolmentId/documents/:documentId/show');

// Her own pages.
export const ownDocumentsPath = path('/my/:language/way/papers');
export const ownDocumentFilePath = path('/my/:language/way/papers/:documentId');
