import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import type { Download } from '#app/platform/http/page.ts';
import { ok, refuse } from '#app/shared/result.ts';
import {
  addMaterialForm,
  changeMaterialForm,
  materialTypes,
  mostBytesOfMaterial,
  replaceMaterialForm,
  shelfFilter,
  standingForm,
} from '../domain/material.ts';
import { keepMaterials, readMaterials } from '../domain/permissions.ts';
import {
  addMaterial,
  changeMaterial,
  removeMaterial,
  replaceMaterial,
  standMaterial,
} from '../server/keep-material.ts';
import { openMaterial } from '../server/open-material.ts';
import { readMaterial } from '../server/read-material.ts';
import { getMaterial, listMaterialsOnShelf, type MaterialLine } from '../server/shelf.ts';

const ofMaterial = z.object({ materialId: z.uuid() });
const query = z.object({});
const audit = { none: 'materials hold no data about participants' } as const;
const takesFiles = { field: 'file', mostBytes: mostBytesOfMaterial };
const file = z.file().optional().openapi({ type: 'string', format: 'binary' });
const isSaved = z.object({ id: z.uuid() });

const line = z.object({
  id: z.uuid(),
  programmeId: z.uuid(),
  title: z.string(),
  about: z.string(),
  languages: z.array(z.string()),
  themeKeys: z.array(z.string()),
  madeBy: z.string(),
  isOwn: z.boolean(),
  rights: z.string(),
  isRetired: z.boolean(),
  version: z.int(),
  number: z.int(),
  type: z.enum(materialTypes).nullable(),
  byteCount: z.int().nullable(),
  url: z.string().nullable(),
  activities: z.int(),
  sessions: z.int(),
});

function shown({
  programmeName: _,
  themes: __,
  createdAt: ___,
  createdBy: ____,
  createdById: _____,
  ...rest
}: MaterialLine) {
  return rest;
}

export const listMaterialsEndpoint = defineEndpoint({
  name: 'list-materials',
  summary: 'What stands on the shelves of your programmes, by title',
  method: 'get',
  path: '/materials',
  permission: readMaterials,
  audit,
  params: query,
  query: z.object({
    ...shelfFilter,
    limit: z.coerce.number().int().min(1).max(100).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  answer: z.object({ total: z.int(), materials: z.array(line) }),
  handle: async (ctx, { query: { limit, offset, ...filter } }) => {
    const { rows, total } = await listMaterialsOnShelf(ctx, filter, { limit, offset });
    return ok({ total, materials: rows.map(shown) });
  },
});

export const getMaterialEndpoint = defineEndpoint({
  name: 'get-material',
  summary: 'One material, its versions and where it is used',
  method: 'get',
  path: '/materials/{materialId}',
  permission: readMaterials,
  audit,
  params: ofMaterial,
  query,
  answer: line.extend({
    versions: z.array(
      z.object({
        number: z.int(),
        type: z.enum(materialTypes).nullable(),
        byteCount: z.int().nullable(),
        url: z.string().nullable(),
        addedOn: z.iso.date(),
        addedBy: z.string(),
      }),
    ),
    uses: z.array(
      z.object({
        activityId: z.uuid(),
        sessionId: z.uuid().nullable(),
        attachedOn: z.iso.date(),
        endedOn: z.iso.date().nullable(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { material, versions, uses } = await getMaterial(ctx, params.materialId);
    return ok({
      ...shown(material),
      versions: versions.map(({ number, type, byteCount, url, addedOn, addedBy }) => ({
        ...{ number, type, byteCount, url, addedOn, addedBy },
      })),
      uses: uses.map(({ activityId, session, attachedOn, endedOn }) => ({
        ...{ activityId, sessionId: session?.id ?? null, attachedOn, endedOn },
      })),
    });
  },
});

export const getMaterialFileEndpoint = defineEndpoint({
  name: 'get-material-file',
  summary: 'The bytes of a material that is a file, its newest version unless another is named',
  method: 'get',
  path: '/materials/{materialId}/file',
  permission: readMaterials,
  audit,
  params: ofMaterial,
  query: z.object({ number: z.coerce.number().int().min(1).max(1000).optional() }),
  givesFile: true,
  answer: z.custom<Download>().openapi({ type: 'string', format: 'binary' }),
  handle: async (ctx, { params, query: { number } }) => {
    const opened = await openMaterial(ctx, params.materialId, number);
    return opened.ok ? opened : refuse({ file: [opened.problem] });
  },
});

export const addMaterialEndpoint = defineEndpoint({
  name: 'add-material',
  summary: 'Puts a file or the address of a page on a programme’s shelf. The same id sent twice adds one.',
  method: 'post',
  path: '/materials',
  permission: keepMaterials,
  audit,
  params: query,
  query,
  takesFiles,
  body: addMaterialForm.safeExtend({ file }),
  answer: isSaved,
  prepare: readMaterial,
  handle: async (ctx, { body, prepared }) => {
    const added = await addMaterial(ctx, body, prepared);
    return added.ok ? ok({ id: body.id }) : added;
  },
});

export const changeMaterialEndpoint = defineEndpoint({
  name: 'change-material',
  summary: 'Changes what is said about a material; a leader what she has added herself',
  method: 'put',
  path: '/materials/{materialId}',
  permission: keepMaterials,
  audit,
  params: ofMaterial,
  query,
  body: changeMaterialForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeMaterial(ctx, params.materialId, body);
    return changed.ok ? ok({ id: params.materialId }) : changed;
  },
});

export const replaceMaterialEndpoint = defineEndpoint({
  name: 'replace-material',
  summary: 'A newer version; sessions already held keep the one of their day. `version` is what you have seen.',
  method: 'post',
  path: '/materials/{materialId}/versions',
  permission: keepMaterials,
  audit,
  params: ofMaterial,
  query,
  takesFiles,
  body: replaceMaterialForm.safeExtend({ file }),
  answer: isSaved,
  prepare: readMaterial,
  handle: async (ctx, { params, body, prepared }) => {
    const replaced = await replaceMaterial(ctx, params.materialId, body, prepared);
    return replaced.ok ? ok({ id: params.materialId }) : replaced;
  },
});

export const standMaterialEndpoint = defineEndpoint({
  name: 'retire-material',
  summary: 'Takes a material off the shelf or puts it back; where it is used it stays',
  method: 'put',
  path: '/materials/{materialId}/standing',
  permission: keepMaterials,
  audit,
  params: ofMaterial,
  query,
  body: standingForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    await standMaterial(ctx, params.materialId, body.standing);
    return ok({ id: params.materialId });
  },
});

export const removeMaterialEndpoint = defineEndpoint({
  name: 'remove-material',
  summary: 'Removes a material that was never used',
  method: 'delete',
  path: '/materials/{materialId}',
  permission: keepMaterials,
  audit,
  params: ofMaterial,
  query,
  answer: isSaved,
  handle: async (ctx, { params }) => {
    const removed = await removeMaterial(ctx, params.materialId);
    return removed.ok ? ok({ id: params.materialId }) : removed;
  },
});
