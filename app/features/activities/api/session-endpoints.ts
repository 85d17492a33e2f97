import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { addDays, parsePlainDate } from '#app/shared/dates.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { changeSessionPermission, listActivitiesPermission } from '../domain/permissions.ts';
import { cancelInput, changedSessionInput } from '../domain/session-input.ts';
import { cancelSession } from '../server/cancel-session.ts';
import { changeSession } from '../server/change-session.ts';
import { listClashes } from '../server/list-clashes.ts';
import { resumeSession } from '../server/resume-session.ts';

const params = z.object({ sessionId: z.uuid() });
const query = z.object({});
const permission = changeSessionPermission;
const audit = { action: 'write', category: 'attendance' } as const;
const isSaved = z.object({ id: z.uuid() });
const MOST_DAYS = 62;

export const changeSessionEndpoint = defineEndpoint({
  name: 'change-session',
  summary: 'Moves or changes a session; with scope `following` also all that follow it in the rhythm',
  method: 'put',
  path: '/sessions/{sessionId}',
  permission,
  audit: { none: 'a session holds no data about participants' },
  params,
  query,
  body: changedSessionInput,
  answer: isSaved,
  handle: async (ctx, { params: { sessionId }, body }) => {
    const changed = await changeSession(ctx, sessionId, body);
    return changed.ok ? ok({ id: changed.value }) : changed;
  },
});

export const cancelSessionEndpoint = defineEndpoint({
  name: 'cancel-session',
  summary: 'Cancels a session with its reason; nobody becomes absent, and marks that were made stay',
  method: 'post',
  path: '/sessions/{sessionId}/cancel',
  permission,
  audit,
  params,
  query,
  body: cancelInput,
  answer: isSaved,
  handle: async (ctx, { params: { sessionId }, body }) => {
    await cancelSession(ctx, sessionId, body.reason);
    return ok({ id: sessionId });
  },
});

export const resumeSessionEndpoint = defineEndpoint({
  name: 'resume-session',
  summary: 'Takes a cancellation back; the session has the attendance it had',
  method: 'post',
  path: '/sessions/{sessionId}/resume',
  permission,
  audit,
  params,
  query,
  answer: isSaved,
  handle: async (ctx, { params: { sessionId } }) => {
    await resumeSession(ctx, sessionId);
    return ok({ id: sessionId });
  },
});

export const listClashesEndpoint = defineEndpoint({
  name: 'list-clashes',
  summary: `Sessions that need the same venue, leader or participants at the same time, at most ${MOST_DAYS} days`,
  method: 'get',
  path: '/clashes',
  permission: listActivitiesPermission,
  audit: { none: 'numbers of participants, nobody by name' },
  params: z.object({}),
  query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  answer: z.object({
    sessions: z.array(
      z.object({
        sessionId: z.uuid(),
        heldOn: z.iso.date(),
        clashes: z.array(
          z.object({
            other: z
              .object({ id: z.uuid(), name: z.string(), startsAt: z.string(), endsAt: z.string() })
              .nullable()
              .describe('null: a session of another programme'),
            venue: z.string().nullable(),
            leaders: z.array(z.string()),
            people: z.int(),
          }),
        ),
      }),
    ),
  }),
  handle: async (ctx, { query: asked }) => {
    const from = parsePlainDate(asked.from ?? ctx.today);
    if (from === undefined) return refuse({ from: ['not-a-date'] });
    const to = parsePlainDate(asked.to ?? addDays(from, 6));
    if (to === undefined || to > addDays(from, MOST_DAYS)) return refuse({ to: ['not-a-date'] });
    const sessions = await listClashes(ctx, { from, to });
    return ok({
      sessions: sessions.map(({ clashes, ...session }) => ({
        ...session,
        clashes: clashes.map(({ other, ...shared }) => ({
          ...shared,
          leaders: [...shared.leaders],
          other: other ?? null,
        })),
      })),
    });
  },
});
