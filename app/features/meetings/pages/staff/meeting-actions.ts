import { z } from 'zod';
import { meetingsPath } from '#app/features/enrolments/domain/paths.ts';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { namePeerForm, reopenMeetingForm } from '../../domain/meeting-input.ts';
import {
  attendeesPath,
  markAttendeePath,
  meetingPath,
  namePeerPath,
  peerHoursPath,
  removeSupervisionPath,
  reopenMeetingPath,
} from '../../domain/paths.ts';
import { keepAgreements, namePeers, planMeetings, workAsPeer } from '../../domain/permissions.ts';
import { markAttendeeForm } from '../../domain/several-parties.ts';
import { markAttendee } from '../../server/keep-agreements.ts';
import { namePeer } from '../../server/name-peer.ts';
import { removeSupervision } from '../../server/peer-work.ts';
import { reopenMeeting } from '../../server/settle-meeting.ts';

const ofMeeting = z.object({ enrolmentId: z.uuid(), meetingId: z.uuid() });
const writing = { action: 'write', category: 'participation' } as const;

export const reopenMeetingAction = defineAction({
  path: reopenMeetingPath,
  permission: planMeetings,
  audit: writing,
  params: ofMeeting,
  form: reopenMeetingForm,
  submit: async (ctx, { params, form }) => {
    const reopened = await reopenMeeting(ctx, params, form.version);
    return reopened.ok ? ok(meetingPath.to(params, { done: 'saved' })) : reopened;
  },
  backTo: (params) => meetingPath.to(params),
});

export const markAttendeeAction = defineAction({
  path: markAttendeePath,
  permission: keepAgreements,
  audit: writing,
  params: ofMeeting.extend({ attendeeId: z.uuid() }),
  form: markAttendeeForm,
  submit: async (ctx, { params, form }) => {
    const marked = await markAttendee(ctx, params, form.mark);
    return marked.ok ? ok(attendeesPath.to(params, { done: 'saved' })) : marked;
  },
  backTo: (params) => attendeesPath.to(params),
});

export const namePeerAction = defineAction({
  path: namePeerPath,
  permission: namePeers,
  audit: writing,
  params: z.object({ enrolmentId: z.uuid() }),
  form: namePeerForm,
  submit: async (ctx, { params, form }) => {
    const named = await namePeer(ctx, params.enrolmentId, form.peerId);
    return named.ok ? ok(meetingsPath.to(params, { done: 'saved' })) : named;
  },
  backTo: (params) => meetingsPath.to(params),
});

export const removeSupervisionAction = defineAction({
  path: removeSupervisionPath,
  permission: workAsPeer,
  audit: { none: 'what the caller noted about her own supervision' },
  params: z.object({ supervisionId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params }) => {
    const removed = await removeSupervision(ctx, params.supervisionId);
    return removed.ok ? ok(peerHoursPath.to({}, { done: 'removed' })) : removed;
  },
  backTo: () => peerHoursPath.to(),
});
