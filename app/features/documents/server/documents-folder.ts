/** Where documents lie in the storage, below the tenant. */
export const DOCUMENTS_FOLDER = 'documents';
