import type { ActivityKind } from '#app/features/activities/domain/kinds.ts';
import type { History } from '#app/features/history/domain/records.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Stint } from '../from-history/stint.ts';

/** One enrolment of a person in the programme with everything recorded in it. */
export type Stay = Omit<Stint, 'history'> & { siteKey: string | null; history: History };

/** A session somebody was present at. */
export type Occasion = {
  enrolmentId: string;
  day: PlainDate;
  minutes: number;
  kind: ActivityKind;
  /** The programme's own themes of the session. */
  themes: readonly string[];
  siteKey: string | null;
};

/** All that the frameworks read about one person in one programme: one history for every report. */
export type PersonHistory = {
  personId: string;
  stays: readonly Stay[];
  /** Minutes by month and stay; `month` is its first day. */
  months: readonly { enrolmentId: string; month: PlainDate; minutes: number }[];
  occasions: readonly Occasion[];
};
