import type { DocumentType } from './document.ts';

const extensions: Record<DocumentType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/** The short name of a type: 'PDF', 'DOCX'. */
export function shortTypeName(type: DocumentType): string {
  return extensions[type].toUpperCase();
}

/** The name a document is saved under: tells neither whose it is nor what. 'dokument-1f3a9c02-2.pdf' is its second version. */
export function neutralFileName(documentId: string, versionNumber: number, type: DocumentType): string {
  // The end of an id is its random part; its beginning is a time, which many share.
  return `dokument-${documentId.replaceAll('-', '').slice(-8)}-${versionNumber}.${extensions[type]}`;
}
