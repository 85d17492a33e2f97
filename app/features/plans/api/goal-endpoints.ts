import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import type { Download } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import {
  type Goal,
  goalFileTypes,
  goalForm,
  mostBytesOfGoalFile,
  mostGoalFiles,
  penHolders,
  translationForm,
  translators,
} from '../domain/goal.ts';
import { readGoal, writeGoal } from '../domain/permissions.ts';
import { getGoals, openGoalFile, readGoalFiles, saveGoal, translateGoal } from '../server/goals.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofGoal = ofEnrolment.extend({ goalId: z.uuid() });
const nothing = z.object({});
const isSaved = z.object({ goalId: z.uuid() });
const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;

const words = { tomorrow: z.string(), alreadyThere: z.string(), oneStepUp: z.string() };
const answered = z.object({
  id: z.uuid(),
  number: z.int(),
  language: z.string(),
  ...words,
  scale: z.int().nullable(),
  heldPen: z.enum(penHolders),
  agreedOn: z.string(),
  agreedHow: z.string(),
  peerSees: z.boolean(),
  recordedAt: z.string(),
  translation: z.object({ ...words, number: z.int(), translatedBy: z.enum(translators) }).nullable(),
  files: z.array(z.object({ id: z.uuid(), type: z.enum(goalFileTypes), byteCount: z.int() })),
});

export const listGoalsEndpoint = defineEndpoint({
  name: 'list-goals',
  summary: 'Every version of a goal picture that you may read, the newest first, with the Swedish beside it.',
  method: 'get',
  path: '/participants/{enrolmentId}/goals',
  permission: readGoal,
  audit: read,
  params: ofEnrolment,
  query: nothing,
  answer: z.object({ goals: z.array(answered) }),
  handle: async (ctx, { params }) => {
    const { goals } = await getGoals(ctx, params.enrolmentId);
    return ok({ goals: goals.map(pick) });
  },
});

export const addGoalEndpoint = defineEndpoint({
  name: 'add-goal',
  summary: 'A new version of a goal picture, which the participant has agreed to. Nothing that was there is changed.',
  method: 'post',
  path: '/participants/{enrolmentId}/goals',
  permission: writeGoal,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  takesFiles: { field: 'files', mostBytes: mostBytesOfGoalFile, mostFiles: mostGoalFiles },
  body: goalForm.extend({
    files: z
      .array(z.file('file-missing').openapi({ type: 'string', format: 'binary' }))
      .max(mostGoalFiles, 'too-many-files')
      .default([]),
  }),
  answer: isSaved,
  prepare: readGoalFiles,
  handle: async (ctx, { params, body, prepared }) => {
    const saved = await saveGoal(ctx, params.enrolmentId, body, prepared);
    return saved.ok ? ok({ goalId: saved.value.id }) : saved;
  },
});

export const translateGoalEndpoint = defineEndpoint({
  name: 'translate-goal',
  summary: 'The Swedish beside one version. `seenNumber` is the number of the translation you have seen, 0 for none.',
  method: 'put',
  path: '/participants/{enrolmentId}/goals/{goalId}/translation',
  permission: writeGoal,
  audit: write,
  params: ofGoal,
  query: nothing,
  body: translationForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const saved = await translateGoal(ctx, params, body);
    return saved.ok ? ok({ goalId: params.goalId }) : saved;
  },
});

export const getGoalFileEndpoint = defineEndpoint({
  name: 'get-goal-file',
  summary: 'A picture or a recording that belongs to a version.',
  method: 'get',
  path: '/participants/{enrolmentId}/goals/{goalId}/files/{goalFileId}',
  permission: readGoal,
  audit: read,
  params: ofGoal.extend({ goalFileId: z.uuid() }),
  query: nothing,
  givesFile: true,
  answer: z.custom<Download>().openapi({ type: 'string', format: 'binary' }),
  handle: async (ctx, { params }) => ok(await openGoalFile(ctx, params)),
});

function pick(goal: Goal): z.input<typeof answered> {
  const { translation, files, recordedBy: _by, readAt: _at, ...rest } = goal;
  return {
    ...rest,
    translation: translation && {
      tomorrow: translation.tomorrow,
      alreadyThere: translation.alreadyThere,
      oneStepUp: translation.oneStepUp,
      number: translation.number,
      translatedBy: translation.translatedBy,
    },
    files: files.map(({ id, type, byteCount }) => ({ id, type, byteCount })),
  };
}
