import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { roles } from '#app/shared/roles.ts';
import { nameReaders, reviewAccess } from '../domain/permissions.ts';
import { standingOf } from '../domain/teams-round.ts';
import { getTeamsRound, nameRound } from '../server/name-round.ts';
import { getAccessReview } from '../server/review-access.ts';

const params = z.object({ enrolmentId: z.uuid() });

export const getTeamsRoundEndpoint = defineEndpoint({
  name: 'get-teams-round-protected',
  summary:
    'For a lasting named reader: the programmes a protected person takes part in now, who works in each, and who of them sees her. Empty for somebody without protection.',
  method: 'get',
  path: '/participants/{enrolmentId}/protection/round',
  permission: nameReaders,
  audit: { action: 'read', category: 'protection' },
  params,
  query: z.object({}),
  answer: z.object({
    programmes: z.array(
      z.object({
        programmeId: z.uuid(),
        name: z.string(),
        standing: z.enum(['nobody', 'not-responsible', 'seen']),
        members: z.array(
          z.object({
            accountId: z.uuid(),
            name: z.string(),
            roles: z.array(z.enum(roles)),
            isResponsible: z.boolean(),
            isReader: z.boolean(),
          }),
        ),
      }),
    ),
  }),
  handle: async (ctx, { params: { enrolmentId } }) => {
    const round = await getTeamsRound(ctx, enrolmentId);
    return ok({
      programmes: (round?.teams ?? []).map((team) => ({
        programmeId: team.programmeId,
        name: team.programmeName,
        standing: standingOf(team),
        members: team.members,
      })),
    });
  },
});

export const nameRoundEndpoint = defineEndpoint({
  name: 'name-readers-round-protected',
  summary:
    'Makes several of those who work round a protected person named readers at once, in whichever programme they work.',
  method: 'post',
  path: '/participants/{enrolmentId}/protection/round',
  permission: nameReaders,
  audit: { action: 'write', category: 'protection' },
  params,
  query: z.object({}),
  body: z.object({ readers: z.array(z.uuid()) }),
  answer: z.object({ enrolmentId: z.uuid() }),
  handle: async (ctx, { params: { enrolmentId }, body }) => {
    const named = await nameRound(ctx, { enrolmentId, ...body });
    return named.ok ? ok({ enrolmentId }) : named;
  },
});

export const getAccessReviewEndpoint = defineEndpoint({
  name: 'get-emergency-access',
  summary: 'For a lasting named reader: what was read and done while somebody had emergency access. Never content.',
  method: 'get',
  path: '/emergency-access/{accessId}',
  permission: reviewAccess,
  audit: { action: 'read', category: 'protection' },
  params: z.object({ accessId: z.uuid() }),
  query: z.object({}),
  answer: z.object({
    startedAt: z.string(),
    endsAt: z.string(),
    accountName: z.string(),
    reasonCode: z.string(),
    reads: z.array(z.object({ at: z.string(), action: z.string(), category: z.string(), purpose: z.string() })),
  }),
  handle: async (ctx, { params: { accessId } }) => {
    const { access, reads } = await getAccessReview(ctx, accessId);
    const { startedAt, endsAt, accountName, reasonCode } = access;
    return ok({ startedAt, endsAt, accountName, reasonCode, reads });
  },
});
