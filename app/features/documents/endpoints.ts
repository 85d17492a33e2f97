import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  addDocumentEndpoint,
  changeDocumentEndpoint,
  deleteDocumentEndpoint,
  getDocumentEndpoint,
  getDocumentFileEndpoint,
  listDocumentsEndpoint,
  replaceDocumentEndpoint,
} from './api/documents-endpoints.ts';

export const documentEndpoints: Endpoint[] = [
  listDocumentsEndpoint,
  getDocumentEndpoint,
  getDocumentFileEndpoint,
  addDocumentEndpoint,
  replaceDocumentEndpoint,
  changeDocumentEndpoint,
  deleteDocumentEndpoint,
];
