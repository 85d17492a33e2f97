import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { agreementWays } from '../domain/agreement.ts';
import {
  changePlan,
  chooseTrack as mayChoose,
  movePhase as mayMove,
  readPlan,
  reviewPlan,
} from '../domain/permissions.ts';
import { phaseMoveForm, phaseNow, realSpells } from '../domain/phases.ts';
import { reviewForm } from '../domain/reviews.ts';
import {
  agreementForm,
  doers,
  dueKinds,
  newStepForm,
  planMark,
  type Step,
  stepForm,
  stepStateForm,
  stepStates,
} from '../domain/steps.ts';
import { trackForm } from '../domain/tracks.ts';
import { addStep, agreeToPlan, changeStep, getPlan, setStepState } from '../server/plans.ts';
import { holdReview } from '../server/reviews.ts';
import { chooseTrack, getWay, movePhase } from '../server/way.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofStep = ofEnrolment.extend({ stepId: z.uuid() });
const nothing = z.object({});
const isSaved = z.object({ saved: z.literal(true) });
const saved = { saved: true } as const;
const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;

const answeredStep = z.object({
  id: z.uuid(),
  what: z.string(),
  ownWords: z.string(),
  ownLanguage: z.string().nullable(),
  why: z.string(),
  helps: z.string(),
  doer: z.enum(doers),
  doerName: z.string().nullable(),
  dueOn: z.string().nullable(),
  dueAs: z.enum(dueKinds).nullable(),
  state: z.enum(stepStates),
  stateOn: z.string(),
  stateReason: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  version: z.int(),
});

export const getPlanEndpoint = defineEndpoint({
  name: 'get-plan',
  summary: 'A plan: its steps, when the participant agreed, when it was looked at together and is to be again.',
  method: 'get',
  path: '/participants/{enrolmentId}/plan',
  permission: readPlan,
  audit: read,
  params: ofEnrolment,
  query: nothing,
  answer: z.object({
    mark: z.string(),
    steps: z.array(answeredStep),
    agreements: z.array(
      z.object({
        agreedOn: z.string(),
        agreedHow: z.enum(agreementWays),
        note: z.string().nullable(),
        recordedBy: z.string(),
      }),
    ),
    reviews: z.array(z.object({ heldOn: z.string(), withWhom: z.string(), works: z.string(), changes: z.string() })),
    nextReview: z.object({ dueOn: z.string(), isDue: z.boolean() }).nullable(),
  }),
  handle: async (ctx, { params }) => {
    const { steps, agreements, reviews, next } = await getPlan(ctx, params.enrolmentId);
    return ok({
      mark: planMark(steps),
      steps: steps.map(({ contentChangedAt: _, ...step }: Step) => step),
      agreements: agreements.map(({ agreedOn, agreedHow, note, recordedBy }) => ({
        agreedOn,
        agreedHow,
        note,
        recordedBy,
      })),
      reviews: reviews.map(({ heldOn, withWhom, works, changes }) => ({ heldOn, withWhom, works, changes })),
      nextReview: next === undefined ? null : { dueOn: next.dueOn, isDue: next.isDue },
    });
  },
});

export const addStepEndpoint = defineEndpoint({
  name: 'add-plan-step',
  summary: 'A new step in a plan. The same id sent twice adds one.',
  method: 'post',
  path: '/participants/{enrolmentId}/plan/steps',
  permission: changePlan,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: newStepForm,
  answer: z.object({ stepId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const added = await addStep(ctx, params.enrolmentId, body);
    return added.ok ? ok({ stepId: added.value.id }) : added;
  },
});

export const changeStepEndpoint = defineEndpoint({
  name: 'change-plan-step',
  summary: 'Changes what a step says; what it said before is kept. `version` is what you have seen.',
  method: 'put',
  path: '/participants/{enrolmentId}/plan/steps/{stepId}',
  permission: changePlan,
  audit: write,
  params: ofStep,
  query: nothing,
  body: stepForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeStep(ctx, params, body);
    return changed.ok ? ok(saved) : changed;
  },
});

export const setStepStateEndpoint = defineEndpoint({
  name: 'set-plan-step-state',
  summary: 'Begins a step, ticks it off, says that it was not done, drops it, or takes it up again.',
  method: 'post',
  path: '/participants/{enrolmentId}/plan/steps/{stepId}/state',
  permission: changePlan,
  audit: write,
  params: ofStep,
  query: nothing,
  body: stepStateForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const set = await setStepState(ctx, params, body);
    return set.ok ? ok(saved) : set;
  },
});

export const agreeToPlanEndpoint = defineEndpoint({
  name: 'agree-to-plan',
  summary: 'Notes that the participant agrees to the plan. `seen` is the `mark` of the plan that was read together.',
  method: 'post',
  path: '/participants/{enrolmentId}/plan/agreements',
  permission: changePlan,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: agreementForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const agreed = await agreeToPlan(ctx, params.enrolmentId, body);
    return agreed.ok ? ok(saved) : agreed;
  },
});

export const holdReviewEndpoint = defineEndpoint({
  name: 'hold-plan-review',
  summary: 'Notes that the plan was looked at together. The next review falls due by the programme’s rule.',
  method: 'post',
  path: '/participants/{enrolmentId}/plan/reviews',
  permission: reviewPlan,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: reviewForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const held = await holdReview(ctx, params.enrolmentId, body);
    return held.ok ? ok(saved) : held;
  },
});

export const getWayEndpoint = defineEndpoint({
  name: 'get-track-and-phase',
  summary: 'Which track was chosen and which phase it is, with the decisions that led there.',
  method: 'get',
  path: '/participants/{enrolmentId}/way',
  permission: readPlan,
  audit: read,
  params: ofEnrolment,
  query: nothing,
  answer: z.object({
    version: z.int(),
    trackKey: z.string().nullable(),
    trackChoices: z.array(
      z.object({
        fromKey: z.string().nullable(),
        toKey: z.string().nullable(),
        chosenOn: z.string(),
        reason: z.string().nullable(),
      }),
    ),
    phases: z.array(z.object({ key: z.string(), firstDay: z.string(), lastDay: z.string().nullable() })),
    now: z.object({ key: z.string(), week: z.int(), weeks: z.int().nullable() }).nullable(),
  }),
  handle: async (ctx, { params }) => {
    const { head, phaseMoves, trackChoices } = await getWay(ctx, params.enrolmentId);
    const spells = head.startedOn === null ? [] : realSpells(head.definition, head.startedOn, phaseMoves);
    const now = phaseNow(spells, head.endedOn ?? ctx.today);
    return ok({
      version: head.version,
      trackKey: head.trackKey,
      trackChoices: trackChoices.map(({ fromKey, toKey, chosenOn, reason }) => ({ fromKey, toKey, chosenOn, reason })),
      phases: spells.map(({ phase, firstDay, lastDay }) => ({ key: phase.key, firstDay, lastDay: lastDay ?? null })),
      now: now === undefined ? null : { key: now.phase.key, week: now.week, weeks: now.weeks ?? null },
    });
  },
});

export const chooseTrackEndpoint = defineEndpoint({
  name: 'choose-track',
  summary: 'Notes which track the participant chooses, and why. `version` is that of get-track-and-phase.',
  method: 'post',
  path: '/participants/{enrolmentId}/way/tracks',
  permission: mayChoose,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: trackForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const chosen = await chooseTrack(ctx, params.enrolmentId, body);
    return chosen.ok ? ok(saved) : chosen;
  },
});

export const movePhaseEndpoint = defineEndpoint({
  name: 'move-phase',
  summary: 'Decides that a phase begins on another day than planned, and why.',
  method: 'post',
  path: '/participants/{enrolmentId}/way/phases',
  permission: mayMove,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: phaseMoveForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const moved = await movePhase(ctx, params.enrolmentId, body);
    return moved.ok ? ok(saved) : moved;
  },
});
