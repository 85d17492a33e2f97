import { getOwnStay, isOpenStay, type OwnStay } from '#app/features/enrolments/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { hasEnded } from '../domain/check-instrument.ts';
import type { Instrument } from '../domain/instrument.ts';
import { type PersonPoint, pointsOf } from '../domain/measuring-points.ts';
import {
  nextUnanswered,
  type OwnAnswers,
  type OwnQuestion,
  ownQuestions,
  ownTarget,
  questionKey,
} from '../domain/own-answers.ts';
import {
  insertOwnAnswers,
  insertOwnAssessment,
  type OwnAssessment,
  saveDraft,
  selectDrafts,
  selectInstrumentsToAnswer,
  selectOwnAssessments,
} from './own-answer-store.ts';
import { shippedInstruments } from './shipped-instruments.ts';

export type OwnProgression = {
  stay: OwnStay;
  instrument: Instrument;
  questions: OwnQuestion[];
  drafts: OwnAnswers;
  /** Those she has answered herself, the earliest first. */
  measured: OwnAssessment[];
  points: PersonPoint[];
  target: ReturnType<typeof ownTarget>;
};

/** The questions about how it goes, what she has answered so far, and her earlier times. Throws NotFoundError when she takes part in nothing. */
export async function getOwnProgression(
  ctx: PortalContext,
  lock = false,
): Promise<OwnProgression & { all: OwnAssessment[] }> {
  const stay = await getOwnStay(ctx);
  const all = await selectOwnAssessments(ctx, stay.id, lock);
  const instrument = await instrumentToAnswer(ctx, all);
  const drafts = await selectDrafts(ctx, stay.id, instrument.key);
  const measured = all.filter((each) => each.instrumentKey === instrument.key && each.answers.size > 0);
  const met = new Set(measured.flatMap(({ pointKey }) => pointKey ?? []));
  const points = pointsOf(stay.definition, stay, met, ctx.today);
  const of = { points, isOpen: isOpenStay(stay), hasStarted: stay.startedOn !== null };
  const target = ownTarget(of, measured, ctx.today);
  return { stay, instrument, questions: ownQuestions(instrument), drafts, measured, points, target, all };
}

// The one she was asked with last while it is still used, else the first that is: ours come first. Always its newest version.
async function instrumentToAnswer(ctx: PortalContext, all: readonly OwnAssessment[]): Promise<Instrument> {
  const loaded = await selectInstrumentsToAnswer(ctx);
  const usable = [
    ...shippedInstruments().map(({ instrument }) => instrument),
    ...loaded.filter(({ isWithdrawn }) => !isWithdrawn).map(({ instrument }) => instrument),
  ].filter(({ use, licence }) => use === 'progression' && !hasEnded(licence, ctx.today));
  const newest = usable.filter(({ key, number }) => !usable.some((each) => each.key === key && each.number > number));
  const last = all.at(-1)?.instrumentKey;
  const chosen = newest.find(({ key }) => key === last) ?? newest[0];
  if (chosen === undefined || ownQuestions(chosen).length === 0) throw new Error('no instrument to answer');
  return chosen;
}

/** Keeps the answer to question `q` (from 1) at once, so that nothing is lost; answers which question comes next, undefined after the last. Problems: 'choose', those of ownTarget. */
export async function answerQuestion(
  ctx: PortalContext,
  { q, step }: { q: number; step: number },
): Promise<Result<number | undefined, FieldProblems>> {
  const { stay, instrument, questions, drafts, target } = await getOwnProgression(ctx);
  if (typeof target === 'string') return refuse({ '': [target] });
  const asked = questions[q - 1];
  if (asked === undefined || !asked.steps.some(({ value }) => value === step)) return refuse({ step: ['choose'] });
  await saveDraft(ctx, stay, instrument, asked, step);
  const now = new Map(drafts).set(questionKey(asked), step);
  return ok(nextUnanswered(questions, now, q));
}

/** Sends what she answered, once: her view of the measurement that is due, or of one outside the points. Problems: 'nothing-answered', those of ownTarget. */
export async function sendOwnAnswers(ctx: PortalContext, { id }: { id: string }): Promise<Result<void, FieldProblems>> {
  const { stay, instrument, questions, drafts, all, target } = await getOwnProgression(ctx, true);
  const sent = all.find((each) => each.id === id);
  if (sent !== undefined && sent.answers.size > 0) return ok(undefined);
  if (typeof target === 'string') return refuse({ '': [target] });
  const answers = questions.flatMap((each) => {
    const step = drafts.get(questionKey(each));
    return step === undefined ? [] : [{ ...each, step }];
  });
  if (answers.length === 0) return refuse({ '': ['nothing-answered'] });
  const find = (of: readonly OwnAssessment[]) =>
    of.find(
      (each) =>
        each.id === id ||
        (target.point !== null && each.instrumentKey === instrument.key && each.pointKey === target.point),
    );
  let into = find(all);
  if (into === undefined) {
    await insertOwnAssessment(ctx, stay, { id, key: instrument.key, number: instrument.number, point: target.point });
    into = find(await selectOwnAssessments(ctx, stay.id, true));
  }
  if (into === undefined) return refuse({ '': ['try-again'] });
  await insertOwnAnswers(ctx, stay, into, answers);
  return ok(undefined);
}
