import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { answerFollowUpEndpoint } from './api/answer-follow-up-endpoint.ts';
import { listFollowUpsEndpoint } from './api/list-follow-ups-endpoint.ts';

export const followUpEndpoints: Endpoint[] = [listFollowUpsEndpoint, answerFollowUpEndpoint];
