import { z } from 'zod';
import { planPath } from '#app/features/enrolments/domain/paths.ts';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { answerForm } from '../../domain/own-way.ts';
import { answerHelpPath, answerWishPath } from '../../domain/paths.ts';
import { changePlan, chooseTrack } from '../../domain/permissions.ts';
import { answerHelp, answerWish } from '../../server/answer-her.ts';

const write = { action: 'write', category: 'participation' } as const;

/** An answer to what she asked for help with. */
export const answerHelpAction = defineAction({
  path: answerHelpPath,
  permission: changePlan,
  audit: write,
  params: z.object({ enrolmentId: z.uuid(), helpRequestId: z.uuid() }),
  form: answerForm,
  submit: async (ctx, { params, form }) => {
    const answered = await answerHelp(ctx, params, form.answer);
    return answered.ok ? ok(planPath.to(params, { done: 'saved' })) : answered;
  },
  backTo: (params) => planPath.to(params),
});

/** An answer to the track she wished for, without choosing one. */
export const answerWishAction = defineAction({
  path: answerWishPath,
  permission: chooseTrack,
  audit: write,
  params: z.object({ enrolmentId: z.uuid(), wishId: z.uuid() }),
  form: answerForm,
  submit: async (ctx, { params, form }) => {
    const answered = await answerWish(ctx, params, form.answer);
    return answered.ok ? ok(planPath.to(params, { done: 'saved' })) : answered;
  },
  backTo: (params) => planPath.to(params),
});
