import { path } from '#app/shared/paths.ts';

export const documentPath = path('/participants/:enrolmentId/documents/:documentId');
export const documentFilePath = path('/participants/:enrolmentId/documents/:documentId/file');
export const replaceDocumentPath = path('/participants/:enrolmentId/documents/:documentId/replace');
export const deleteDocumentPath = path('/participants/:enrolmentId/documents/:documentId/delete');
