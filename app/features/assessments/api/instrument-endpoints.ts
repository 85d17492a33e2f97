import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok, refuse } from '#app/shared/result.ts';
import type { InstrumentProblem } from '../domain/check-instrument.ts';
import { instrumentUses, licenceTerms } from '../domain/instrument.ts';
import { loadInstrument as mayLoad, readInstruments } from '../domain/permissions.ts';
import { listInstruments, loadInstrument } from '../server/instruments.ts';

const nothing = z.object({});
const audit = { none: 'an instrument is not about a person' } as const;

export const listInstrumentsEndpoint = defineEndpoint({
  name: 'list-instruments',
  summary:
    'Every instrument there is to use, in all its versions, with its licence. `definition` is the package itself.',
  method: 'get',
  path: '/instruments',
  permission: readInstruments,
  audit,
  params: nothing,
  query: nothing,
  answer: z.object({
    instruments: z.array(
      z.object({
        key: z.string(),
        version: z.int(),
        use: z.enum(instrumentUses),
        licence: z.enum(licenceTerms),
        isShipped: z.boolean(),
        isInUse: z.boolean(),
        definition: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  handle: async (ctx) => {
    const listed = await listInstruments(ctx);
    return ok({
      instruments: listed.map(({ instrument, loaded, isInUse }) => ({
        key: instrument.key,
        version: instrument.number,
        use: instrument.use,
        licence: instrument.licence.terms,
        isShipped: loaded === null,
        isInUse,
        definition: instrument as unknown as Record<string, unknown>,
      })),
    });
  },
});

export const loadInstrumentEndpoint = defineEndpoint({
  name: 'load-instrument',
  summary:
    'Loads an instrument of your own with its licence. One without a licence is refused. The same id sent twice loads it once.',
  method: 'post',
  path: '/instruments',
  permission: mayLoad,
  audit,
  params: nothing,
  query: nothing,
  body: z.object({ id: z.uuid(), definition: z.record(z.string(), z.unknown()) }),
  answer: z.object({ key: z.string(), version: z.int() }),
  handle: async (ctx, { body }) => {
    // JSON is YAML: the one reader of packages judges both.
    const loaded = await loadInstrument(ctx, { id: body.id, text: JSON.stringify(body.definition, null, 2) });
    if (loaded.ok) return ok({ key: loaded.value.key, version: loaded.value.number });
    if (loaded.problem.code === 'faulty') return refuse(byPath(loaded.problem.problems));
    return refuse({ definition: [loaded.problem.code] });
  },
});

function byPath(problems: readonly InstrumentProblem[]): Record<string, string[]> {
  const codes = problems.map(({ path, code }): [string, string] => [
    ['definition', ...path.map((step) => ('field' in step ? step.field : String(step.entry - 1)))].join('.'),
    code,
  ]);
  return Object.fromEntries(
    Object.entries(Object.groupBy(codes, ([place]) => place)).map(([place, found = []]) => [
      place,
      found.map(([, code]) => code),
    ]),
  );
}
