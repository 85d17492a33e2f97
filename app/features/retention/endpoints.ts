import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  decideRetentionRuleEndpoint,
  endHoldEndpoint,
  getKeepingEndpoint,
  getRetentionRuleEndpoint,
  holdBackEndpoint,
} from './api/retention-endpoints.ts';

export const retentionEndpoints: Endpoint[] = [
  getRetentionRuleEndpoint,
  decideRetentionRuleEndpoint,
  getKeepingEndpoint,
  holdBackEndpoint,
  endHoldEndpoint,
];
