import { z } from '@hono/zod-openapi';
import { readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { views } from '../domain/answers.ts';
import { rateForm, startMeasurementForm } from '../domain/forms.ts';
import { measureProgression, readProgression } from '../domain/permissions.ts';
import { getProgressionChange } from '../server/get-progression-change.ts';
import { getProgression, startMeasurement } from '../server/progression.ts';
import { saveView } from '../server/save-answers.ts';
import { assessmentShape, toShape } from './answers.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const nothing = z.object({});

export const getProgressionEndpoint = defineEndpoint({
  name: 'get-progression',
  summary: 'A participant’s measurements, the latest first, with both views, and which measuring points are due.',
  method: 'get',
  path: '/participants/{enrolmentId}/progression',
  permission: readProgression,
  audit: { action: 'read', category: 'assessments' },
  params: ofEnrolment,
  query: nothing,
  answer: z.object({
    readsHealthAndEconomy: z.boolean(),
    points: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        on: z.string().nullable(),
        state: z.enum(['done', 'upcoming', 'due', 'missed']),
      }),
    ),
    measurements: z.array(assessmentShape),
  }),
  handle: async (ctx, { params }) => {
    const { points, measurements, mayReadGuarded } = await getProgression(ctx, params.enrolmentId);
    return ok({
      readsHealthAndEconomy: mayReadGuarded,
      points: points.map(({ key, name, on, state }) => ({ key, name, on, state })),
      measurements: measurements.map(({ assessment, answers }) => toShape(assessment, answers)),
    });
  },
});

export const startMeasurementEndpoint = defineEndpoint({
  name: 'start-measurement',
  summary:
    'Begins a measurement, for a measuring point or outside them (`point` empty). The same id sent twice begins one.',
  method: 'post',
  path: '/participants/{enrolmentId}/progression',
  permission: measureProgression,
  audit: { action: 'write', category: 'assessments' },
  params: ofEnrolment,
  query: nothing,
  body: startMeasurementForm,
  answer: z.object({ measurementId: z.uuid() }),
  handle: (ctx, { params, body }) => startMeasurement(ctx, params.enrolmentId, body),
});

export const saveMeasurementEndpoint = defineEndpoint({
  name: 'save-measurement',
  summary: 'Saves the answers of one view of a measurement; questions that are left out keep theirs.',
  method: 'put',
  path: '/participants/{enrolmentId}/progression/{measurementId}/answers/{rater}',
  permission: measureProgression,
  audit: { action: 'write', category: 'assessments' },
  params: ofEnrolment.extend({ measurementId: z.uuid(), rater: z.enum(views) }),
  query: nothing,
  body: rateForm,
  answer: z.object({ measurementId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const { rater, ...of } = params;
    const saved = await saveView(ctx, { ...of, view: rater }, body);
    return saved.ok ? ok({ measurementId: params.measurementId }) : saved;
  },
});

const count = z.int().nullable();
const change = z
  .object({
    count: z.int().nullable(),
    first: z.number(),
    later: z.number(),
    change: z.number(),
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  })
  .nullable();

export const getProgressionChangeEndpoint = defineEndpoint({
  name: 'get-progression-change',
  summary:
    'How a programme’s people moved from its first measuring point to a later one: means, intervals, who answered. Null: too few to publish.',
  method: 'get',
  path: '/programmes/{programmeId}/progression',
  permission: readResults,
  audit: { action: 'read', category: 'assessments' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({ to: z.string().max(60).optional(), instrument: z.string().max(60).optional() }),
  answer: z.object({
    instrument: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    people: count,
    answered: z.array(
      z.object({ view: z.enum(views), bothTimes: count, firstOnly: count, laterOnly: count, neither: count }),
    ),
    questions: z.array(
      z.object({ area: z.string(), question: z.string(), changes: z.object({ person: change, staff: change }) }),
    ),
  }),
  handle: async (ctx, { params, query }) => {
    const wanted = { to: query.to, instrumentKey: query.instrument };
    const { instrument, compared } = await getProgressionChange(ctx, params.programmeId, wanted);
    return ok({
      instrument: instrument.key,
      from: compared?.first.key ?? null,
      to: compared?.to.key ?? null,
      people: compared?.change.people ?? null,
      answered: compared?.change.answered ?? [],
      questions: (compared?.change.questions ?? []).map(({ areaKey, itemKey, changes }) => ({
        area: areaKey,
        question: itemKey,
        changes,
      })),
    });
  },
});
