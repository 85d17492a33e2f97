import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { removeClosureInput } from '../../domain/closed-days.ts';
import {
  cancelForClosurePath,
  cancelOnHolidaysPath,
  closurePath,
  closuresPath,
  holidaysPath,
  removeClosurePath,
  resumeOutsidePath,
} from '../../domain/paths.ts';
import { keepClosuresPermission } from '../../domain/permissions.ts';
import { cancelForClosure, removeClosure, resumeOutsideClosure } from '../../server/keep-closures.ts';
import { cancelOnHolidays } from '../../server/keep-holidays.ts';
import { activityTexts } from '../../texts/index.ts';

const params = z.object({ closureId: z.uuid() });
const confirmed = z.object({ confirmed: z.literal('1') });
// Cancelling decides whether marks count, so it leaves a trace although it shows nobody.
const audit = { action: 'write', category: 'attendance' } as const;
const permission = keepClosuresPermission;

export const cancelForClosureAction = defineAction({
  path: cancelForClosurePath,
  permission,
  audit,
  params,
  form: confirmed,
  submit: async (ctx, { params: of }) => {
    await cancelForClosure(ctx, of.closureId);
    return ok(closurePath.to(of, { done: 'saved' }));
  },
  backTo: (of) => closurePath.to(of),
});

export const resumeOutsideAction = defineAction({
  path: resumeOutsidePath,
  permission,
  audit,
  params,
  form: confirmed,
  submit: async (ctx, { params: of }) => {
    await resumeOutsideClosure(ctx, of.closureId);
    return ok(closurePath.to(of, { done: 'saved' }));
  },
  backTo: (of) => closurePath.to(of),
});

export const removeClosureAction = defineAction({
  path: removeClosurePath,
  permission,
  audit,
  params,
  form: removeClosureInput,
  submit: async (ctx, { params: of, form }) => {
    await removeClosure(ctx, of.closureId, form.sessions);
    return ok(closuresPath.to({}, { done: 'removed' }));
  },
  backTo: (of) => closurePath.to(of),
});

export const cancelOnHolidaysAction = defineAction({
  path: cancelOnHolidaysPath,
  permission,
  audit,
  params: z.object({}),
  form: confirmed.extend({ programmeId: z.uuid() }),
  submit: async (ctx, { form: { programmeId } }) => {
    // A reason is kept as it will be read on the session's page and by participants: in Swedish.
    const t = translate(activityTexts, 'sv');
    await cancelOnHolidays(ctx, programmeId, (key) => t(`holidays.names.${key}`));
    return ok(holidaysPath.to({}, { programme: programmeId, done: 'saved' }));
  },
  backTo: () => holidaysPath.to(),
});
