import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import {
  checkImportPath,
  importPath,
  importsPath,
  removeImportPath,
  runImportPath,
  takeBackImportPath,
} from '../../domain/paths.ts';
import { importLists } from '../../domain/permissions.ts';
import { removeImport, takeBackImport } from '../../server/remove-import.ts';
import { startCheck, startRun } from '../../server/start-run.ts';

const params = z.object({ importId: z.uuid() });
const confirmed = z.object({ confirmed: z.literal('1', 'invalid') });
const backTo = ({ importId }: { importId: string }) => importPath.to({ importId });

/** Writes what the preview shows. */
export const runImportAction = defineAction({
  path: runImportPath,
  permission: importLists,
  audit: { action: 'write', category: 'participation' },
  params,
  form: z.object({
    version: z.coerce.number().int(),
    leaveOutFaulty: z
      .any()
      .optional()
      .transform((value) => value === 'on'),
  }),
  backTo,
  submit: async (ctx, { params: { importId }, form }) => {
    const started = await startRun(ctx, importId, form);
    return started.ok ? ok(importPath.to({ importId })) : started;
  },
});

/** Checks a list anew when the work was broken off. */
export const checkImportAction = defineAction({
  path: checkImportPath,
  permission: importLists,
  audit: { action: 'write', category: 'participation' },
  params,
  form: confirmed,
  backTo,
  submit: async (ctx, { params: { importId } }) => {
    const started = await startCheck(ctx, importId);
    return started.ok ? ok(importPath.to({ importId })) : started;
  },
});

/** Takes a list away with everything that stood in it. */
export const removeImportAction = defineAction({
  path: removeImportPath,
  permission: importLists,
  audit: { action: 'write', category: 'participation' },
  params,
  form: confirmed,
  backTo,
  submit: async (ctx, { params: { importId } }) => {
    const removed = await removeImport(ctx, importId);
    return removed.ok ? ok(importsPath.to({}, { done: 'removed' })) : removed;
  },
});

/** Takes back what a list added. */
export const takeBackImportAction = defineAction({
  path: takeBackImportPath,
  permission: importLists,
  audit: { action: 'write', category: 'participation' },
  params,
  form: confirmed,
  backTo,
  submit: async (ctx, { params: { importId } }) => {
    const taken = await takeBackImport(ctx, importId);
    return taken.ok ? ok(importPath.to({ importId }, { done: 'removed' })) : taken;
  },
});
