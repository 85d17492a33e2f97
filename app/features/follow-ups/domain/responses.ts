import { ageGroups, type Breakdown, groupOf, NO_KEY, sexGroups } from '#app/features/outcomes/domain/breakdown.ts';
import { type FollowUpOutcome, lateAfterDays } from '#app/features/outcomes/domain/follow-ups.ts';
import {
  type PublishedBreakdown,
  publishBreakdown,
  showBreakdown,
} from '#app/features/outcomes/domain/publish-breakdown.ts';
import type { ResultPerson } from '#app/features/outcomes/domain/result-people.ts';
import { daysBetween, type PlainDate } from '#app/shared/dates.ts';

/** How a follow-up stands, each in one place: the three results, asked without an answer yet, late, nobody has tried, its day has not come. */
export const responseStates = [
  'answered',
  'declined',
  'not-reached',
  'waiting',
  'overdue',
  'not-asked',
  'not-yet',
] as const;
export type ResponseState = (typeof responseStates)[number];

export type AskedAbout = {
  enrolmentId: string;
  pointKey: string;
  dueOn: PlainDate;
  outcome: FollowUpOutcome | null;
  firstAskedOn: PlainDate | null;
  /** The day she answered by a link: an answer, also before staff have confirmed it. */
  repliedOn: PlainDate | null;
};

export function responseOf({ dueOn, outcome, firstAskedOn, repliedOn }: AskedAbout, today: PlainDate): ResponseState {
  if (repliedOn !== null) return 'answered';
  if (outcome !== null) return outcome;
  if (dueOn > today) return 'not-yet';
  if (daysBetween(dueOn, today) > lateAfterDays) return 'overdue';
  return firstAskedOn === null ? 'not-asked' : 'waiting';
}

export const responseDimensions = ['sex', 'age', 'site', 'track'] as const;
export type ResponseDimension = (typeof responseDimensions)[number];

/** Somebody who has left, with how her follow-up at one point stands. */
export type Response = ResultPerson & { response: ResponseState };

/** Everybody who has left and has a follow-up at a point, once: by the stay that counts. */
export function responsesAt(
  people: readonly ResultPerson[],
  followUps: readonly AskedAbout[],
  pointKey: string,
  today: PlainDate,
): Response[] {
  const own = new Map(
    followUps.filter((each) => each.pointKey === pointKey).map((each) => [each.enrolmentId, each] as const),
  );
  return people.flatMap((person) => {
    const followUp = person.state === 'left' ? own.get(person.enrolmentId) : undefined;
    return followUp === undefined ? [] : [{ ...person, response: responseOf(followUp, today) }];
  });
}

export type OwnKeys = { sites: readonly string[]; tracks: readonly string[] };

export function groupOfResponse(
  person: ResultPerson,
  dimension: ResponseDimension,
  { sites, tracks }: OwnKeys,
): string {
  const known = dimension === 'site' ? sites : dimension === 'track' ? tracks : [];
  return groupOf(dimension, { ...person, educationLevel: null }, known);
}

/** The fixed tables of one point: how the follow-ups stand, by sex, age at entry, site and track. */
export function breakDownResponses(responses: readonly Response[], keys: OwnKeys): Breakdown<ResponseDimension> {
  const order: Record<ResponseDimension, readonly string[]> = {
    sex: sexGroups,
    age: ageGroups,
    site: keys.sites.length === 0 ? [] : [...keys.sites, NO_KEY],
    track: keys.tracks.length === 0 ? [] : [...keys.tracks, NO_KEY],
  };
  const count = (some: readonly { response: ResponseState }[]) =>
    responseStates.map((state) => some.filter(({ response }) => response === state).length);
  return {
    base: responses.length,
    categories: count(responses),
    tables: responseDimensions
      .filter((dimension) => order[dimension].length > 0)
      .map((dimension) => {
        const members = Map.groupBy(responses, (each) => groupOfResponse(each, dimension, keys));
        return {
          dimension,
          groups: order[dimension].flatMap((key) => {
            const own = members.get(key);
            return own === undefined ? [] : [{ key, counts: count(own) }];
          }),
        };
      }),
  };
}

/** The columns whose day has come: what a response rate is of. */
export const fallenDue: ReadonlySet<number> = new Set(
  responseStates.flatMap((state, index) => (state === 'not-yet' ? [] : [index])),
);

/** The breakdown as somebody may see it: exact for case work, else with small groups hidden over all its tables together. The one sum is those fallen due. */
export function showResponses(
  breakdown: Breakdown<ResponseDimension>,
  isExact: boolean,
): PublishedBreakdown<ResponseDimension> {
  return (isExact ? showBreakdown : publishBreakdown)(breakdown, [fallenDue]);
}
