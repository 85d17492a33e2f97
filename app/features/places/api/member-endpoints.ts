import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { changePlaces, readPlaces } from '../domain/permissions.ts';
import { exclusionForm, exclusionReasons, leaveForm, membersForm } from '../domain/place-forms.ts';
import { waitingOrders } from '../domain/waiting-order.ts';
import { addMembers, leaveGroup } from '../server/change-members.ts';
import { getPlaces } from '../server/get-places.ts';
import { changeMemberTimes } from '../server/member-times.ts';

const written = { action: 'write', category: 'attendance' } as const;
const params = z.object({ activityId: z.uuid() });

export const getPlacesEndpoint = defineEndpoint({
  name: 'get-places',
  summary: 'The places of a group: members with the times they are not expected at, and the waiting list in its order.',
  method: 'get',
  path: '/activities/{activityId}/places',
  permission: readPlaces,
  audit: { action: 'read', category: 'directory' },
  params,
  query: z.object({}),
  answer: z.object({
    capacity: z.int().nullable(),
    placesLeft: z.int().nullable(),
    waitingOrder: z.enum(waitingOrders),
    members: z.array(
      z.object({
        enrolmentId: z.uuid(),
        municipality: z.string().nullable(),
        joinedOn: z.iso.date(),
        leftOn: z.iso.date().nullable(),
        notExpected: z.array(
          z.object({
            id: z.uuid(),
            weekday: z.int(),
            startsAt: z.string().nullable(),
            fromOn: z.iso.date(),
            untilOn: z.iso.date().nullable(),
            reason: z.enum(exclusionReasons),
          }),
        ),
      }),
    ),
    waiting: z.array(
      z.object({
        requestId: z.uuid(),
        enrolmentId: z.uuid(),
        status: z.enum(['waiting', 'offered']),
        askedOn: z.iso.date(),
        answerBy: z.iso.date().nullable(),
        version: z.int(),
      }),
    ),
    municipalities: z.array(z.object({ municipality: z.string().nullable(), count: z.int() })),
  }),
  handle: async (ctx, { params: { activityId } }) => {
    const { activity, rules, members, waiting, placesLeft, municipalities } = await getPlaces(ctx, activityId);
    return ok({
      capacity: activity.capacity,
      placesLeft,
      waitingOrder: rules.waitingOrder,
      members: members.map(({ exclusions, ...member }) => ({ ...member, notExpected: exclusions })),
      waiting,
      municipalities,
    });
  },
});

export const addMembersEndpoint = defineEndpoint({
  name: 'add-members',
  summary:
    'Put participants into a group from a day on, never above its capacity. skipReason when that passes over those who wait; overrideReason, from a coordinator, when somebody is to be kept apart.',
  method: 'post',
  path: '/activities/{activityId}/members',
  permission: changePlaces,
  audit: written,
  params,
  query: z.object({}),
  body: membersForm,
  answer: z.object({ added: z.int() }),
  handle: async (ctx, { params: { activityId }, body }) => {
    const added = await addMembers(ctx, activityId, body);
    return added.ok ? ok({ added: added.value }) : added;
  },
});

export const endMembershipEndpoint = defineEndpoint({
  name: 'end-membership',
  summary: 'End somebody’s time in a group; leftOn is the last day.',
  method: 'post',
  path: '/activities/{activityId}/members/leave',
  permission: changePlaces,
  audit: written,
  params,
  query: z.object({}),
  body: leaveForm,
  answer: z.object({ left: z.literal(true) }),
  handle: async (ctx, { params: { activityId }, body }) => {
    const left = await leaveGroup(ctx, activityId, body);
    return left.ok ? ok({ left: true as const }) : left;
  },
});

export const setMemberTimeEndpoint = defineEndpoint({
  name: 'set-member-time',
  summary: 'Say that a member is not expected at a time of the week, or (end) that she is expected again.',
  method: 'post',
  path: '/activities/{activityId}/members/{enrolmentId}/times',
  permission: changePlaces,
  audit: written,
  params: z.object({ activityId: z.uuid(), enrolmentId: z.uuid() }),
  query: z.object({}),
  body: exclusionForm,
  answer: z.object({ saved: z.literal(true) }),
  handle: async (ctx, { params: { activityId, enrolmentId }, body }) => {
    const saved = await changeMemberTimes(ctx, activityId, enrolmentId, body);
    return saved.ok ? ok({ saved: true as const }) : saved;
  },
});
