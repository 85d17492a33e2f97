import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { afterOutcomes, askForm, jobForm, settleJobForm } from '../domain/after.ts';
import { readAfterPlacements, recordAfterPlacements } from '../domain/permissions.ts';
import { answerAfter, listAfterPlacements, offerJob, settleJob } from '../server/after-placements.ts';

const write = { action: 'write', category: 'outcomes' } as const;
const query = z.object({});
const saved = z.object({ id: z.uuid() });
const ofParticipant = z.object({ enrolmentId: z.uuid() });
const ofPlacement = ofParticipant.extend({ placementId: z.uuid() });
const day = z.iso.date();

export const listAfterPlacementsEndpoint = defineEndpoint({
  name: 'list-after-placements',
  summary:
    'What a participant’s placements led to: jobs offered and taken, and how she fared three and six months afterwards.',
  method: 'get',
  path: '/participants/{enrolmentId}/after-placements',
  permission: readAfterPlacements,
  audit: { action: 'read', category: 'outcomes' },
  params: ofParticipant,
  query,
  answer: z.object({
    placements: z.array(
      z.object({
        id: z.uuid(),
        form: z.string(),
        status: z.string(),
        startsOn: day,
        endedOn: day.nullable(),
        jobs: z.array(
          z.object({
            id: z.uuid(),
            form: z.string(),
            sameWorkplace: z.boolean(),
            employer: z.string(),
            extentPercent: z.int(),
            fundedBy: z.string(),
            offeredOn: day,
            startsOn: day,
            endsOn: day.nullable(),
            status: z.enum(['offered', 'accepted', 'declined']),
            settledOn: day.nullable(),
            version: z.int(),
          }),
        ),
        asked: z.array(z.object({ months: z.int(), outcome: z.enum(afterOutcomes), askedOn: day })),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { placements } = await listAfterPlacements(ctx, params.enrolmentId);
    return ok({
      placements: placements.map(({ id, form, status, startsOn, endedOn, jobs, asked }) => ({
        ...{ id, form, status, startsOn, endedOn, jobs, asked },
      })),
    });
  },
});

export const offerJobEndpoint = defineEndpoint({
  name: 'offer-placement-job',
  summary: 'Notes a job that was offered after or during a placement. The same id sent again changes nothing.',
  method: 'post',
  path: '/participants/{enrolmentId}/after-placements/{placementId}/jobs',
  permission: recordAfterPlacements,
  audit: write,
  params: ofPlacement,
  query,
  body: jobForm,
  answer: saved,
  handle: async (ctx, { params, body }) => offerJob(ctx, params, body),
});

export const settleJobEndpoint = defineEndpoint({
  name: 'settle-placement-job',
  summary: 'Notes what she answered to a job; taken, it becomes an employment in her history.',
  method: 'put',
  path: '/participants/{enrolmentId}/after-placements/{placementId}/jobs/{jobId}',
  permission: recordAfterPlacements,
  audit: write,
  params: ofPlacement.extend({ jobId: z.uuid() }),
  query,
  body: settleJobForm,
  answer: saved,
  handle: async (ctx, { params, body }) => settleJob(ctx, params, body),
});

export const answerAfterEndpoint = defineEndpoint({
  name: 'answer-after-placement',
  summary: 'Notes how she fares three or six months after a placement ended.',
  method: 'post',
  path: '/participants/{enrolmentId}/after-placements/{placementId}/follow-up',
  permission: recordAfterPlacements,
  audit: write,
  params: ofPlacement,
  query,
  body: askForm,
  answer: saved,
  handle: async (ctx, { params, body }) => answerAfter(ctx, params, body),
});
