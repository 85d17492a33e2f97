import { z } from '@hono/zod-openapi';
import { openPeopleBehindFigures } from '#app/features/outcomes/domain/result-permissions.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { toIndicatorsDocument } from '../server/participations-from-history.ts';

/** The facts behind the indicators, as `egenvag indicators` reads them (docs/indicators-document.md). People by id, without names. */
export const getIndicatorsDocumentEndpoint = defineEndpoint({
  name: 'get-indicators-document',
  summary: 'The people and facts of a programme as the document that the indicators are worked out from',
  method: 'get',
  path: '/programmes/{programmeId}/indicators-document',
  permission: openPeopleBehindFigures,
  audit: { action: 'export', category: 'history' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  answer: z.looseObject({
    format: z.string(),
    asOf: z.string(),
    operations: z.array(z.looseObject({})),
    people: z.array(z.looseObject({})),
    participations: z.array(z.looseObject({})),
  }),
  handle: async (ctx, { params }) => {
    const document = await toIndicatorsDocument(ctx, params.programmeId);
    ctx.saw(document.people.map(({ id }) => id));
    return ok({ ...document, format: 'egenvag-indicators/1', asOf: ctx.today as string });
  },
});
