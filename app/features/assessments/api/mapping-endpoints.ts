import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { answersForm, startMappingForm } from '../domain/forms.ts';
import { readMapping, writeMapping } from '../domain/permissions.ts';
import { listMappings } from '../server/get-mapping.ts';
import { saveMappingArea } from '../server/save-answers.ts';
import { startMapping } from '../server/start-mapping.ts';
import { assessmentShape, toShape } from './answers.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const nothing = z.object({});

export const getMappingEndpoint = defineEndpoint({
  name: 'get-mapping',
  summary: 'A participant’s mappings, the latest first, with every answer you may read, also earlier wordings.',
  method: 'get',
  path: '/participants/{enrolmentId}/mapping',
  permission: readMapping,
  audit: { action: 'read', category: 'assessments' },
  params: ofEnrolment,
  query: nothing,
  answer: z.object({ readsHealthAndEconomy: z.boolean(), mappings: z.array(assessmentShape) }),
  handle: async (ctx, { params }) => {
    const { mappings, mayReadGuarded } = await listMappings(ctx, params.enrolmentId);
    return ok({
      readsHealthAndEconomy: mayReadGuarded,
      mappings: mappings.map(({ assessment, answers }) => toShape(assessment, answers)),
    });
  },
});

export const startMappingEndpoint = defineEndpoint({
  name: 'start-mapping',
  summary:
    'Begins a mapping. `after`: the one that is open with the same instrument, which is closed. The same id sent twice begins one.',
  method: 'post',
  path: '/participants/{enrolmentId}/mapping',
  permission: writeMapping,
  audit: { action: 'write', category: 'assessments' },
  params: ofEnrolment,
  query: nothing,
  body: startMappingForm,
  answer: z.object({ mappingId: z.uuid() }),
  handle: (ctx, { params, body }) => startMapping(ctx, params.enrolmentId, body),
});

export const saveMappingAreaEndpoint = defineEndpoint({
  name: 'save-mapping-area',
  summary:
    'Saves answers in one area; what is left out stays, an empty text takes an answer away. `version`: the mapping as you have read it; only what others have changed since in the same answers is refused.',
  method: 'put',
  path: '/participants/{enrolmentId}/mapping/{mappingId}/areas/{areaKey}',
  permission: writeMapping,
  audit: { action: 'write', category: 'assessments' },
  params: ofEnrolment.extend({ mappingId: z.uuid(), areaKey: z.string().max(60) }),
  query: nothing,
  body: answersForm,
  answer: z.object({ mappingId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const saved = await saveMappingArea(ctx, params, body, false);
    return saved.ok ? ok({ mappingId: params.mappingId }) : saved;
  },
});
