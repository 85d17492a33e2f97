import type { PlainDate } from '#app/shared/dates.ts';
import { type Answer, type Assessment, type View, views } from './answers.ts';
import { type Instrument, isGuarded, questionsOf, stepsOf } from './instrument.ts';

type Measured = { assessment: Pick<Assessment, 'id' | 'heldOn'>; answers: readonly Answer[] };

/** How one question, or the sum of all, was answered over time in both views; null where nothing was answered. */
export type Curve = {
  areaKey: string;
  /** '' for the sum. */
  itemKey: string;
  days: PlainDate[];
  values: Record<View, (number | null)[]>;
};

/** A curve for each question, the earliest measurement first; guarded questions only for those who read them. Scored as a sum: that one, too. */
export function curvesOf(instrument: Instrument, measurements: readonly Measured[], mayReadGuarded: boolean): Curve[] {
  const inTime = [...measurements].sort((a, b) => (a.assessment.heldOn < b.assessment.heldOn ? -1 : 1));
  const days = inTime.map(({ assessment }) => assessment.heldOn);
  const of = (value: (answers: readonly Answer[], view: View) => number | null) => ({
    person: inTime.map(({ answers }) => value(answers, 'person')),
    staff: inTime.map(({ answers }) => value(answers, 'staff')),
  });
  const curves = instrument.areas
    .filter((area) => mayReadGuarded || !isGuarded(area))
    .flatMap((area) =>
      questionsOf(instrument, area).map(({ key }) => ({
        areaKey: area.key,
        itemKey: key,
        days,
        values: of((answers, view) => stepOf(answers, view, area.key, key)),
      })),
    );
  const total = { areaKey: '', itemKey: '', days, values: of((answers, view) => sumOf(instrument, answers, view)) };
  return instrument.scoring === 'sum' ? [total, ...curves] : curves;
}

function stepOf(answers: readonly Answer[], view: View, areaKey: string, itemKey: string): number | null {
  const found = answers.find(
    (each) => each.areaKey === areaKey && each.itemKey === itemKey && each.rater === view && each.isCurrent,
  );
  return found?.value == null ? null : Number(found.value);
}

/** The score of a view: the sum of its steps; null unless every question is answered, also those the reader may not see. */
export function sumOf(instrument: Instrument, answers: readonly Answer[], view: View): number | null {
  const steps = instrument.areas.flatMap((area) =>
    questionsOf(instrument, area).map(({ key }) => stepOf(answers, view, area.key, key)),
  );
  if (steps.some((step) => step === null)) return null;
  return steps.reduce<number>((sum, step) => sum + (step ?? 0), 0) * (instrument.scoreTimes ?? 1);
}

/** The highest value a curve can reach. */
export function highestOf(instrument: Instrument, { areaKey, itemKey }: Pick<Curve, 'areaKey' | 'itemKey'>): number {
  const highest = (area: Instrument['areas'][number]) =>
    questionsOf(instrument, area)
      .filter(({ key }) => itemKey === '' || key === itemKey)
      .map((question) => Math.max(...stepsOf(instrument, question).map(({ value }) => value)));
  if (itemKey !== '') return Math.max(...instrument.areas.filter(({ key }) => key === areaKey).flatMap(highest));
  return instrument.areas.flatMap(highest).reduce((sum, value) => sum + value, 0) * (instrument.scoreTimes ?? 1);
}

/** The questions in which the two views differ by the most steps, the greatest difference first; those alike are left out. */
export function differences(
  instrument: Instrument,
  answers: readonly Answer[],
): { areaKey: string; itemKey: string; steps: number }[] {
  return instrument.areas
    .flatMap((area) =>
      questionsOf(instrument, area).map(({ key }) => {
        const [own, staff] = views.map((view) => stepOf(answers, view, area.key, key));
        const steps = own == null || staff == null ? 0 : Math.abs(own - staff);
        return { areaKey: area.key, itemKey: key, steps };
      }),
    )
    .filter(({ steps }) => steps > 0)
    .sort((a, b) => b.steps - a.steps);
}
