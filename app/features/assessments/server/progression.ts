import { getEnrolment, getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { getProgramme } from '#app/features/programmes/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Answer, Assessment } from '../domain/answers.ts';
import type { ChangeMeasurementForm, StartMeasurementForm } from '../domain/forms.ts';
import type { Instrument } from '../domain/instrument.ts';
import { type PersonPoint, pointsOf } from '../domain/measuring-points.ts';
import {
  findAssessment,
  insertAssessment,
  selectAnswers,
  selectAssessments,
  updateMeasurement,
} from './assessment-store.ts';
import { instrumentOf } from './get-mapping.ts';
import { isRestricted, readsGuarded } from './guarded-store.ts';
import { inUse, listInstruments } from './instruments.ts';

/** A measurement with its instrument, and of its answers those that count and the caller may read. */
export type Measurement = { assessment: Assessment; instrument: Instrument; answers: Answer[] };

export type Progression = {
  head: ParticipantHead;
  /** The latest first. */
  measurements: Measurement[];
  choices: Instrument[];
  points: PersonPoint[];
  mayReadGuarded: boolean;
};

/** A participant's measurements and what is due. Throws NotFoundError when the caller may not know of her. */
export async function getProgression(ctx: RequestContext, enrolmentId: string): Promise<Progression> {
  const [head, assessments, answers, instruments, mayReadGuarded] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectAssessments(ctx, enrolmentId, 'progression'),
    selectAnswers(ctx, { enrolmentId, use: 'progression' }),
    listInstruments(ctx),
    readsGuarded(ctx, enrolmentId),
  ]);
  const measured = new Set(assessments.flatMap(({ pointKey }) => pointKey ?? []));
  return {
    head,
    measurements: assessments.map((assessment) => ({
      assessment,
      instrument: instrumentOf(instruments, assessment),
      answers: answers.filter((each) => each.assessmentId === assessment.id && each.isCurrent),
    })),
    choices: inUse(instruments, 'progression'),
    points: pointsOf(head.definition, head, measured, ctx.today),
    mayReadGuarded,
  };
}

export type OneMeasurement = Measurement & { head: ParticipantHead; mayReadGuarded: boolean };

/** One measurement. Throws NotFoundError. */
export async function getMeasurement(
  ctx: RequestContext,
  { enrolmentId, measurementId }: { enrolmentId: string; measurementId: string },
): Promise<OneMeasurement> {
  const of = { enrolmentId, use: 'progression' as const };
  const [head, assessment, answers, instruments, mayReadGuarded] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findAssessment(ctx, { ...of, id: measurementId }),
    selectAnswers(ctx, { ...of, assessmentId: measurementId }),
    listInstruments(ctx),
    readsGuarded(ctx, enrolmentId),
  ]);
  if (assessment === undefined) throw new NotFoundError();
  const instrument = instrumentOf(instruments, assessment);
  return { head, assessment, instrument, answers: answers.filter(({ isCurrent }) => isCurrent), mayReadGuarded };
}

/**
 * Begins a measurement. Problems: 'choose' for an instrument that is not used or an unknown measuring point, 'not-started',
 * 'day-before-start', 'day-ahead', 'point-taken'. The same id sent again answers like the first.
 */
export async function startMeasurement(
  ctx: RequestContext,
  enrolmentId: string,
  { id, instrument: key, heldOn, point }: StartMeasurementForm,
): Promise<Result<{ measurementId: string }, FieldProblems>> {
  const [enrolment, restricted, measurements, instruments] = await Promise.all([
    getEnrolment(ctx, enrolmentId),
    isRestricted(ctx, enrolmentId),
    selectAssessments(ctx, enrolmentId, 'progression'),
    listInstruments(ctx),
  ]);
  if (measurements.some((each) => each.id === id)) return ok({ measurementId: id });
  const { definition } = await getProgramme(ctx, enrolment.programmeId);
  const instrument = inUse(instruments, 'progression').find((each) => each.key === key);
  if (instrument === undefined) return refuse({ instrument: ['choose'] });
  const problem = whenProblem(ctx, { heldOn, point }, enrolment, definition);
  if (problem) return refuse(problem);
  const { programmeId, personId } = enrolment;
  const own = { id, enrolmentId, programmeId, personId, restricted, use: 'progression' as const };
  const of = { instrumentKey: key, instrumentNumber: instrument.number, pointKey: point || null, heldOn };
  if (await insertAssessment(ctx, { ...own, ...of })) return ok({ measurementId: id });
  const since = await selectAssessments(ctx, enrolmentId, 'progression');
  return since.some((each) => each.id === id) ? ok({ measurementId: id }) : refuse({ point: ['point-taken'] });
}

/** Days before the first day on which a first measurement may be held. */
const heldBeforeStartDays = 30;

function whenProblem(
  { today }: Pick<RequestContext, 'today'>,
  { heldOn, point }: Pick<StartMeasurementForm, 'heldOn' | 'point'>,
  { startedOn }: { startedOn: StartMeasurementForm['heldOn'] | null },
  { measuringPoints = [] }: ProgrammeDefinition,
): FieldProblems | undefined {
  if (startedOn === null) return { '': ['not-started'] };
  if (heldOn > today) return { heldOn: ['day-ahead'] };
  if (heldOn < addDays(startedOn, -heldBeforeStartDays)) return { heldOn: ['day-before-start'] };
  return point === '' || measuringPoints.some(({ key }) => key === point) ? undefined : { point: ['choose'] };
}

/** Corrects day or measuring point of a measurement. Problems: those of the day and the point, 'stale'. Throws NotFoundError. */
export async function changeMeasurement(
  ctx: RequestContext,
  { enrolmentId, measurementId }: { enrolmentId: string; measurementId: string },
  { version, heldOn, point }: ChangeMeasurementForm,
): Promise<Result<void, FieldProblems>> {
  const [enrolment, measurements] = await Promise.all([
    getEnrolment(ctx, enrolmentId),
    selectAssessments(ctx, enrolmentId, 'progression'),
  ]);
  const measurement = measurements.find(({ id }) => id === measurementId);
  if (measurement === undefined) throw new NotFoundError();
  if (measurement.heldOn === heldOn && (measurement.pointKey ?? '') === point) return ok(undefined);
  const { definition } = await getProgramme(ctx, enrolment.programmeId);
  const problem = whenProblem(ctx, { heldOn, point }, enrolment, definition);
  if (problem) return refuse(problem);
  const isTaken = measurements.some(
    (each) => each.id !== measurementId && each.instrumentKey === measurement.instrumentKey && each.pointKey === point,
  );
  if (isTaken) return refuse({ point: ['point-taken'] });
  const changed = await updateMeasurement(ctx, measurementId, version, { heldOn, pointKey: point || null });
  return changed ? ok(undefined) : refuse({ '': ['stale'] });
}
