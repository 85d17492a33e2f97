import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { addKeptApartEndpoint, endKeptApartEndpoint, listKeptApartEndpoint } from './api/kept-apart-endpoints.ts';
import {
  addMembersEndpoint,
  endMembershipEndpoint,
  getPlacesEndpoint,
  setMemberTimeEndpoint,
} from './api/member-endpoints.ts';
import { askForPlaceEndpoint, decidePlaceRequestEndpoint } from './api/request-endpoints.ts';

export const placeEndpoints: Endpoint[] = [
  getPlacesEndpoint,
  addMembersEndpoint,
  endMembershipEndpoint,
  setMemberTimeEndpoint,
  askForPlaceEndpoint,
  decidePlaceRequestEndpoint,
  listKeptApartEndpoint,
  addKeptApartEndpoint,
  endKeptApartEndpoint,
];
