import { sql } from 'kysely';
import type { IdentityNumber } from '#app/features/people/domain/identity-number.ts';
import { blindIndex } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { KnownPerson, Match } from '../domain/plan.ts';
import type { Who } from '../domain/rows/read-who.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'services'>;

type Found = KnownPerson & {
  place: number;
  foundBy: 'number' | 'taken' | 'name-and-birth' | 'name-alone' | 'name-here';
};

/** What the register knows about each of these people, in the same order: one question for all of them together. */
export async function matchPeople(
  { db, caller, services }: Ctx,
  programmeId: string,
  people: readonly Who[],
): Promise<Match[]> {
  const none: Match = { byNumber: undefined, isTaken: false, byName: [], inProgramme: [] };
  if (people.length === 0) return [];
  const indexes = people.map(({ number }) =>
    isUnique(number) ? blindIndex(services.keys, caller.tenantId, number.normalised) : null,
  );
  const { rows } = await sql<Found>`
    select place, found_by as "foundBy", person_id as id, restricted, born_on as "bornOn" from app.match_people(${programmeId}, ${indexes}::bytea[],
      ${people.map(({ givenName }) => givenName)}::text[], ${people.map(({ familyName }) => familyName)}::text[], ${people.map(({ bornOn }) => bornOn)}::date[])`.execute(
    db,
  );
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return people.map((_, position) => matchOf(byPlace.get(position + 1) ?? [], none));
}

function matchOf(found: readonly Found[], none: Match): Match {
  if (found.length === 0) return none;
  const by = (...ways: Found['foundBy'][]) =>
    found
      .filter(({ foundBy }) => ways.includes(foundBy))
      .map(({ id, restricted, bornOn }): KnownPerson => ({ id, restricted, bornOn }));
  const [byNumber] = by('number');
  return {
    byNumber,
    isTaken: byNumber === undefined && by('taken').length > 0,
    byName: byNumber ? [] : by('name-and-birth', 'name-alone'),
    inProgramme: byNumber ? [] : by('name-and-birth', 'name-alone', 'name-here'),
  };
}

const isUnique = (number: IdentityNumber | null): number is IdentityNumber =>
  number !== null && number.kind !== 'fill-in';

export type KnownEnrolment = {
  id: string;
  personId: string;
  restricted: boolean;
  status: string;
  referredOn: PlainDate;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
};

/** The enrolments these people have had in the programme; mistaken ones do not count. */
export async function findEnrolments(
  { db, caller }: Ctx,
  programmeId: string,
  personIds: readonly string[],
): Promise<KnownEnrolment[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('enrolments')
    .where('tenant_id', '=', caller.tenantId)
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('status', '!=', 'mistaken')
    .select(['id', 'person_id as personId', 'restricted', 'status', 'referred_on as referredOn'])
    .select(['started_on as startedOn', 'ended_on as endedOn'])
    .execute();
  return rows as KnownEnrolment[];
}
