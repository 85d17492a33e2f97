import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { changeNames } from '../domain/permissions.ts';
import { addNameForm, nameKinds } from '../domain/person-names.ts';
import { addName, removeName } from '../server/change-names.ts';
import { getNames } from '../server/get-person.ts';
import { requirePerson } from '../server/require-person.ts';

const day = z.iso.date();
const params = z.object({ personId: z.uuid() });
const query = z.object({});
const saved = z.object({ saved: z.literal(true) });
const write = { permission: changeNames, audit: { action: 'write', category: 'directory' }, query } as const;

export const listNamesEndpoint = defineEndpoint({
  name: 'list-names',
  summary:
    'A person’s names besides the one that lists show: what she wants to be called, earlier ones, other spellings and scripts.',
  method: 'get',
  path: '/people/{personId}/names',
  permission: changeNames,
  audit: { action: 'read', category: 'directory' },
  params,
  query,
  answer: z.object({
    version: z.int(),
    names: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(nameKinds),
        name: z.string(),
        validFrom: day.nullable(),
        validBefore: day.nullable(),
        note: z.string().nullable(),
      }),
    ),
  }),
  handle: async (ctx, { params: { personId } }) => ok(await getNames(ctx, personId)),
});

export const addNameEndpoint = defineEndpoint({
  ...write,
  name: 'add-name',
  summary: 'Adds a name. You choose the id: the same call again saves nothing twice.',
  method: 'post',
  path: '/people/{personId}/names',
  params,
  body: addNameForm,
  answer: saved,
  handle: async (ctx, { params: { personId }, body }) => {
    await requirePerson(ctx, personId);
    const added = await addName(ctx, personId, body);
    return added.ok ? ok({ saved: true as const }) : added;
  },
});

export const removeNameEndpoint = defineEndpoint({
  ...write,
  name: 'remove-name',
  summary: 'Removes a name that was added by mistake.',
  method: 'delete',
  path: '/people/{personId}/names/{nameId}',
  params: z.object({ personId: z.uuid(), nameId: z.uuid() }),
  body: z.object({ version: z.int() }),
  answer: z.object({ removed: z.literal(true) }),
  handle: async (ctx, { params: { personId, nameId }, body }) => {
    await requirePerson(ctx, personId);
    const removed = await removeName(ctx, personId, nameId, body.version);
    return removed.ok ? ok({ removed: true as const }) : removed;
  },
});
