import { getEnrolment } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type Answer,
  type Assessment,
  answerProblem,
  asKept,
  mergeAnswers,
  placeKey,
  type Rater,
  type Typed,
  type View,
  valuesAt,
} from '../domain/answers.ts';
import type { AnswersForm, RateForm } from '../domain/forms.ts';
import {
  type Instrument,
  type InstrumentArea,
  type InstrumentUse,
  isGuarded,
  questionsOf,
  stepsOf,
} from '../domain/instrument.ts';
import { findAssessment, saveAnswers, selectAnswers } from './assessment-store.ts';
import { instrumentOf } from './get-mapping.ts';
import { readsGuarded } from './guarded-store.ts';
import { listInstruments } from './instruments.ts';

type Open = { assessment: Assessment; instrument: Instrument; areas: InstrumentArea[] };

// Locked first: what is read afterwards is what whoever held it before has saved.
async function openForWriting(
  ctx: RequestContext,
  of: { enrolmentId: string; id: string; use: InstrumentUse },
): Promise<Open> {
  const [enrolment, assessment] = await Promise.all([getEnrolment(ctx, of.enrolmentId), findAssessment(ctx, of, true)]);
  if (assessment === undefined || assessment.enrolmentId !== enrolment.id) throw new NotFoundError();
  const [instruments, mayReadGuarded] = await Promise.all([listInstruments(ctx), readsGuarded(ctx, of.enrolmentId)]);
  const instrument = instrumentOf(instruments, assessment);
  return { assessment, instrument, areas: instrument.areas.filter((area) => mayReadGuarded || !isGuarded(area)) };
}

type Answers = AnswersForm['answers'];
type Said = { rater: Rater; language: string; saidOn: PlainDate; version: number };

/** `wholeArea`: a question that is not among the answers was emptied; otherwise it is left as it is. */
async function save(
  ctx: RequestContext,
  { assessment, instrument, areas }: Open,
  said: Said,
  { answers, swedish, wholeArea }: { answers: Answers; swedish: Answers; wholeArea: boolean },
): Promise<Result<void, FieldProblems>> {
  const problems: FieldProblems = {};
  const typed: (Typed & { guarded: boolean; isStep: boolean })[] = [];
  for (const area of areas)
    for (const question of questionsOf(instrument, area)) {
      const isStep = question.kind === 'steps';
      const given = answers[area.key]?.[question.key];
      const beside = said.language === 'sv' || question.kind !== 'words' ? '' : swedish[area.key]?.[question.key];
      for (const [value, isTranslation, form] of [
        [given, false, 'answers'],
        [beside, true, 'swedish'],
      ] as const) {
        if (value === undefined && !wholeArea) continue;
        const kept = asKept(value ?? '');
        const problem = answerProblem(
          isTranslation ? { ...question, kind: 'words' } : question,
          stepsOf(instrument, question),
          kept,
        );
        if (problem) problems[`${form}.${area.key}.${question.key}`] = [problem];
        const place = { areaKey: area.key, itemKey: question.key, isTranslation };
        typed.push({ place, value: kept, guarded: isGuarded(area), isStep: isStep && !isTranslation });
      }
    }
  if (Object.keys(problems).length > 0) return refuse(problems);
  const all = await selectAnswers(ctx, { ...assessment, assessmentId: assessment.id });
  const history = assessment.use === 'mapping' ? all : all.filter(({ rater }) => rater === said.rater);
  const { changes, conflicts } = mergeAnswers(typed, valuesAt(history, said.version), valuesAt(history));
  if (conflicts.length > 0) return refuse({ '': ['stale'] });
  const saved = typed.filter((each) => changes.includes(each) || isInOtherLanguage(each, history, said));
  if (saved.length > 0) await saveAnswers(ctx, assessment, { ...said, changes: saved });
  return ok(undefined);
}

// The same words, but now said to be in another language: also a change.
function isInOtherLanguage(
  { place, value, isStep }: Typed & { isStep: boolean },
  history: readonly Answer[],
  said: Said,
): boolean {
  const now = history.find((each) => each.isCurrent && placeKey(each) === placeKey(place));
  if (isStep || place.isTranslation || now === undefined || now.value === null || now.value !== value) return false;
  return now.language !== said.language && now.revision <= said.version;
}

/**
 * Saves what was said in one area of a mapping. Earlier answers stay; what somebody else changed in other questions meanwhile stays, too.
 * Problems: 'too-long' and 'choose' by question, 'day-ahead', 'closed' for an earlier mapping, 'stale' when somebody else changed the
 * same answer. Throws NotFoundError.
 */
export async function saveMappingArea(
  ctx: RequestContext,
  { enrolmentId, mappingId, areaKey }: { enrolmentId: string; mappingId: string; areaKey: string },
  form: AnswersForm,
  wholeArea: boolean,
): Promise<Result<void, FieldProblems>> {
  const open = await openForWriting(ctx, { enrolmentId, id: mappingId, use: 'mapping' });
  const area = open.areas.find(({ key }) => key === areaKey);
  if (area === undefined) throw new NotFoundError();
  if (open.assessment.closedAt !== null) return refuse({ '': ['closed'] });
  if (form.saidOn > ctx.today) return refuse({ saidOn: ['day-ahead'] });
  return save(ctx, { ...open, areas: [area] }, form, { ...form, wholeArea });
}

/** Saves one view of a measurement; questions that are not among the answers keep theirs. Problems: 'choose' by question, 'stale'. */
export async function saveView(
  ctx: RequestContext,
  { enrolmentId, measurementId, view }: { enrolmentId: string; measurementId: string; view: View },
  { version, answers }: RateForm,
): Promise<Result<void, FieldProblems>> {
  const open = await openForWriting(ctx, { enrolmentId, id: measurementId, use: 'progression' });
  const said = { rater: view, language: 'sv', saidOn: open.assessment.heldOn, version };
  return save(ctx, open, said, { answers, swedish: {}, wholeArea: false });
}
