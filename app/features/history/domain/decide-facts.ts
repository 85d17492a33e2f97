import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type FactKey, type FactPoint, type FactValue, isKnown } from './facts.ts';
import { factAt } from './missing-facts.ts';
import type { FactRecord } from './records.ts';

export type FactAnswers = { [Key in FactKey]?: FactValue<Key> | undefined };

/** A fact to write; `replaces` is the row it corrects. */
export type FactChange = { key: FactKey; value: FactValue; replaces: { id: string; reason: string } | null };

/** The reason kept when something that nobody knew, or she would not say, became known. */
export const NOW_KNOWN = 'now-known';

/** The reason kept when a whole exit or follow-up is answered again. */
export const SAID_ANEW = 'said-anew';

type Asked = {
  point: FactPoint;
  day: PlainDate;
  current: readonly Pick<FactRecord, 'id' | 'point' | 'key' | 'asOf' | 'value'>[];
  answers: FactAnswers;
  /** Which row each answer showed when it was asked; absent or '' = none. */
  seen: Readonly<Record<string, string | undefined>>;
  reason: string | undefined;
};

/**
 * What answers change: new facts, corrections of known ones (a reason is needed), nothing for the same answer again.
 * Problems: 'stale' when somebody else answered in between, 'reason-missing'.
 */
export function decideFacts({
  point,
  day,
  current,
  answers,
  seen,
  reason,
}: Asked): Result<FactChange[], Record<string, string[]>> {
  const changes: FactChange[] = [];
  for (const [key, value] of Object.entries(answers) as [FactKey, FactValue | undefined][]) {
    if (value === undefined) continue;
    const known = factAt(current, point, key, day);
    if (known === undefined) changes.push({ key, value, replaces: null });
    else if (known.asOf === day && isSame(known.value, value)) continue;
    else if ((seen[key] ?? '') !== known.id) return refuse({ '': ['stale'] });
    else if (reason === undefined && isKnown(known.value)) return refuse({ reason: ['reason-missing'] });
    else changes.push({ key, value, replaces: { id: known.id, reason: reason ?? NOW_KNOWN } });
  }
  return ok(changes);
}

function isSame(one: FactValue, other: FactValue): boolean {
  if (Array.isArray(one) || Array.isArray(other)) return JSON.stringify(one) === JSON.stringify(other);
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return (
    one.jobless === other.jobless &&
    one.dependentChildren === other.dependentChildren &&
    one.singleAdult === other.singleAdult
  );
}
