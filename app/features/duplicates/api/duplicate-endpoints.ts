import { z } from 'zod';
import { alikeReasons } from '#app/features/people/domain/alike.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { mergeableFields } from '../domain/mergeable-fields.ts';
import {
  compareDuplicates,
  listDuplicates as mayList,
  tellApart as mayTellApart,
  mergePeoplePermission,
} from '../domain/permissions.ts';
import { getComparison } from '../server/get-comparison.ts';
import { listDuplicates } from '../server/list-duplicates.ts';
import { mergePeople } from '../server/merge-people.ts';
import { tellApart } from '../server/tell-apart.ts';

const day = z.iso.date();
const both = z.object({ keptId: z.uuid(), goneId: z.uuid() });
const paired = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  bornOn: day.nullable(),
  programmes: z.array(z.string()),
});
const compared = z.object({
  id: z.uuid(),
  version: z.int(),
  givenName: z.string(),
  familyName: z.string(),
  nameInOwnScript: z.string().nullable(),
  sex: z.string(),
  bornOn: day.nullable(),
  municipality: z.string().nullable(),
  isWhole: z.boolean(),
  numbers: z.array(z.object({ kind: z.string(), masked: z.string(), isCurrent: z.boolean() })),
  otherNames: z.array(z.object({ kind: z.string(), name: z.string() })),
  languages: z.array(z.string()),
  enrolments: z.array(
    z.object({
      id: z.uuid(),
      programmeId: z.uuid(),
      status: z.string(),
      referredOn: day,
      startedOn: day.nullable(),
      endedOn: day.nullable(),
      sessions: z.int(),
      minutesPresent: z.int(),
    }),
  ),
  /** How many rows there are about her, by table: what would follow. */
  rows: z.record(z.string(), z.int()),
});

export const listDuplicatesEndpoint = defineEndpoint({
  name: 'list-duplicates',
  summary:
    'Pairs of people you see who are probably the same and about whom nobody has decided, the likeliest first, 20 at a time.',
  method: 'get',
  path: '/duplicates',
  permission: mayList,
  audit: { action: 'read', category: 'directory' },
  params: z.object({}),
  query: z.object({ page: z.coerce.number().int().min(1).max(500).default(1) }),
  answer: z.object({
    pairs: z.array(z.object({ a: paired, b: paired, reasons: z.array(z.enum(alikeReasons)) })),
    hasMore: z.boolean(),
  }),
  handle: async (ctx, { query }) => {
    const { pairs, hasMore } = await listDuplicates(ctx, query.page);
    return ok({ pairs: pairs.map(({ a, b, reasons }) => ({ a, b, reasons })), hasMore });
  },
});

export const compareDuplicatesEndpoint = defineEndpoint({
  name: 'compare-duplicates',
  summary:
    'Two people field by field, what is proposed to be taken from the second, and whether you may merge them. Refused with `gone-already` when they are one.',
  method: 'get',
  path: '/duplicates/{keptId}/{goneId}',
  permission: compareDuplicates,
  audit: { action: 'read', category: 'directory' },
  params: both,
  query: z.object({}),
  answer: z.object({
    kept: compared,
    gone: compared,
    choices: z.array(z.object({ field: z.enum(mergeableFields), proposed: z.enum(['kept', 'gone']) })),
    openTwice: z.array(z.object({ keptEnrolmentId: z.uuid(), goneEnrolmentId: z.uuid() })),
    isMergeable: z.boolean(),
  }),
  handle: async (ctx, { params }) => {
    const found = await getComparison(ctx, params.keptId, params.goneId);
    if (!('kept' in found)) return refuse({ '': ['gone-already'] });
    return ok({
      kept: compared.parse(found.kept),
      gone: compared.parse(found.gone),
      choices: found.choices.map(({ field, proposed }) => ({ field, proposed })),
      openTwice: found.openTwice.map(({ keptEnrolmentId, goneEnrolmentId }) => ({ keptEnrolmentId, goneEnrolmentId })),
      isMergeable: found.isMergeable,
    });
  },
});

export const mergePeopleEndpoint = defineEndpoint({
  name: 'merge-people',
  summary:
    'Makes two people one; everything about `goneId` follows to `keptId`. You choose `mergeId`: the same call again is answered like the first. 412 when somebody changed one of them since you compared.',
  method: 'post',
  path: '/duplicates/{keptId}/{goneId}/merge',
  permission: mergePeoplePermission,
  audit: { action: 'write', category: 'directory' },
  params: both,
  query: z.object({}),
  body: z.object({
    mergeId: z.uuid(),
    keptVersion: z.int32(),
    goneVersion: z.int32(),
    chosen: z.partialRecord(z.enum(mergeableFields), z.enum(['kept', 'gone'])).default({}),
  }),
  answer: z.object({ personId: z.uuid(), mergeId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const merged = await mergePeople(ctx, { ...params, ...body });
    return merged.ok ? ok({ personId: merged.value.keptId, mergeId: body.mergeId }) : merged;
  },
});

export const tellApartEndpoint = defineEndpoint({
  name: 'tell-people-apart',
  summary: 'Remembers that two people are not the same, so that nobody is asked again.',
  method: 'post',
  path: '/duplicates/{keptId}/{goneId}/not-same',
  permission: mayTellApart,
  audit: { action: 'write', category: 'directory' },
  params: both,
  query: z.object({}),
  body: z.object({}),
  answer: z.object({ isRemembered: z.literal(true) }),
  handle: async (ctx, { params }) => {
    await tellApart(ctx, params.keptId, params.goneId);
    return ok({ isRemembered: true as const });
  },
});
