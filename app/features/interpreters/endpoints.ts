import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  changeOrderEndpoint,
  listOrdersEndpoint,
  listOrdersOfEndpoint,
  orderInterpreterEndpoint,
} from './api/order-endpoints.ts';

export const interpreterEndpoints: Endpoint[] = [
  listOrdersOfEndpoint,
  orderInterpreterEndpoint,
  changeOrderEndpoint,
  listOrdersEndpoint,
];
