export { nameOf, sizeLine } from './pages/document-words.ts';
export { DOCUMENTS_FOLDER } from './server/documents-folder.ts';
export { type ListedDocument, listDocuments } from './server/get-documents.ts';
export { fetchFile } from './server/open-document.ts';
export { readFileOf } from './server/read-upload.ts';
export { sweeping } from './server/sweep-files.ts';
export { documentTexts } from './texts/index.ts';
export { ownDocumentTexts } from './texts/portal/index.ts';
