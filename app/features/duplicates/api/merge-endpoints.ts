import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { mergeableFields } from '../domain/mergeable-fields.ts';
import { splitPeoplePermission } from '../domain/permissions.ts';
import { getMerge, nameOfRow, splitPeople } from '../server/split-people.ts';

const params = z.object({ mergeId: z.uuid() });

export const getMergeEndpoint = defineEndpoint({
  name: 'get-merge',
  summary: 'A merge, and the rows that came to the person since: to split, say which of them are the other’s.',
  method: 'get',
  path: '/merges/{mergeId}',
  permission: splitPeoplePermission,
  audit: { action: 'read', category: 'directory' },
  params,
  query: z.object({}),
  answer: z.object({
    mergeId: z.uuid(),
    keptId: z.uuid(),
    goneId: z.uuid(),
    keptVersion: z.int(),
    taken: z.array(z.enum(mergeableFields)),
    mergedAt: z.string(),
    splitAt: z.string().nullable(),
    maySplit: z.boolean(),
    since: z.array(z.object({ name: z.string(), table: z.string() })),
  }),
  handle: async (ctx, { params: { mergeId } }) => {
    const { merge, since } = await getMerge(ctx, mergeId);
    const { keptId, goneId, keptVersion, taken, mergedAt, splitAt, maySplit } = merge;
    return ok({
      mergeId,
      keptId,
      goneId,
      keptVersion,
      taken,
      mergedAt,
      splitAt,
      maySplit,
      since: since.map((row) => ({ name: nameOfRow(row), table: row.table })),
    });
  },
});

export const splitPeopleEndpoint = defineEndpoint({
  name: 'split-people',
  summary:
    'Gives two merged people back what each had. `toGone` names rows that came since and are the other’s. 412 when the person was changed since.',
  method: 'post',
  path: '/merges/{mergeId}/split',
  permission: splitPeoplePermission,
  audit: { action: 'write', category: 'directory' },
  params,
  query: z.object({}),
  body: z.object({ version: z.int32(), toGone: z.array(z.string().max(300)).max(500).default([]) }),
  answer: z.object({ keptId: z.uuid(), goneId: z.uuid() }),
  handle: async (ctx, { params: { mergeId }, body }) => {
    const split = await splitPeople(ctx, { mergeId, ...body });
    return split.ok ? ok({ keptId: split.value.merge.keptId, goneId: split.value.merge.goneId }) : split;
  },
});
