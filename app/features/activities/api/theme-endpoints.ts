import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { readThemes } from '../domain/permissions.ts';
import { getPersonThemes, getProgrammeThemes } from '../server/get-theme-coverage.ts';

const summed = z.object({ minutes: z.number(), sessions: z.int() });

export const getThemeCoverageEndpoint = defineEndpoint({
  name: 'get-theme-coverage',
  summary: 'What a participant has met of the programme’s themes and of the parts of civic orientation, by theme key.',
  method: 'get',
  path: '/participants/{enrolmentId}/themes',
  permission: readThemes,
  audit: { action: 'read', category: 'attendance' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  answer: z.object({
    themes: z.array(
      z.object({
        key: z.string(),
        minutes: z.number(),
        sessions: z.array(z.object({ sessionId: z.uuid(), heldOn: z.string(), language: z.string().nullable() })),
      }),
    ),
    sessionsWithoutThemes: z.int(),
  }),
  handle: async (ctx, { params }) => {
    const { coverage, unnamed } = await getPersonThemes(ctx, params.enrolmentId);
    return ok({
      themes: [...coverage].map(([key, { minutes, sessions }]) => ({
        key,
        minutes,
        sessions: sessions.map(({ sessionId, heldOn, language }) => ({ sessionId, heldOn, language })),
      })),
      sessionsWithoutThemes: unnamed.length,
    });
  },
});

export const listThemeCoverageEndpoint = defineEndpoint({
  name: 'list-theme-coverage',
  summary: 'What the participants of a programme have met of its themes, by name.',
  method: 'get',
  path: '/programmes/{programmeId}/theme-coverage',
  permission: readThemes,
  audit: { action: 'read', category: 'attendance' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({
    who: z.enum(['current', 'everybody']).default('current'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  answer: z.object({
    total: z.int(),
    people: z.array(z.object({ enrolmentId: z.uuid(), name: z.string(), themes: z.record(z.string(), summed) })),
  }),
  handle: async (ctx, { params, query }) => {
    const { people, total } = await getProgrammeThemes(
      ctx,
      { programmeId: params.programmeId, current: query.who === 'current' },
      query,
    );
    return ok({ total, people: people.map(({ personId: _, ...each }) => each) });
  },
});
