import type { ExitReason } from '#app/features/enrolments/domain/exit-reasons.ts';
import type { EnrolmentStatus } from '#app/features/enrolments/domain/status.ts';
import type { FactKey, FactValue } from '#app/features/history/domain/facts.ts';
import type { FactRecord, History } from '#app/features/history/domain/records.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Sex } from '../facts/participation.ts';

/** One enrolment of a person with the history recorded in it: what a participation of the document is made from. */
export type Stint = {
  enrolmentId: string;
  personId: string;
  status: EnrolmentStatus;
  sex: Sex;
  bornOn: PlainDate | null;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  exitReason: ExitReason | null;
  /** The last day she came to anything; only looked up for those who did not come back. */
  lastAttendedOn: PlainDate | null;
  history: Pick<History, 'situations' | 'facts' | 'qualifications'>;
};

/** A stint that began and was no mistake. */
export type BegunStint = Stint & { startedOn: PlainDate };

/** Whether the stint makes a participation. */
export function hasBegun(stint: Stint): stint is BegunStint {
  return stint.startedOn !== null && stint.status !== 'mistaken';
}

/** The fact at entry or exit; undefined when nobody asked. */
export function factOf<Key extends FactKey>(
  { history }: Stint,
  point: 'entry' | 'exit',
  key: Key,
): FactValue<Key> | undefined {
  return history.facts.find((fact) => fact.point === point && fact.key === key)?.value as FactValue<Key> | undefined;
}

/** The facts asked about a day after the exit, in the order they were recorded. */
export function laterFacts<Key extends FactKey>({ history }: Stint, key: Key): FactRecord<Key>[] {
  return history.facts.filter((fact) => fact.point === 'follow-up' && fact.key === key) as FactRecord<Key>[];
}
