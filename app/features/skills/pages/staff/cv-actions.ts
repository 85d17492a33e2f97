import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import {
  archiveValidatorPath,
  cvPath,
  removeCvPath,
  skillsPath,
  validatorPath,
  validatorsPath,
} from '../../domain/paths.ts';
import { changeValidators, makeCv } from '../../domain/permissions.ts';
import { removeForm } from '../../domain/skill-form.ts';
import { archiveValidator } from '../../server/change-validators.ts';
import { removeCv } from '../../server/make-cv.ts';

export const removeCvAction = defineAction({
  path: removeCvPath,
  permission: makeCv,
  audit: { action: 'write', category: 'skills' },
  params: z.object({ enrolmentId: z.uuid(), cvId: z.uuid() }),
  form: removeForm,
  submit: async (ctx, { params, form }) => {
    const removed = await removeCv(ctx, params, form);
    return removed.ok ? ok(skillsPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })) : removed;
  },
  backTo: (params) => cvPath.to(params),
});

export const archiveValidatorAction = defineAction({
  path: archiveValidatorPath,
  permission: changeValidators,
  audit: { none: 'organisations that can validate' },
  params: z.object({ validatorId: z.uuid() }),
  form: removeForm,
  submit: async (ctx, { params, form }) => {
    const archived = await archiveValidator(ctx, params.validatorId, form);
    return archived.ok ? ok(validatorsPath.to({}, { done: 'saved' })) : archived;
  },
  backTo: (params) => validatorPath.to(params),
});
