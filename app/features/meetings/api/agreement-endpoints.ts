import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { keepAgreements, keepProxies, workAsPeer } from '../domain/permissions.ts';
import { addProxyForm, changeProxyForm, proxyKinds } from '../domain/proxy.ts';
import {
  addAttendeeForm,
  addPromiseForm,
  addToMinutesForm,
  markAttendeeForm,
  minutesForm,
  settlePromiseForm,
} from '../domain/several-parties.ts';
import { addAttendee, addPromise, markAttendee, settlePromise } from '../server/keep-agreements.ts';
import { addToMinutes, keepMinutes } from '../server/keep-minutes.ts';
import { addProxy, changeProxy, listProxies } from '../server/keep-proxies.ts';
import { getPeerWork } from '../server/peer-work.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofMeeting = ofEnrolment.extend({ meetingId: z.uuid() });
const nothing = z.object({});
const reading = { action: 'read', category: 'participation' } as const;
const writing = { action: 'write', category: 'participation' } as const;
const isSaved = z.object({ meetingId: z.uuid() });

export const addAttendeeEndpoint = defineEndpoint({
  name: 'add-attendee',
  summary: 'Puts somebody on the list of a multi-party meeting.',
  method: 'post',
  path: '/participants/{enrolmentId}/meetings/{meetingId}/attendees',
  permission: keepAgreements,
  audit: writing,
  params: ofMeeting,
  query: nothing,
  body: addAttendeeForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const added = await addAttendee(ctx, params, body);
    return added.ok ? ok({ meetingId: params.meetingId }) : added;
  },
});

export const markAttendeeEndpoint = defineEndpoint({
  name: 'mark-attendee',
  summary: 'Says whether somebody came, or takes her off the list.',
  method: 'put',
  path: '/participants/{enrolmentId}/meetings/{meetingId}/attendees/{attendeeId}',
  permission: keepAgreements,
  audit: writing,
  params: ofMeeting.extend({ attendeeId: z.uuid() }),
  query: nothing,
  body: markAttendeeForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const marked = await markAttendee(ctx, params, body.mark);
    return marked.ok ? ok({ meetingId: params.meetingId }) : marked;
  },
});

export const addPromiseEndpoint = defineEndpoint({
  name: 'add-promise',
  summary: 'Writes down what somebody agreed to do by when.',
  method: 'post',
  path: '/participants/{enrolmentId}/meetings/{meetingId}/promises',
  permission: keepAgreements,
  audit: writing,
  params: ofMeeting,
  query: nothing,
  body: addPromiseForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const added = await addPromise(ctx, params, body);
    return added.ok ? ok({ meetingId: params.meetingId }) : added;
  },
});

export const settlePromiseEndpoint = defineEndpoint({
  name: 'settle-promise',
  summary: 'Says what became of a promise, or opens it again.',
  method: 'put',
  path: '/participants/{enrolmentId}/meetings/{meetingId}/promises/{promiseId}',
  permission: keepAgreements,
  audit: writing,
  params: ofMeeting.extend({ promiseId: z.uuid() }),
  query: nothing,
  body: settlePromiseForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const settled = await settlePromise(ctx, params, body);
    return settled.ok ? ok({ meetingId: params.meetingId }) : settled;
  },
});

export const keepMinutesEndpoint = defineEndpoint({
  name: 'keep-minutes',
  summary: 'Keeps your draft of the minutes, which you alone read, or shares it (`share`): then it is locked.',
  method: 'put',
  path: '/participants/{enrolmentId}/meetings/{meetingId}/minutes',
  permission: keepAgreements,
  audit: writing,
  params: ofMeeting,
  query: nothing,
  body: minutesForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const kept = await keepMinutes(ctx, params, body);
    return kept.ok ? ok({ meetingId: params.meetingId }) : kept;
  },
});

export const addToMinutesEndpoint = defineEndpoint({
  name: 'add-to-minutes',
  summary: 'Adds a correction or something more to shared minutes, visibly and under your name.',
  method: 'post',
  path: '/participants/{enrolmentId}/meetings/{meetingId}/minutes/additions',
  permission: keepAgreements,
  audit: writing,
  params: ofMeeting,
  query: nothing,
  body: addToMinutesForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const added = await addToMinutes(ctx, params, body);
    return added.ok ? ok({ meetingId: params.meetingId }) : added;
  },
});

export const listProxiesEndpoint = defineEndpoint({
  name: 'list-proxies',
  summary: 'Who speaks or acts for a participant, in what, from when till when.',
  method: 'get',
  path: '/participants/{enrolmentId}/proxies',
  permission: keepProxies,
  audit: reading,
  params: ofEnrolment,
  query: nothing,
  answer: z.object({
    proxies: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(proxyKinds),
        holderName: z.string(),
        phone: z.string(),
        scope: z.string(),
        documentId: z.uuid().nullable(),
        validFrom: z.iso.date(),
        validBefore: z.iso.date().nullable(),
        version: z.int(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => ok({ proxies: await listProxies(ctx, params.enrolmentId) }),
});

export const addProxyEndpoint = defineEndpoint({
  name: 'add-proxy',
  summary: 'Notes who speaks or acts for a participant.',
  method: 'post',
  path: '/participants/{enrolmentId}/proxies',
  permission: keepProxies,
  audit: writing,
  params: ofEnrolment,
  query: nothing,
  body: addProxyForm,
  answer: z.object({ proxyId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const added = await addProxy(ctx, params.enrolmentId, body);
    return added.ok ? ok({ proxyId: body.id }) : added;
  },
});

export const changeProxyEndpoint = defineEndpoint({
  name: 'change-proxy',
  summary: 'Changes scope, paper, telephone or period of a proxy.',
  method: 'put',
  path: '/participants/{enrolmentId}/proxies/{proxyId}',
  permission: keepProxies,
  audit: writing,
  params: ofEnrolment.extend({ proxyId: z.uuid() }),
  query: nothing,
  body: changeProxyForm,
  answer: z.object({ proxyId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const changed = await changeProxy(ctx, params.enrolmentId, params.proxyId, body);
    return changed.ok ? ok({ proxyId: params.proxyId }) : changed;
  },
});

export const getPeerHoursEndpoint = defineEndpoint({
  name: 'get-peer-hours',
  summary: 'Your own hours as a peer coach by month, the latest twelve months. Nobody is named.',
  method: 'get',
  path: '/peer/hours',
  permission: workAsPeer,
  audit: { none: 'hours of the caller herself, nobody is named' },
  params: nothing,
  query: nothing,
  answer: z.object({
    months: z.array(
      z.object({ month: z.iso.date(), meetings: z.int(), meetingMinutes: z.int(), supervisionMinutes: z.int() }),
    ),
  }),
  handle: async (ctx) => ok({ months: (await getPeerWork(ctx)).months }),
});
