import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { occupationCodePattern } from '../domain/occupation.ts';
import { searchOccupations } from '../domain/permissions.ts';
import { getOccupation } from '../server/get-occupation.ts';

const named = z.object({ code: z.string(), name: z.string() });

export const getOccupationEndpoint = defineEndpoint({
  name: 'get-occupation',
  summary: 'One occupation of SSYK 2012: its groups, what it is called, and what was fetched from JobTech’s taxonomy.',
  method: 'get',
  path: '/occupations/{occupationCode}',
  permission: searchOccupations,
  audit: { none: 'a classification that is the same for everybody' },
  params: z.object({ occupationCode: z.string().regex(occupationCodePattern) }),
  query: z.object({}),
  answer: named.extend({
    groups: z.array(named),
    words: z.array(z.string()),
    facts: z
      .object({
        definition: z.string(),
        names: z.array(z.string()),
        skills: z.array(z.string()),
        source: z.string(),
        version: z.number().int(),
        fetchedAt: z.iso.datetime({ offset: true }),
      })
      .nullable(),
  }),
  handle: async (ctx, { params }) => {
    const { facts = null, ...occupation } = await getOccupation(ctx, params.occupationCode);
    return ok({ ...occupation, facts });
  },
});
