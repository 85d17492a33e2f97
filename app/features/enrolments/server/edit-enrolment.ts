import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { EnrolmentDetailsForm } from '../domain/participant-form.ts';
import { findEnrolment, updateDetails } from './enrolment-store.ts';
import { insertWorkerChanges } from './hand-over-store.ts';
import { selectCaseWorkers, selectProgrammes } from './programme-choice-store.ts';

/** Changes site, case worker and planned end; a track is chosen with chooseTrack. Problems by field; `stale` when somebody saved in between. */
export async function editEnrolment(
  ctx: RequestContext,
  enrolmentId: string,
  form: EnrolmentDetailsForm,
): Promise<Result<void, FieldProblems>> {
  const [enrolment, programmes, caseWorkers] = await Promise.all([
    findEnrolment(ctx, enrolmentId),
    selectProgrammes(ctx),
    selectCaseWorkers(ctx, ctx.caller.programmes),
  ]);
  const definition = programmes.find(({ id }) => id === enrolment?.programmeId)?.definition;
  if (enrolment === undefined || definition === undefined) throw new NotFoundError();
  ctx.saw([enrolment.personId]);
  ctx.within(enrolment.programmeId);
  const problems: FieldProblems = {};
  const { siteKey, caseWorkerId, plannedEndOn } = form;
  if (siteKey !== undefined && !definition.sites?.some(({ key }) => key === siteKey)) problems['siteKey'] = ['choose'];
  const mayHold =
    caseWorkerId === enrolment.caseWorkerId ||
    caseWorkers.some(({ id, programmeId }) => id === caseWorkerId && programmeId === enrolment.programmeId);
  if (caseWorkerId !== undefined && !mayHold) problems['caseWorkerId'] = ['choose'];
  if (plannedEndOn !== undefined && plannedEndOn < (enrolment.startedOn ?? enrolment.referredOn))
    problems['plannedEndOn'] = ['date-before-planned-start'];
  if (Object.keys(problems).length > 0) return refuse(problems);
  const details = {
    siteKey: siteKey ?? null,
    caseWorkerId: caseWorkerId ?? null,
    plannedEndOn: plannedEndOn ?? null,
  };
  if (details.caseWorkerId !== enrolment.caseWorkerId) {
    const [from, to] = [enrolment.caseWorkerId, details.caseWorkerId];
    await insertWorkerChanges(ctx, [{ enrolment, from, to, takesEffectOn: ctx.today, reason: null, handOverId: null }]);
  }
  return (await updateDetails(ctx, enrolmentId, form.version, details)) ? ok(undefined) : refuse({ '': ['stale'] });
}
