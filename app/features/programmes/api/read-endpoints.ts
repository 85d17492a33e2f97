import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { readProgrammePermission } from '../domain/permissions.ts';
import { exportProgramme } from '../server/export-programme.ts';
import { getProgramme } from '../server/get-programme.ts';
import { listProgrammes } from '../server/list-programmes.ts';
import { definitionDocument, programmeItem, programmeParams, toProgrammeItem } from './programme-answer.ts';

const audit = { none: 'a programme is not about a person' } as const;

/** The programmes of the caller. There are few: the list is not paged. */
export const listProgrammesEndpoint = defineEndpoint({
  name: 'list-programmes',
  summary: 'The programmes you work with; for an administrator all of the organisation',
  method: 'get',
  path: '/programmes',
  permission: readProgrammePermission,
  audit,
  params: z.object({}),
  query: z.object({}),
  answer: z.object({ programmes: z.array(programmeItem) }),
  handle: async (ctx) => ok({ programmes: (await listProgrammes(ctx)).map(toProgrammeItem) }),
});

/** One programme with its definition. */
export const getProgrammeEndpoint = defineEndpoint({
  name: 'get-programme',
  summary: 'One programme',
  method: 'get',
  path: '/programmes/{programmeId}',
  permission: readProgrammePermission,
  audit,
  params: programmeParams,
  query: z.object({}),
  answer: programmeItem.extend({ definition: definitionDocument }),
  handle: async (ctx, { params }) => {
    const programme = await getProgramme(ctx, params.programmeId);
    return ok({ ...toProgrammeItem(programme), definition: programme.definition });
  },
});

/** The definition, as JSON and as the text of its file. */
export const exportProgrammeEndpoint = defineEndpoint({
  name: 'export-programme',
  summary: 'The definition of a programme, as JSON and as its file',
  method: 'get',
  path: '/programmes/{programmeId}/definition',
  permission: readProgrammePermission,
  audit,
  params: programmeParams,
  query: z.object({}),
  answer: z.object({ definition: definitionDocument, fileName: z.string(), file: z.string() }),
  handle: async (ctx, { params }) => {
    const { definition, fileName, text } = await exportProgramme(ctx, params.programmeId);
    return ok({ definition, fileName, file: text });
  },
});
