import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { attachEndpoints } from './api/attach-endpoints.ts';
import {
  addMaterialEndpoint,
  changeMaterialEndpoint,
  getMaterialEndpoint,
  getMaterialFileEndpoint,
  listMaterialsEndpoint,
  removeMaterialEndpoint,
  replaceMaterialEndpoint,
  standMaterialEndpoint,
} from './api/material-endpoints.ts';

export const materialEndpoints: Endpoint[] = [
  listMaterialsEndpoint,
  getMaterialEndpoint,
  getMaterialFileEndpoint,
  addMaterialEndpoint,
  changeMaterialEndpoint,
  replaceMaterialEndpoint,
  standMaterialEndpoint,
  removeMaterialEndpoint,
  ...attachEndpoints,
];
