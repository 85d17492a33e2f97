import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Answer, Assessment } from '../domain/answers.ts';
import { type Instrument, type InstrumentArea, isGuarded } from '../domain/instrument.ts';
import { findAssessment, selectAnswers, selectAssessments } from './assessment-store.ts';
import { readsGuarded } from './guarded-store.ts';
import { inUse, type ListedInstrument, listInstruments } from './instruments.ts';

/** A mapping with the instrument it was made with, in that version, and every answer the caller may read, also earlier ones. */
export type Mapping = { assessment: Assessment; instrument: Instrument; answers: Answer[] };

export type MappingOverview = {
  head: ParticipantHead;
  mappings: Mapping[];
  /** What a new mapping may be begun with. */
  choices: Instrument[];
  mayReadGuarded: boolean;
};

/** A participant's mappings, the latest first. Throws NotFoundError when the caller may not know of her. */
export async function listMappings(ctx: RequestContext, enrolmentId: string): Promise<MappingOverview> {
  const [head, assessments, answers, instruments, mayReadGuarded] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectAssessments(ctx, enrolmentId, 'mapping'),
    selectAnswers(ctx, { enrolmentId, use: 'mapping' }),
    listInstruments(ctx),
    readsGuarded(ctx, enrolmentId),
  ]);
  const mappings = assessments.map((assessment) => ({
    assessment,
    instrument: instrumentOf(instruments, assessment),
    answers: answers.filter(({ assessmentId }) => assessmentId === assessment.id),
  }));
  return { head, mappings, choices: inUse(instruments, 'mapping'), mayReadGuarded };
}

/** The instrument an assessment was made with, in the version of that time. */
export function instrumentOf(
  instruments: readonly ListedInstrument[],
  { instrumentKey, instrumentNumber }: Pick<Assessment, 'instrumentKey' | 'instrumentNumber'>,
): Instrument {
  const found = instruments.find(
    ({ instrument: { key, number } }) => key === instrumentKey && number === instrumentNumber,
  );
  if (found === undefined) throw new Error('an instrument that was used is gone');
  return found.instrument;
}

export type MappingArea = Mapping & {
  head: ParticipantHead;
  area: InstrumentArea;
  /** The same area of the mapping before, to compare with; undefined when there is none. */
  before: Mapping | undefined;
};

/** One area of a mapping, to work in. Throws NotFoundError, also for an area whose answers the caller may not read. */
export async function getMappingArea(
  ctx: RequestContext,
  { enrolmentId, mappingId, areaKey }: { enrolmentId: string; mappingId: string; areaKey: string },
): Promise<MappingArea> {
  const { head, mappings, mayReadGuarded } = await listMappings(ctx, enrolmentId);
  const at = mappings.findIndex(({ assessment }) => assessment.id === mappingId);
  const mapping = mappings[at];
  const area = mapping?.instrument.areas.find(({ key }) => key === areaKey);
  if (mapping === undefined || area === undefined || (isGuarded(area) && !mayReadGuarded)) throw new NotFoundError();
  const before = mappings
    .slice(at + 1)
    .find(({ assessment }) => assessment.instrumentKey === mapping.assessment.instrumentKey);
  return { ...mapping, head, area, before };
}

/** One mapping whole. Throws NotFoundError. */
export async function getMapping(
  ctx: RequestContext,
  { enrolmentId, mappingId }: { enrolmentId: string; mappingId: string },
): Promise<Mapping & { head: ParticipantHead; mayReadGuarded: boolean }> {
  const [head, assessment, answers, instruments, mayReadGuarded] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findAssessment(ctx, { enrolmentId, id: mappingId, use: 'mapping' }),
    selectAnswers(ctx, { enrolmentId, use: 'mapping', assessmentId: mappingId }),
    listInstruments(ctx),
    readsGuarded(ctx, enrolmentId),
  ]);
  if (assessment === undefined) throw new NotFoundError();
  return { head, assessment, answers, instrument: instrumentOf(instruments, assessment), mayReadGuarded };
}
