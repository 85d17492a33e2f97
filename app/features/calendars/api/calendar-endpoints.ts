import { z } from 'zod';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import type { Permission } from '#app/shared/roles.ts';
import type { FeedSubject } from '../domain/feed.ts';
import { feedPath } from '../domain/paths.ts';
import { ownCalendar, participantCalendar, shareCalendar } from '../domain/permissions.ts';
import { findFeed, keepFeed } from '../server/feeds.ts';
import { findNamed } from '../server/named-subjects.ts';

const query = z.object({});
const answer = z.object({
  calendar: z
    .object({
      id: z.uuid(),
      address: z.string(),
      isNeutral: z.boolean(),
      createdAt: z.iso.datetime(),
      lastAskedOn: z.iso.date().nullable(),
    })
    .nullable(),
});

async function shown(ctx: RequestContext, subject: FeedSubject): Promise<z.output<typeof answer>> {
  const feed = await findFeed(ctx, subject);
  if (feed === undefined) return { calendar: null };
  const { token, ...calendar } = feed;
  return { calendar: { ...calendar, address: `${ctx.services.origin ?? ''}${feedPath.to({ token })}` } };
}

/** Reading, making (which ends the one before) and ending the address of one kind of calendar. */
function addressOf<Params extends z.ZodObject>(
  { of, path, params, permission }: { of: string; path: string; params: Params; permission: Permission },
  subjectOf: (ctx: RequestContext, params: z.output<Params>) => Promise<FeedSubject>,
) {
  const nobody = { none: 'an address of a calendar; nobody who takes part' } as const;
  const isHers = of === 'participant';
  const read = isHers ? ({ action: 'read', category: 'participation' } as const) : nobody;
  const write = isHers ? ({ action: 'write', category: 'participation' } as const) : nobody;
  const common = { path, params, query, permission, answer };
  return [
    defineEndpoint({
      ...common,
      name: `get-${of}-calendar`,
      summary: `The address of the calendar (${of}), or null when there is none`,
      method: 'get',
      audit: read,
      handle: async (ctx, input) => ok(await shown(ctx, await subjectOf(ctx, input.params))),
    }),
    defineEndpoint({
      ...common,
      name: `make-${of}-calendar`,
      summary: `Makes an address for the calendar (${of}); the one before stops at once, and the same id twice makes one`,
      method: 'put',
      audit: write,
      body: z.object({ id: z.uuid(), isNeutral: z.boolean().default(true) }),
      handle: async (ctx, input) => {
        const subject = await subjectOf(ctx, input.params);
        const kept = await keepFeed(ctx, subject, { ...input.body, intent: 'make' });
        return kept.ok ? ok(await shown(ctx, subject)) : kept;
      },
    }),
    defineEndpoint({
      ...common,
      name: `end-${of}-calendar`,
      summary: `Ends the address of the calendar (${of}) at once`,
      method: 'delete',
      audit: write,
      handle: async (ctx, input) => {
        const subject = await subjectOf(ctx, input.params);
        const feed = await findFeed(ctx, subject);
        if (feed !== undefined) await keepFeed(ctx, subject, { id: feed.id, isNeutral: true, intent: 'end' });
        return ok({ calendar: null });
      },
    }),
  ];
}

const own = addressOf({ of: 'own', path: '/calendar', params: z.object({}), permission: ownCalendar }, async () => ({
  kind: 'own',
}));

const activity = addressOf(
  {
    of: 'activity',
    path: '/activities/{activityId}/calendar',
    params: z.object({ activityId: z.uuid() }),
    permission: shareCalendar,
  },
  async (ctx, { activityId }) => (await findNamed(ctx, 'activity', activityId)).subject,
);

const venue = addressOf(
  {
    of: 'venue',
    path: '/venues/{venueId}/calendar',
    params: z.object({ venueId: z.uuid() }),
    permission: shareCalendar,
  },
  async (ctx, { venueId }) => (await findNamed(ctx, 'venue', venueId)).subject,
);

const participant = addressOf(
  {
    of: 'participant',
    path: '/participants/{enrolmentId}/calendar',
    params: z.object({ enrolmentId: z.uuid() }),
    permission: participantCalendar,
  },
  async (ctx, { enrolmentId }) => {
    const { id, programmeId, personId, restricted } = await getParticipantHead(ctx, enrolmentId);
    return { kind: 'participant', enrolmentId: id, programmeId, personId, restricted };
  },
);

/** Every operation on addresses of calendars. */
export const calendarEndpoints = [...own, ...activity, ...venue, ...participant];
