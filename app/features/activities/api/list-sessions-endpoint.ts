import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { addDays, parsePlainDate } from '#app/shared/dates.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { listActivitiesPermission } from '../domain/permissions.ts';
import { listSessions } from '../server/list-sessions.ts';

const session = z.object({
  id: z.uuid(),
  activityId: z.uuid(),
  activityName: z.string(),
  programmeId: z.uuid(),
  heldOn: z.iso.date(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string().nullable(),
  venueId: z.uuid().nullable(),
  language: z.string().nullable(),
  needsInterpreter: z.boolean(),
  form: z.enum(['group', 'drop-in']),
  themeKeys: z.array(z.string()),
  status: z.enum(['planned', 'held', 'cancelled']),
  cancelReason: z.string().nullable(),
  leaderIds: z.array(z.uuid()),
  memberCount: z.number().int(),
  markedCount: z.number().int(),
  presentCount: z.number().int(),
});

export const listSessionsEndpoint = defineEndpoint({
  name: 'list-sessions',
  summary: 'Sessions between two days (both included), by day and time',
  method: 'get',
  path: '/sessions',
  permission: listActivitiesPermission,
  audit: { none: 'sessions with counts, no participants' },
  params: z.object({}),
  query: z.object({
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    programmeId: z.uuid().optional(),
    activityId: z.uuid().optional(),
    mine: z.enum(['true', 'false']).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  answer: z.object({ sessions: z.array(session), limit: z.number().int(), offset: z.number().int() }),
  handle: async (ctx, { query }) => {
    const from = parsePlainDate(query.from ?? ctx.today);
    if (from === undefined) return refuse({ from: ['not-a-date'] });
    const to = parsePlainDate(query.to ?? addDays(from, 6));
    if (to === undefined) return refuse({ to: ['not-a-date'] });
    const { programmeId, activityId, limit, offset } = query;
    const leaderId = query.mine === 'true' ? ctx.caller.accountId : undefined;
    const sessions = await listSessions(ctx, {
      from,
      to,
      programmeId,
      leaderId,
      limit,
      offset,
      ...(activityId === undefined ? {} : { activityId }),
    });
    return ok({ sessions, limit, offset });
  },
});
