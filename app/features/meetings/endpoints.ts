import type { Endpoint } from '#app/platform/http/endpoint.ts';
import * as agreements from './api/agreement-endpoints.ts';
import {
  changeMeetingEndpoint,
  correctNoteEndpoint,
  getMeetingEndpoint,
  listMeetingsEndpoint,
  listOwnMeetingsEndpoint,
  moveMeetingEndpoint,
  planMeetingEndpoint,
  reopenMeetingEndpoint,
  settleMeetingEndpoint,
  writeNoteEndpoint,
} from './api/meeting-endpoints.ts';

export const meetingEndpoints: Endpoint[] = [
  listOwnMeetingsEndpoint,
  listMeetingsEndpoint,
  getMeetingEndpoint,
  planMeetingEndpoint,
  changeMeetingEndpoint,
  moveMeetingEndpoint,
  settleMeetingEndpoint,
  reopenMeetingEndpoint,
  writeNoteEndpoint,
  correctNoteEndpoint,
  ...Object.values(agreements),
];
