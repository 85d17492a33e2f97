import { getEnrolment } from '#app/features/enrolments/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { StartMappingForm } from '../domain/forms.ts';
import { closeAssessment, insertAssessment, selectAssessments } from './assessment-store.ts';
import { isRestricted } from './guarded-store.ts';
import { inUse, listInstruments } from './instruments.ts';

/**
 * Begins a mapping; the one that was open with the same instrument is closed and stays readable. Problems: 'choose' for an instrument that
 * is not used, 'stale' when somebody else has begun one since. The same id sent again answers like the first.
 */
export async function startMapping(
  ctx: RequestContext,
  enrolmentId: string,
  { id, instrument: key, after }: StartMappingForm,
): Promise<Result<{ mappingId: string }, FieldProblems>> {
  const [enrolment, restricted, mappings, instruments] = await Promise.all([
    getEnrolment(ctx, enrolmentId),
    isRestricted(ctx, enrolmentId),
    selectAssessments(ctx, enrolmentId, 'mapping'),
    listInstruments(ctx),
  ]);
  if (mappings.some((each) => each.id === id)) return ok({ mappingId: id });
  const instrument = inUse(instruments, 'mapping').find((each) => each.key === key);
  if (instrument === undefined) return refuse({ instrument: ['choose'] });
  const open = mappings.find((each) => each.instrumentKey === key && each.closedAt === null);
  if ((open?.id ?? '') !== after) return refuse({ '': ['stale'] });
  if (open) await closeAssessment(ctx, open.id);
  const { programmeId, personId } = enrolment;
  const own = { id, enrolmentId, programmeId, personId, restricted, use: 'mapping' as const };
  const of = { instrumentKey: key, instrumentNumber: instrument.number, pointKey: null, heldOn: ctx.today };
  if (await insertAssessment(ctx, { ...own, ...of })) return ok({ mappingId: id });
  const since = await selectAssessments(ctx, enrolmentId, 'mapping');
  return since.some((each) => each.id === id) ? ok({ mappingId: id }) : refuse({ '': ['stale'] });
}
