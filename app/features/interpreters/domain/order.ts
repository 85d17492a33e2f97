import type { InterpreterForm } from '#app/features/people/domain/person-languages.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { OrderMove, OrderState } from './order-moves.ts';

export const occasions = ['meeting', 'session', 'other'] as const;
export type Occasion = (typeof occasions)[number];

/** An interpreter ordered for a participant. Day and time are those ordered. */
export type Order = {
  id: string;
  enrolmentId: string;
  programmeId: string;
  personId: string;
  name: string;
  occasion: Occasion;
  sessionId: string | null;
  meetingId: string | null;
  place: string;
  heldOn: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  language: string;
  form: InterpreterForm;
  gender: 'woman' | 'man' | null;
  agency: string;
  reference: string;
  state: OrderState;
  orderedAt: Instant;
  orderedBy: string;
  confirmedAt: Instant | null;
  costOre: number | null;
  version: number;
  /** The session's or meeting's own day and time, where they differ from what was ordered: it has been moved, or is cancelled. */
  movedTo: { heldOn: PlainDate; startsAt: TimeOfDay; isOff: boolean } | null;
};

export type OrderMoveRecord = {
  id: string;
  move: OrderMove | 'order';
  toState: OrderState;
  movedAt: Instant;
  movedBy: string;
};

/** What a programme's interpreters came to in a month. */
export type OrderMonth = {
  programmeId: string;
  month: PlainDate;
  orders: number;
  came: number;
  didNotCome: number;
  wrongLanguage: number;
  /** Those over that have no cost yet. */
  withoutCost: number;
  costOre: number;
};
