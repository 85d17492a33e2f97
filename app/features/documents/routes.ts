import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownDocumentFilePage, ownDocumentsPage } from './pages/portal/own-documents-pages.tsx';
import { deleteDocumentPage } from './pages/staff/delete-document-page.tsx';
import { documentFilePage } from './pages/staff/document-file-page.tsx';
import { documentPage, showDocumentAction } from './pages/staff/document-page.tsx';
import { documentsPage } from './pages/staff/documents-page.tsx';
import { replaceDocumentPage } from './pages/staff/replace-document-page.tsx';

export const documentPages: (Page | Action)[] = [
  documentsPage,
  documentPage,
  documentFilePage,
  replaceDocumentPage,
  deleteDocumentPage,
  showDocumentAction,
];

export const documentPortalPages: PortalPage[] = [ownDocumentsPage, ownDocumentFilePage];
