import { z } from 'zod';
import { placementWeeksPath } from '#app/features/enrolments/domain/paths.ts';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { evidenceOfTaskForm, experienceForm } from '../../domain/confirmed.ts';
import { followingForm, linkForm } from '../../domain/following-form.ts';
import {
  followingPath,
  placementExperiencePath,
  settleWeekPath,
  taskEvidencePath,
  workplaceLinkPath,
} from '../../domain/paths.ts';
import { followWorkplace } from '../../domain/permissions.ts';
import { changeFollowing, makeLink, sendLink, settleWeek, takeBackLink } from '../../server/follow-placement.ts';
import { takeAsEvidence, takeAsExperience } from '../../server/validate-tasks.ts';

const write = { action: 'write', category: 'participation' } as const;
const ofPlacement = z.object({ enrolmentId: z.uuid(), placementId: z.uuid() });
const back = ({ enrolmentId, placementId }: z.output<typeof ofPlacement>, done?: string) =>
  placementWeeksPath.to({ enrolmentId, placementId }, done === undefined ? {} : { done });

/** Makes the supervisor's link, sends it to her, or takes it back. */
export const workplaceLinkAction = defineAction({
  path: workplaceLinkPath,
  permission: followWorkplace,
  audit: write,
  params: ofPlacement,
  form: linkForm,
  submit: async (ctx, { params, form }) => {
    if (form.do === 'revoke') {
      await takeBackLink(ctx, params);
      return ok(back(params, 'revoked'));
    }
    const done = form.do === 'make' ? await makeLink(ctx, params) : await sendLink(ctx, params);
    return done.ok ? ok(back(params, form.do === 'make' ? 'link' : 'sent')) : done;
  },
  backTo: (params) => back(params),
});

/** What she is called there, reminders, and the yes that a protected person's link takes. */
export const followingAction = defineAction({
  path: followingPath,
  permission: followWorkplace,
  audit: write,
  params: ofPlacement,
  form: followingForm,
  submit: async (ctx, { params, form }) => {
    const changed = await changeFollowing(ctx, params, form);
    return changed.ok ? ok(back(params, 'saved')) : changed;
  },
  backTo: (params) => back(params),
});

/** The contact that a week called for is made. */
export const settleWeekAction = defineAction({
  path: settleWeekPath,
  permission: followWorkplace,
  audit: write,
  params: ofPlacement.extend({ weekId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params }) => {
    await settleWeek(ctx, params);
    return ok(back(params, 'saved'));
  },
  backTo: (params) => back(params),
});

/** A task that the workplace confirmed is evidence for a skill. */
export const taskEvidenceAction = defineAction({
  path: taskEvidencePath,
  permission: followWorkplace,
  audit: write,
  params: ofPlacement,
  form: evidenceOfTaskForm,
  submit: async (ctx, { params, form }) => {
    const taken = await takeAsEvidence(ctx, params, form);
    return taken.ok ? ok(back(params, 'saved')) : taken;
  },
  backTo: (params) => back(params),
});

/** The placement as experience in her CV: she has said yes. */
export const placementExperienceAction = defineAction({
  path: placementExperiencePath,
  permission: followWorkplace,
  audit: write,
  params: ofPlacement,
  form: experienceForm,
  submit: async (ctx, { params }) => {
    await takeAsExperience(ctx, params);
    return ok(back(params, 'saved'));
  },
  backTo: (params) => back(params),
});
