import { isSameMark, type Mark } from './mark.ts';

type SeenMark = { enrolmentId: string; mark: Mark | null };

/** The marks that stand and were not seen like that by whoever says something about the whole session. */
export function marksUnseen(standing: readonly SeenMark[], seen: readonly SeenMark[]): string[] {
  const known = new Map(seen.map((row) => [row.enrolmentId, row.mark]));
  return standing
    .filter(({ enrolmentId, mark }) => mark !== null && !isSameMark(known.get(enrolmentId) ?? null, mark))
    .map(({ enrolmentId }) => enrolmentId);
}
