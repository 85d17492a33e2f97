import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { StaleError } from '#app/platform/http/errors.ts';
import { ok } from '#app/shared/result.ts';
import { listColumns } from '../domain/list-columns.ts';
import { listRequest } from '../domain/list-filter.ts';
import { useListTools } from '../domain/permissions.ts';
import { addressOfFilter, moveFilterForm, renameFilterForm, saveFilterForm } from '../domain/saved-filter.ts';
import {
  chooseColumns,
  getListTools,
  moveFilter,
  removeFilter,
  renameFilter,
  saveFilter,
} from '../server/list-tools.ts';

const audit = { none: 'a way of looking at the list, nobody in it' };
const none = z.object({});
const params = z.object({ filterId: z.uuid() });
const path = '/participant-filters/{filterId}';
const query = listRequest.omit({ page: true });

export const listFiltersEndpoint = defineEndpoint({
  name: 'list-participant-filters',
  summary: 'Your saved filters of the participant list in your order, then those that colleagues share with you.',
  method: 'get',
  path: '/participant-filters',
  permission: useListTools,
  audit,
  params: none,
  query: none,
  answer: z.object({
    filters: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        /** What list-participants is asked with. */
        query,
        sharedWith: z.uuid().nullable(),
        isOwn: z.boolean(),
        ownerName: z.string(),
        version: z.int(),
      }),
    ),
  }),
  handle: async (ctx) => {
    const { filters } = await getListTools(ctx);
    return ok({
      filters: filters.map(({ id, name, query: { page: _, ...asked }, programmeId, isOwn, ownerName, version }) => ({
        ...{ id, name, query: asked, sharedWith: programmeId, isOwn, ownerName, version },
      })),
    });
  },
});

export const saveFilterEndpoint = defineEndpoint({
  name: 'save-participant-filter',
  summary:
    'Saves a way of looking at the participant list under a name, for you or shared with a programme’s case work; the same id sent twice is there once.',
  method: 'post',
  path: '/participant-filters',
  permission: useListTools,
  audit,
  params: none,
  query: none,
  body: saveFilterForm.omit({ filter: true }).extend({ query }),
  answer: z.object({ id: z.uuid(), version: z.int() }),
  handle: async (ctx, { body: { query: asked, ...form } }) => {
    const given = Object.entries(addressOfFilter({ ...asked, page: 1 })).filter(([, value]) => value !== undefined);
    const saved = await saveFilter(ctx, { ...form, filter: String(new URLSearchParams(given as [string, string][])) });
    return saved.ok ? ok({ id: saved.value.id, version: saved.value.version }) : saved;
  },
});

export const renameFilterEndpoint = defineEndpoint({
  name: 'rename-participant-filter',
  summary:
    'Renames one of your filters, shares it, or takes it back (no sharedWith). 412 when somebody saved after `version`.',
  method: 'put',
  path,
  permission: useListTools,
  audit,
  params,
  query: none,
  body: renameFilterForm,
  answer: z.object({ id: z.uuid(), version: z.int() }),
  handle: async (ctx, { params: { filterId }, body }) => {
    const renamed = await renameFilter(ctx, filterId, body);
    if (renamed.ok) return ok({ id: filterId, version: body.version + 1 });
    if (renamed.problem['']?.includes('stale')) throw new StaleError();
    return renamed;
  },
});

export const moveFilterEndpoint = defineEndpoint({
  name: 'move-participant-filter',
  summary: 'Moves one of your filters a place up or down.',
  method: 'post',
  path: `${path}/move`,
  permission: useListTools,
  audit,
  params,
  query: none,
  body: moveFilterForm,
  answer: z.object({ id: z.uuid() }),
  handle: async (ctx, { params: { filterId }, body }) => {
    await moveFilter(ctx, filterId, body.direction);
    return ok({ id: filterId });
  },
});

export const removeFilterEndpoint = defineEndpoint({
  name: 'remove-participant-filter',
  summary: 'Removes one of your filters; one that is gone already is no problem.',
  method: 'delete',
  path,
  permission: useListTools,
  audit,
  params,
  query: none,
  answer: z.object({ id: z.uuid() }),
  handle: async (ctx, { params: { filterId } }) => {
    await removeFilter(ctx, filterId);
    return ok({ id: filterId });
  },
});

const columns = z.array(z.enum(listColumns));

export const getColumnsEndpoint = defineEndpoint({
  name: 'get-participant-columns',
  summary: 'The columns you have chosen for the participant list, in its order; null when you have not chosen.',
  method: 'get',
  path: '/participant-columns',
  permission: useListTools,
  audit,
  params: none,
  query: none,
  answer: z.object({ columns: columns.nullable(), choices: columns }),
  handle: async (ctx) => ok({ columns: (await getListTools(ctx)).columns ?? null, choices: [...listColumns] }),
});

export const chooseColumnsEndpoint = defineEndpoint({
  name: 'choose-participant-columns',
  summary: 'Keeps which columns your participant list shows.',
  method: 'put',
  path: '/participant-columns',
  permission: useListTools,
  audit,
  params: none,
  query: none,
  body: z.object({ columns: columns.min(1, 'choose-column').max(30) }),
  answer: z.object({ columns }),
  handle: async (ctx, { body }) => {
    await chooseColumns(ctx, body.columns);
    return ok({ columns: body.columns });
  },
});
