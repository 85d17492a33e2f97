import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { writeColumns } from '../../domain/list-columns.ts';
import {
  chooseColumnsPath,
  deleteFilterPath,
  moveFilterPath,
  participantsPath,
  renameFilterPath,
  savedFiltersPath,
  saveFilterPath,
} from '../../domain/paths.ts';
import { useListTools } from '../../domain/permissions.ts';
import {
  addressOfFilter,
  chooseColumnsForm,
  moveFilterForm,
  readFilter,
  renameFilterForm,
  saveFilterForm,
} from '../../domain/saved-filter.ts';
import { chooseColumns, moveFilter, removeFilter, renameFilter, saveFilter } from '../../server/list-tools.ts';

const audit = { none: 'a way of looking at the list, nobody in it' };
const ofFilter = z.object({ filterId: z.uuid() });

/** Which columns the list shows: kept for the account, and in the address, so that a link shows the same. */
export const chooseColumnsAction = defineAction({
  path: chooseColumnsPath,
  permission: useListTools,
  audit,
  params: z.object({}),
  form: chooseColumnsForm,
  submit: async (ctx, { form }) => {
    await chooseColumns(ctx, form.columns);
    const filter = { ...readFilter(form.filter), columns: writeColumns(form.columns) };
    return ok(participantsPath.to({}, addressOfFilter(filter)));
  },
  backTo: () => participantsPath.to(),
});

export const saveFilterAction = defineAction({
  path: saveFilterPath,
  permission: useListTools,
  audit,
  params: z.object({}),
  form: saveFilterForm,
  submit: async (ctx, { form }) => {
    const saved = await saveFilter(ctx, form);
    return saved.ok ? ok(participantsPath.to({}, { ...addressOfFilter(saved.value.query), done: 'saved' })) : saved;
  },
  backTo: () => participantsPath.to(),
});

export const renameFilterAction = defineAction({
  path: renameFilterPath,
  permission: useListTools,
  audit,
  params: ofFilter,
  form: renameFilterForm,
  submit: async (ctx, { params, form }) => {
    const renamed = await renameFilter(ctx, params.filterId, form);
    return renamed.ok ? ok(savedFiltersPath.to({}, { done: 'saved' })) : renamed;
  },
  backTo: () => savedFiltersPath.to(),
});

export const moveFilterAction = defineAction({
  path: moveFilterPath,
  permission: useListTools,
  audit,
  params: ofFilter,
  form: moveFilterForm,
  submit: async (ctx, { params, form }) => {
    await moveFilter(ctx, params.filterId, form.direction);
    return ok(savedFiltersPath.to());
  },
  backTo: () => savedFiltersPath.to(),
});

export const deleteFilterAction = defineAction({
  path: deleteFilterPath,
  permission: useListTools,
  audit,
  params: ofFilter,
  form: z.object({}),
  submit: async (ctx, { params }) => {
    await removeFilter(ctx, params.filterId);
    return ok(savedFiltersPath.to({}, { done: 'saved' }));
  },
  backTo: () => savedFiltersPath.to(),
});
