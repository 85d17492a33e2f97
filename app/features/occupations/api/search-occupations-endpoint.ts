import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { mostOccupationWords } from '../domain/occupation.ts';
import { searchOccupations } from '../domain/permissions.ts';
import { findOccupations } from '../server/find-occupations.ts';

export const searchOccupationsEndpoint = defineEndpoint({
  name: 'search-occupations',
  summary: 'Occupations of SSYK 2012 (four digits) by plain Swedish words, also misspelt, the likeliest first.',
  method: 'get',
  path: '/occupations',
  permission: searchOccupations,
  audit: { none: 'a classification that is the same for everybody' },
  params: z.object({}),
  query: z.object({ words: z.string().max(mostOccupationWords).default('') }),
  answer: z.object({
    occupations: z.array(
      z.object({ code: z.string(), name: z.string(), groupName: z.string().nullable(), isExact: z.boolean() }),
    ),
  }),
  handle: async (ctx, { query }) => ok({ occupations: await findOccupations(ctx, query.words) }),
});
