import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { keepVenuesPermission } from '../domain/permissions.ts';
import { changedVenueInput, newVenueInput } from '../domain/venue-input.ts';
import { changeVenue, createVenue, listVenues } from '../server/keep-venues.ts';

const audit = { none: 'venues hold no data about participants' } as const;
const permission = keepVenuesPermission;
const isSaved = z.object({ id: z.uuid() });

export const listVenuesEndpoint = defineEndpoint({
  name: 'list-venues',
  summary: 'The venues the caller’s programmes can use; those no longer used last',
  method: 'get',
  path: '/venues',
  permission,
  audit,
  params: z.object({}),
  query: z.object({}),
  answer: z.object({
    venues: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        address: z.string(),
        mapUrl: z.string(),
        accessNotes: z.string(),
        wayThere: z.string(),
        stepFree: z.boolean().nullable(),
        retired: z.boolean(),
        programmeId: z.uuid().nullable(),
        version: z.int(),
      }),
    ),
  }),
  handle: async (ctx) => ok({ venues: await listVenues(ctx) }),
});

export const createVenueEndpoint = defineEndpoint({
  name: 'create-venue',
  summary: 'Keeps a new venue; once however often it is sent with the same id',
  method: 'post',
  path: '/venues',
  permission,
  audit,
  params: z.object({}),
  query: z.object({}),
  body: newVenueInput,
  answer: isSaved,
  handle: async (ctx, { body }) => ok({ id: await createVenue(ctx, body) }),
});

export const changeVenueEndpoint = defineEndpoint({
  name: 'change-venue',
  summary: 'Changes a venue, or says that it is not offered any more',
  method: 'put',
  path: '/venues/{venueId}',
  permission,
  audit,
  params: z.object({ venueId: z.uuid() }),
  query: z.object({}),
  body: changedVenueInput,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeVenue(ctx, params.venueId, body);
    return changed.ok ? ok({ id: changed.value }) : changed;
  },
});
