import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  addContactEndpoint,
  editContactEndpoint,
  getLanguagesEndpoint,
  listContactsEndpoint,
  putLanguagesEndpoint,
  removeContactEndpoint,
} from './api/contact-endpoints.ts';
import { addNameEndpoint, listNamesEndpoint, removeNameEndpoint } from './api/names-endpoints.ts';
import {
  addNumberEndpoint,
  endNumberEndpoint,
  listNumbersEndpoint,
  replaceNumberEndpoint,
  stateNoNumberEndpoint,
} from './api/numbers-endpoints.ts';

export const peopleEndpoints: Endpoint[] = [
  listNumbersEndpoint,
  addNumberEndpoint,
  replaceNumberEndpoint,
  endNumberEndpoint,
  stateNoNumberEndpoint,
  listNamesEndpoint,
  addNameEndpoint,
  removeNameEndpoint,
  getLanguagesEndpoint,
  putLanguagesEndpoint,
  listContactsEndpoint,
  addContactEndpoint,
  editContactEndpoint,
  removeContactEndpoint,
];
