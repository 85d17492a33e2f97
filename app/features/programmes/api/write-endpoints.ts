import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { StaleError } from '#app/platform/http/errors.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { createProgrammePermission } from '../domain/permissions.ts';
import { copyProgramme } from '../server/copy-programme.ts';
import { importProgramme } from '../server/import-programme.ts';
import { definitionDocument, problemsByPath, programmeMade, programmeParams } from './programme-answer.ts';

const audit = { none: 'a programme is not about a person' } as const;

/** A new programme out of a definition, or an existing one brought to it. */
export const importProgrammeEndpoint = defineEndpoint({
  name: 'import-programme',
  summary: 'Make a programme out of a definition; the same id a second time answers like the first',
  method: 'post',
  path: '/programmes',
  permission: createProgrammePermission,
  audit,
  params: z.object({}),
  query: z.object({}),
  body: z.object({
    id: z.uuid(),
    definition: definitionDocument,
    updateVersion: z.int().optional().openapi({
      description:
        'Given: if you coordinate a programme with this key, it is brought to the definition, unless it has another version by now. Left out: a taken key is refused.',
    }),
  }),
  answer: programmeMade,
  handle: async (ctx, { body }) => {
    const { id, definition, updateVersion } = body;
    const onExisting = updateVersion === undefined ? 'refuse' : { update: { version: updateVersion } };
    // JSON is YAML: the one reader of definition files judges both.
    const imported = await importProgramme(ctx, { id, text: JSON.stringify(definition, null, 2), onExisting });
    if (imported.ok) return ok(imported.value);
    const { problem } = imported;
    if (problem.code === 'stale') throw new StaleError();
    if (problem.code === 'faulty') return refuse(problemsByPath(problem.problems));
    if (problem.code === 'in-use') {
      return refuse(Object.fromEntries(problem.entries.map(({ list }) => [list, ['in-use']])));
    }
    return refuse({ key: [problem.code] });
  },
});

/** A new programme out of one that the caller can see. */
export const copyProgrammeEndpoint = defineEndpoint({
  name: 'copy-programme',
  summary: 'Make a new programme out of one: what was learnt follows along, the old grant does not',
  method: 'post',
  path: '/programmes/{programmeId}/copies',
  permission: createProgrammePermission,
  audit,
  params: programmeParams,
  query: z.object({}),
  body: z.object({
    id: z.uuid(),
    key: z.string(),
    name: z.string(),
    startsOn: z.string().optional(),
    endsOn: z.string().optional(),
    intoOrdinaryOperations: z.boolean().optional(),
  }),
  answer: programmeMade,
  handle: async (ctx, { params, body: { id, ...into } }) => {
    const copied = await copyProgramme(ctx, { id, fromId: params.programmeId, into });
    return copied.ok ? ok(copied.value) : refuse({ '': [copied.problem.code] });
  },
});
