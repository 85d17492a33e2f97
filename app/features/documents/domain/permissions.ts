import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** Which documents of a participant, and who may open each, the database decides (audience, protected identity, bars). */
export const readDocuments = permission('document.read', caseWork);
export const openDocument = permission('document.open', caseWork);
export const addDocument = permission('document.add', caseWork);
export const changeDocument = permission('document.change', caseWork);
export const deleteDocument = permission('document.delete', caseWork);
