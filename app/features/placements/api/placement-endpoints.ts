import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { ok } from '#app/shared/result.ts';
import { type PlacementForm, placementForms } from '../domain/forms.ts';
import { answerForm, moveForm, proposeForm, termsForm } from '../domain/forms-sent.ts';
import { handlePlacements, readPlacements } from '../domain/permissions.ts';
import type { PlacementLine } from '../domain/placement.ts';
import { placementMoves, placementStatuses } from '../domain/status.ts';
import { parties } from '../domain/terms.ts';
import { answerPlacement } from '../server/answer-placement.ts';
import { getPlacement, listPlacements } from '../server/get-placements.ts';
import { movePlacement } from '../server/move-placement.ts';
import { proposePlacement, proposeTerms } from '../server/propose-placement.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofPlacement = ofEnrolment.extend({ placementId: z.uuid() });
const nothing = z.object({});
const saved = z.object({ id: z.uuid() });
const day = z.string();
const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;

const line = z.object({
  id: z.uuid(),
  form: z.enum(Object.keys(placementForms) as [PlacementForm, ...PlacementForm[]]),
  status: z.enum(placementStatuses),
  startsOn: day,
  endsOn: day,
  endedOn: day.nullable(),
  extentPercent: z.int(),
  employerName: z.string(),
  workplaceId: z.uuid(),
  workplaceName: z.string(),
});
const lineOf = ({ id, form, status, startsOn, endsOn, endedOn, ...rest }: PlacementLine) => {
  const { extentPercent, employerName, workplaceId, workplaceName } = rest;
  return { id, form, status, startsOn, endsOn, endedOn, extentPercent, employerName, workplaceId, workplaceName };
};

export const listPlacementsEndpoint = defineEndpoint({
  name: 'list-placements-of',
  summary: 'The placements, visits and jobs of one participation, the latest first.',
  method: 'get',
  path: '/participants/{enrolmentId}/placements',
  permission: readPlacements,
  audit: read,
  params: ofEnrolment,
  query: nothing,
  answer: z.object({ placements: z.array(line) }),
  handle: async (ctx, { params }) => {
    const { placements } = await listPlacements(ctx, params.enrolmentId);
    return ok({ placements: placements.map(lineOf) });
  },
});

export const getPlacementEndpoint = defineEndpoint({
  name: 'get-placement',
  summary: 'One placement with every version of its terms, the three parties’ answers, and what has happened.',
  method: 'get',
  path: '/participants/{enrolmentId}/placements/{placementId}',
  permission: readPlacements,
  audit: read,
  params: ofPlacement,
  query: nothing,
  answer: line.extend({
    version: z.int(),
    terms: z.array(
      z.object({
        id: z.uuid(),
        number: z.int(),
        status: z.enum(['proposed', 'accepted', 'declined', 'withdrawn']),
        startsOn: day,
        endsOn: day,
        extentPercent: z.int(),
        hours: z.array(z.object({ weekday: z.int(), startsAt: z.string(), endsAt: z.string() })),
        aims: z.array(z.object({ id: z.uuid(), kind: z.enum(['language', 'work']), words: z.string() })),
        tasks: z.string(),
        answers: z.array(
          z.object({ party: z.enum(parties), agrees: z.boolean(), wantsChange: z.boolean(), words: z.string() }),
        ),
      }),
    ),
    moves: z.array(z.object({ toStatus: z.enum(placementStatuses), onDay: day, reason: z.string().nullable() })),
  }),
  handle: async (ctx, { params }) => {
    const { placement, terms, moves } = await getPlacement(ctx, params);
    return ok({
      ...lineOf(placement),
      version: placement.version,
      terms: terms.map(({ reason: _, proposedAt: __, answers, ...each }) => ({
        ...each,
        answers: answers.map(({ party, agrees, wantsChange, words }) => ({ party, agrees, wantsChange, words })),
      })),
      moves: moves.map(({ toStatus, onDay, reason }) => ({ toStatus, onDay, reason })),
    });
  },
});

export const proposePlacementEndpoint = defineEndpoint({
  name: 'propose-placement',
  summary: 'Proposes a placement with its first terms. The same id sent twice proposes one.',
  method: 'post',
  path: '/participants/{enrolmentId}/placements',
  permission: handlePlacements,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: proposeForm,
  answer: saved,
  handle: (ctx, { params, body }) => proposePlacement(ctx, params.enrolmentId, body),
});

export const proposeTermsEndpoint = defineEndpoint({
  name: 'propose-placement-terms',
  summary: 'Proposes a change or an extension: new terms, open until the three parties have answered.',
  method: 'post',
  path: '/participants/{enrolmentId}/placements/{placementId}/terms',
  permission: handlePlacements,
  audit: write,
  params: ofPlacement,
  query: nothing,
  body: termsForm,
  answer: saved,
  handle: (ctx, { params, body }) => proposeTerms(ctx, params, body),
});

export const answerPlacementEndpoint = defineEndpoint({
  name: 'answer-placement',
  summary: 'Writes down what a party told staff about terms that wait. The first answer of a party counts.',
  method: 'post',
  path: '/participants/{enrolmentId}/placements/{placementId}/answers',
  permission: handlePlacements,
  audit: write,
  params: ofPlacement,
  query: nothing,
  body: answerForm,
  answer: z.object({ taken: z.enum(['accepted', 'taken', 'declined']) }),
  handle: async (ctx, { params, body }) => {
    const { terms } = await getPlacement(ctx, params);
    if (!terms.some(({ id }) => id === body.termsId)) throw new NotFoundError();
    const answered = await answerPlacement(ctx, { ...body, documentId: undefined });
    return answered.ok ? ok({ taken: answered.value as 'taken' }) : answered;
  },
});

export const movePlacementEndpoint = defineEndpoint({
  name: 'move-placement',
  summary: 'Writes down that a placement began, was interrupted, went on, ended or came to nothing.',
  method: 'post',
  path: '/participants/{enrolmentId}/placements/{placementId}/moves/{placementMove}',
  permission: handlePlacements,
  audit: write,
  params: ofPlacement.extend({ placementMove: z.enum(placementMoves) }),
  query: nothing,
  body: moveForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const moved = await movePlacement(ctx, params, params.placementMove, body);
    return moved.ok ? ok({ id: params.placementId }) : moved;
  },
});
