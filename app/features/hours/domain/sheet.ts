import type { Instant, PlainDate } from '#app/shared/dates.ts';

/** A session that somebody was present at, as it stands on her sheet of the month. */
export type SheetEntry = {
  session: string;
  day: PlainDate;
  from: string;
  to: string;
  activity: string;
  kind: string;
  minutes: number;
};

/** One side's word on one version of a sheet. */
export type Certificate = {
  certifiedBy: 'participant' | 'leader';
  way: 'link' | 'paper' | 'screen' | 'portal';
  answer: 'right' | 'wrong';
  comment: string | null;
  paperPlace: string | null;
  certifiedAt: Instant;
  byName: string | null;
};

/**
 * How a sheet stands: no sheet yet; attendance was changed since it was made; nobody has certified; the participant says that something
 * is wrong; one side has certified; both have.
 */
export const sheetStates = [
  'open',
  'outdated',
  'ready',
  'objected',
  'by-participant',
  'by-leader',
  'certified',
] as const;
export type SheetState = (typeof sheetStates)[number];

type Said = Pick<Certificate, 'certifiedBy' | 'answer' | 'certifiedAt'>;

/** The state of a sheet's latest version. What the participant said last counts; the leader's word does not stand against her "wrong". */
export function stateOfSheet(sheet: { isOutdated: boolean; certificates: readonly Said[] } | undefined): SheetState {
  if (sheet === undefined) return 'open';
  if (sheet.isOutdated) return 'outdated';
  const hers = sheet.certificates
    .filter(({ certifiedBy }) => certifiedBy === 'participant')
    .sort((a, b) => a.certifiedAt.localeCompare(b.certifiedAt))
    .at(-1);
  if (hers?.answer === 'wrong') return 'objected';
  const isLed = sheet.certificates.some(({ certifiedBy }) => certifiedBy === 'leader');
  if (hers !== undefined) return isLed ? 'certified' : 'by-participant';
  return isLed ? 'by-leader' : 'ready';
}

/** What another version of a sheet says differently: sessions that came, went, or have other minutes. */
export type SheetChange = { entry: SheetEntry; before: number; after: number };

/** What changed between two versions, by day. A session that was moved went and came. */
export function changesBetween(before: readonly SheetEntry[], after: readonly SheetEntry[]): SheetChange[] {
  const keyOf = (entry: SheetEntry) => `${entry.session} ${entry.day} ${entry.from} ${entry.to} ${entry.kind}`;
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const now = new Map(after.map((entry) => [keyOf(entry), entry]));
  const gone = [...old]
    .filter(([key]) => !now.has(key))
    .map(([, entry]) => ({ entry, before: entry.minutes, after: 0 }));
  const changed = [...now]
    .map(([key, entry]) => ({ entry, before: old.get(key)?.minutes ?? 0, after: entry.minutes }))
    .filter((change) => change.before !== change.after);
  return [...gone, ...changed].sort((a, b) =>
    `${a.entry.day} ${a.entry.from}`.localeCompare(`${b.entry.day} ${b.entry.from}`),
  );
}

/** Minutes by kind of activity, in the order in which kinds first come. */
export function minutesByKind(entries: readonly Pick<SheetEntry, 'kind' | 'minutes'>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { kind, minutes } of entries) sums.set(kind, (sums.get(kind) ?? 0) + minutes);
  return sums;
}
