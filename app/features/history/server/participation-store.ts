import type { EnrolmentStatus } from '#app/features/enrolments/domain/status.ts';
import type { BirthPrecision } from '#app/features/people/domain/birth-date.ts';
import type { Sex } from '#app/features/people/domain/birth-facts.ts';
import type { Framework } from '#app/features/programmes/domain/definition.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** The participation that facts belong to. `name` is null for those who see no names. */
export type Participation = {
  enrolmentId: string;
  personId: string;
  programmeId: string;
  restricted: boolean;
  status: EnrolmentStatus;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  programmeName: string;
  frameworks: Framework[];
  name: string | null;
  /** What is the person's own, as far as the caller may see her file. */
  person: PersonOfInterview | null;
  hasSex: boolean;
  hasBirth: boolean;
};

export type PersonOfInterview = {
  version: number;
  sex: Sex;
  bornOn: PlainDate | null;
  bornPrecision: BirthPrecision | null;
};

/** The participations with these ids that the caller may see. */
export async function listParticipations(
  { db, caller }: Ctx,
  enrolmentIds: readonly string[],
): Promise<Participation[]> {
  const rows = await db
    .selectFrom('enrolments as e')
    .innerJoin('programmes as p', (join) =>
      join.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.id', '=', 'e.programme_id'),
    )
    .leftJoin('people as o', (join) => join.onRef('o.tenant_id', '=', 'e.tenant_id').onRef('o.id', '=', 'e.person_id'))
    .leftJoin('person_directory as d', (join) =>
      join.onRef('d.tenant_id', '=', 'e.tenant_id').onRef('d.person_id', '=', 'e.person_id'),
    )
    .where('e.tenant_id', '=', caller.tenantId)
    .where('e.id', '=', (eb) => eb.fn.any(eb.val([...enrolmentIds])) as never)
    .select([
      'e.id as enrolmentId',
      'e.person_id as personId',
      'e.programme_id as programmeId',
      'e.restricted',
      'e.status',
      'e.started_on as startedOn',
      'e.ended_on as endedOn',
      'p.name as programmeName',
      'd.given_name as givenName',
      'd.family_name as familyName',
      'o.version as fileVersion',
      'o.sex',
      'o.born_on as bornOn',
      'o.born_precision as bornPrecision',
    ])
    .select((eb) =>
      eb
        .ref('p.definition', '->')
        .key('frameworks' as never)
        .as('frameworks'),
    )
    .execute();
  return rows.map(({ givenName, familyName, frameworks, fileVersion, sex, bornOn, bornPrecision, ...row }) => ({
    ...row,
    person: fileVersion === null ? null : { version: fileVersion, sex, bornOn, bornPrecision },
    hasSex: sex !== 'unknown',
    hasBirth: bornOn !== null,
    frameworks: (frameworks ?? []) as Framework[],
    name: givenName === null && familyName === null ? null : `${givenName ?? ''} ${familyName ?? ''}`.trim(),
  })) as Participation[];
}

/** One participation; undefined when the caller may not know of it. */
export async function findParticipation(ctx: Ctx, enrolmentId: string): Promise<Participation | undefined> {
  const [found] = await listParticipations(ctx, [enrolmentId]);
  return found;
}
