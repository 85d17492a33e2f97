import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideFacts, type FactAnswers } from '../domain/decide-facts.ts';
import type { FactPoint } from '../domain/facts.ts';
import type { FactsForm } from '../domain/facts-form.ts';
import { dayOfPoint } from '../domain/missing-facts.ts';
import { situationsOf } from '../domain/occupation.ts';
import type { FactSource } from '../domain/sources.ts';
import { usualPayer } from '../domain/supports.ts';
import { listFacts } from './history-store.ts';
import type { Participation } from './participation-store.ts';
import { requireParticipation } from './record-row.ts';
import { factRow, insertRow, replaceRow, situationRow, supportRow } from './row-store.ts';

export type About = { point: FactPoint; day: PlainDate; source: FactSource; evidence: string | null };
type Answered = Promise<Result<void, FieldProblems>>;

/**
 * Saves what was answered on the entry or exit page; what was left out stays unasked. All or nothing. Problems: 'not-yet'
 * (she has not started, or not left), 'stale', 'reason-missing', 'after-the-day' on a start that lies after the day asked about.
 */
export async function answerFacts(
  ctx: RequestContext,
  input: { enrolmentId: string; point: 'entry' | 'exit'; form: FactsForm },
): Answered {
  const { form, point } = input;
  const participation = await requireParticipation(ctx, input.enrolmentId);
  const day = dayOfPoint(point, participation);
  if (day === undefined) return refuse({ '': ['not-yet'] });
  const late = startsAfter(form, day);
  if (Object.keys(late).length > 0) return refuse(late);

  const answers: FactAnswers = {
    ...form.facts,
    occupation: form.occupation?.statement,
    supports: form.supports?.statement,
    qualifications: form.qualifications,
  };
  const about = { point, day, source: form.source, evidence: form.evidence ?? null };
  const saved = await saveFacts(ctx, participation, about, answers, {
    seen: form.seen ?? {},
    reason: form.reason,
    sources: form.sources,
  });
  if (!saved.ok) return saved;

  const source = (key: string) => form.sources?.[key] ?? form.source;
  await Promise.all([
    ...situationsOf(form.occupation ?? { statement: 'stated', doing: [] }, day).map((situation) =>
      insertRow(
        ctx,
        participation,
        situationRow({ ...situation, source: source('occupation'), evidence: about.evidence }),
      ),
    ),
    ...(form.supports?.supports ?? []).map(({ startsOn, ...support }) =>
      insertRow(
        ctx,
        participation,
        supportRow({
          ...support,
          payer: usualPayer[support.benefit],
          startsOn: startsOn ?? day,
          endsBefore: null,
          source: source('supports'),
          evidence: about.evidence,
        }),
      ),
    ),
  ]);
  return ok(undefined);
}

/** Writes facts about one day; what is answered as before is left alone. Problems: 'stale', 'reason-missing'. */
export async function saveFacts(
  ctx: RequestContext,
  participation: Participation,
  about: About,
  answers: FactAnswers,
  how: {
    seen: Record<string, string | undefined>;
    reason: string | undefined;
    sources?: Record<string, FactSource | undefined> | undefined;
  },
): Answered {
  const current = await listFacts(ctx, { enrolmentIds: [participation.enrolmentId] });
  const decided = decideFacts({
    point: about.point,
    day: about.day,
    current,
    answers,
    seen: how.seen,
    reason: how.reason,
  });
  if (!decided.ok) return decided;
  const written = await Promise.all(
    decided.value.map(async (change) => {
      const source = how.sources?.[change.key] ?? about.source;
      const row = factRow(newId(), { point: about.point, asOf: about.day, source, evidence: about.evidence }, change);
      return change.replaces === null
        ? insertRow(ctx, participation, row)
        : (await replaceRow(ctx, participation, row, change.replaces)) === 'replaced';
    }),
  );
  return written.every(Boolean) ? ok(undefined) : refuse({ '': ['stale'] });
}

function startsAfter(form: FactsForm, day: PlainDate): FieldProblems {
  const problems: FieldProblems = {};
  for (const { startsOn, details } of form.occupation?.doing ?? [])
    if (startsOn !== null && startsOn > day) problems[`occupation.${details.kind}.startsOn`] = ['after-the-day'];
  for (const { startsOn, benefit } of form.supports?.supports ?? [])
    if (startsOn !== null && startsOn > day) problems[`supports.${benefit}.startsOn`] = ['after-the-day'];
  return problems;
}
