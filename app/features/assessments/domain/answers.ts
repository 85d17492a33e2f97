import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { InstrumentUse, Question, Step } from './instrument.ts';

/** mapping: who answered. progression: whose view it is. */
export const raters = ['person', 'staff', 'together'] as const;
export type Rater = (typeof raters)[number];
/** The two views of a measurement. */
export const views = ['person', 'staff'] as const;
export type View = (typeof views)[number];

/** One time somebody is asked with an instrument. */
export type Assessment = {
  id: string;
  enrolmentId: string;
  programmeId: string;
  personId: string;
  restricted: boolean;
  use: InstrumentUse;
  instrumentKey: string;
  instrumentNumber: number;
  pointKey: string | null;
  heldOn: PlainDate;
  startedAt: Instant;
  startedBy: string;
  closedAt: Instant | null;
  version: number;
};

/** Where an answer belongs: a question of an area, or the Swedish beside it. */
export type Place = { areaKey: string; itemKey: string; isTranslation: boolean };

/** An answer, current or earlier. `value`: words, the key of a choice, or a step in digits; null: it was taken away. */
export type Answer = Place & {
  id: string;
  assessmentId: string;
  rater: Rater;
  value: string | null;
  language: string | null;
  saidOn: PlainDate;
  recordedAt: Instant;
  recordedBy: string;
  revision: number;
  isCurrent: boolean;
};

/** A place as one word, to compare by. */
export function placeKey({ areaKey, itemKey, isTranslation }: Place): string {
  return `${areaKey}.${itemKey}${isTranslation ? '.sv' : ''}`;
}

/** What was answered in each place at a revision; the newest up to it counts. Without a revision: what is answered now. */
export function valuesAt(answers: readonly Answer[], revision?: number): Map<string, string> {
  const values = new Map<string, { value: string | null; revision: number }>();
  for (const answer of answers) {
    if (revision === undefined ? !answer.isCurrent : answer.revision > revision) continue;
    const known = values.get(placeKey(answer));
    if (known === undefined || known.revision <= answer.revision) values.set(placeKey(answer), answer);
  }
  return new Map([...values].flatMap(([key, { value }]) => (value === null ? [] : [[key, value]])));
}

/** What was typed in one place. */
export type Typed = { place: Place; value: string };

export type Merged = {
  /** To be saved, in the order they were typed. */
  changes: Typed[];
  /** Both she and somebody else changed these since the form was opened, and not alike. */
  conflicts: Typed[];
};

/**
 * Puts what was typed together with what others saved since the form was opened: what she left as it was keeps the newer answer, what only
 * she changed is saved, and where both changed it nobody's words are taken without her seeing them.
 */
export function mergeAnswers(
  typed: readonly Typed[],
  opened: ReadonlyMap<string, string>,
  current: ReadonlyMap<string, string>,
): Merged {
  const merged: Merged = { changes: [], conflicts: [] };
  for (const each of typed) {
    const key = placeKey(each.place);
    const [then = '', now = ''] = [opened.get(key), current.get(key)];
    if (each.value === now || each.value === then) continue;
    if (now === then) merged.changes.push(each);
    else merged.conflicts.push(each);
  }
  return merged;
}

export const longestWords = 4000;

/** What is wrong with an answer: 'too-long', or 'choose' when it is none of the steps or choices. Empty is always right. */
export function answerProblem(question: Question, steps: readonly Step[], value: string): string | undefined {
  if (value === '') return undefined;
  if (question.kind === 'words') return value.length > longestWords ? 'too-long' : undefined;
  const isOne =
    question.kind === 'steps'
      ? steps.some((step) => String(step.value) === value)
      : (question.choices ?? []).some(({ key }) => key === value);
  return isOne ? undefined : 'choose';
}

/** A text from a form as it is kept: one kind of line break, nothing round it. */
export function asKept(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
