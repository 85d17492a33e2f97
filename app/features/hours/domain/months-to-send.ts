import type { Instant, PlainDate } from '#app/shared/dates.ts';

export type Sent = { month: PlainDate; sentAt: Instant };
export type Corrected = { month: PlainDate; correctedAt: Instant };

// Instants are text of one form: they sort as they follow.
const laterInstant = (a: Instant | undefined, b: Instant) => (a !== undefined && a > b ? a : b);

/**
 * The months that were sent and must be sent again, in order: a correction of a month reaches that month and every later one that was
 * sent before the correction was made (docs/rules/month-sheets.md).
 */
export function monthsToSendAgain(sent: readonly Sent[], corrections: readonly Corrected[]): PlainDate[] {
  const latest = new Map<PlainDate, Instant>();
  for (const { month, sentAt } of sent) latest.set(month, laterInstant(latest.get(month), sentAt));
  return [...latest]
    .filter(([month, at]) => corrections.some((each) => each.month <= month && each.correctedAt > at))
    .map(([month]) => month)
    .sort();
}

/** Months are sent in their order: the one that comes before this one, that is locked and waits to be sent or sent again. */
export function monthToSendFirst(
  month: PlainDate,
  locked: readonly PlainDate[],
  sent: readonly Sent[],
  corrections: readonly Corrected[],
): PlainDate | undefined {
  const again = new Set(monthsToSendAgain(sent, corrections));
  const isSent = new Set(sent.map((each) => each.month));
  return [...locked].sort().find((each) => each < month && (!isSent.has(each) || again.has(each)));
}
