import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { dayField, endsBeforeOf, extentField, optionalDayField } from '../domain/form-fields.ts';
import { recordHistory } from '../domain/permissions.ts';
import { situationDetails } from '../domain/situations.ts';
import { evidenceSchema, sourceSchema } from '../domain/sources.ts';
import { recordSituation } from '../server/record-situation.ts';

export const recordSituationEndpoint = defineEndpoint({
  name: 'record-situation',
  summary:
    'Record what a participant does from when till when. Give an id of your own to make sending it again harmless.',
  method: 'post',
  path: '/enrolments/{enrolmentId}/situations',
  permission: recordHistory,
  audit: { action: 'write', category: 'history' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  body: z.object({
    id: z.uuid().optional(),
    startsOn: dayField,
    endsOn: optionalDayField,
    extentPercent: extentField,
    details: situationDetails,
    source: sourceSchema,
    evidence: evidenceSchema,
  }),
  answer: z.object({ id: z.uuid() }),
  handle: (ctx, { params, body: { id, endsOn, evidence, ...situation } }) =>
    recordSituation(ctx, {
      ...situation,
      enrolmentId: params.enrolmentId,
      endsBefore: endsBeforeOf(endsOn),
      evidence: evidence ?? null,
      ...(id === undefined ? {} : { id }),
    }),
});
