import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  addBarEndpoint,
  answerSuggestionEndpoint,
  changeWishesEndpoint,
  endBarEndpoint,
  getMatchesEndpoint,
  getWishesEndpoint,
  givePermissionEndpoint,
  listBarsEndpoint,
  listSuggestionsEndpoint,
  revokePermissionEndpoint,
  suggestWorkplacesEndpoint,
  withdrawSuggestionEndpoint,
} from './api/matching-endpoints.ts';

export const matchingEndpoints: Endpoint[] = [
  getMatchesEndpoint,
  getWishesEndpoint,
  changeWishesEndpoint,
  listSuggestionsEndpoint,
  suggestWorkplacesEndpoint,
  answerSuggestionEndpoint,
  withdrawSuggestionEndpoint,
  givePermissionEndpoint,
  revokePermissionEndpoint,
  listBarsEndpoint,
  addBarEndpoint,
  endBarEndpoint,
];
