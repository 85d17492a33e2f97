import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { CodeList } from './code-lists.ts';

/** A row of a copy as it lies in the data: columns by their names. */
export type CopiedRow = Readonly<Record<string, unknown>>;
export type CopiedTable = { name: string; rows: readonly CopiedRow[] };

/** What an amount is of: 15 procent, 9 400 kronor i månaden, 3 timmar 30 minuter (in minutes), 6 gånger. */
export type Unit = 'percent' | 'kronor' | 'time' | 'times' | 'kilometres' | 'months' | 'plain' | 'of-ten';

/** Something that a row says, before it is said in a language. */
export type Value =
  | { as: 'day'; day: PlainDate }
  | { as: 'month'; day: PlainDate }
  | { as: 'moment'; at: Instant }
  /** From one day to another, both of them in it; open where one is not known. */
  | { as: 'span'; from: PlainDate | undefined; until: PlainDate | undefined }
  | { as: 'clocks'; from: string | undefined; until: string | undefined }
  | { as: 'weekday'; weekday: number; from?: string; until?: string }
  | { as: 'who'; name: string | null; role: string | null }
  | { as: 'amount'; amount: number; unit: Unit }
  | { as: 'code'; list: CodeList; code: string }
  /** A sentence of ours: `said.<key>` in the texts. */
  | { as: 'said'; key: string }
  | { as: 'language'; tag: string }
  | { as: 'country'; code: string }
  /** Words of the programme, in the languages it has them in. */
  | { as: 'words'; words: Readonly<Record<string, string>> }
  /** As somebody wrote it; `lang` where it is known. */
  | { as: 'text'; text: string; lang?: string }
  /** A number of signs that is read from left to right whatever stands around it. */
  | { as: 'signs'; text: string };
