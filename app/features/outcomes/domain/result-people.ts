import type { EnrolmentStatus } from '#app/features/enrolments/domain/status.ts';
import { ageOn, type PlainDate } from '#app/shared/dates.ts';

export type Sex = 'woman' | 'man' | 'non-binary' | 'unknown';

/** One stay of a person in a programme. */
export type Stay = {
  enrolmentId: string;
  personId: string;
  status: EnrolmentStatus;
  sex: Sex;
  bornOn: PlainDate | null;
  siteKey: string | null;
  trackKey: string | null;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
};

/** A person of a programme, counted once however often she has come back. */
export type ResultPerson = {
  personId: string;
  /** The stay that counts for where she is now: the last that began, else the last there is. */
  enrolmentId: string;
  sex: Sex;
  state: 'not-started' | 'taking-part' | 'left';
  /** First day of her first stay. */
  startedOn: PlainDate | null;
  /** Last day of her last stay; null while she takes part. */
  leftOn: PlainDate | null;
  /** In whole years on the first day. */
  ageAtEntry: number | null;
  siteKey: string | null;
  trackKey: string | null;
};

/**
 * The people of a programme out of their stays. The first stay that began gives the entry, the last one the exit: somebody who came
 * back and takes part has not left. Registrations marked as mistaken do not exist.
 */
export function peopleOf(stays: readonly Stay[]): ResultPerson[] {
  const byPerson = Map.groupBy(
    stays.filter(({ status }) => status !== 'mistaken'),
    ({ personId }) => personId,
  );
  return [...byPerson.values()].map((own) => {
    const begun = own.filter((stay) => stay.startedOn !== null).sort(byStart);
    const first = begun[0];
    const last = begun.at(-1) ?? (own.at(-1) as Stay);
    const state = first === undefined ? 'not-started' : last.status === 'ended' ? 'left' : 'taking-part';
    return {
      personId: last.personId,
      enrolmentId: last.enrolmentId,
      sex: last.sex,
      state,
      startedOn: first?.startedOn ?? null,
      leftOn: state === 'left' ? last.endedOn : null,
      ageAtEntry: last.bornOn === null || first?.startedOn == null ? null : ageOn(last.bornOn, first.startedOn),
      siteKey: last.siteKey,
      trackKey: last.trackKey,
    };
  });
}

function byStart(one: Stay, other: Stay): number {
  return (one.startedOn ?? '') < (other.startedOn ?? '') ? -1 : 1;
}
