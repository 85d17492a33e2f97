import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { PlainDate } from '#app/shared/dates.ts';

export type Member = {
  enrolmentId: string;
  personId: string;
  name: string;
  firstLanguage: string | null;
  joinedOn: PlainDate;
  leftOn: PlainDate | null;
};

const shownName = sql<string>`trim(d.given_name || ' ' || d.family_name)`;

/** Everybody who is or was in a group, A–Ö; those who have left come last. Names in the order people are called by. */
export function listMembers(db: Db, tenantId: string, activityId: string): Promise<Member[]> {
  return db
    .selectFrom('activity_members as m')
    .innerJoin('person_directory as d', (join) =>
      join.onRef('d.tenant_id', '=', 'm.tenant_id').onRef('d.person_id', '=', 'm.person_id'),
    )
    .leftJoin('person_languages as l', (join) =>
      join
        .onRef('l.tenant_id', '=', 'm.tenant_id')
        .onRef('l.person_id', '=', 'm.person_id')
        .on('l.is_first', '=', true),
    )
    .where('m.tenant_id', '=', tenantId)
    .where('m.activity_id', '=', activityId)
    .select([
      'm.enrolment_id as enrolmentId',
      'm.person_id as personId',
      shownName.as('name'),
      'l.language as firstLanguage',
    ])
    .select([sql<PlainDate>`m.joined_on`.as('joinedOn'), sql<PlainDate | null>`m.left_on`.as('leftOn')])
    .orderBy(sql`m.left_on is not null`)
    .orderBy(sql`d.given_name collate "sv-SE-x-icu"`)
    .orderBy(sql`d.family_name collate "sv-SE-x-icu"`)
    .execute();
}

export type Candidate = { enrolmentId: string; personId: string; name: string; siteKey: string | null };

/** The programme's active participants who are not in the group now, A–Ö; at most 1 000. */
export function listCandidates(
  db: Db,
  tenantId: string,
  programmeId: string,
  activityId: string,
  today: PlainDate,
): Promise<Candidate[]> {
  return db
    .selectFrom('enrolments as e')
    .innerJoin('person_directory as d', (join) =>
      join.onRef('d.tenant_id', '=', 'e.tenant_id').onRef('d.person_id', '=', 'e.person_id'),
    )
    .where('e.tenant_id', '=', tenantId)
    .where('e.programme_id', '=', programmeId)
    .where('e.status', '=', 'active')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('activity_members as m')
            .whereRef('m.tenant_id', '=', 'e.tenant_id')
            .whereRef('m.enrolment_id', '=', 'e.id')
            .where('m.activity_id', '=', activityId)
            .where((eb) => eb.or([eb('m.left_on', 'is', null), eb('m.left_on', '>=', today)]))
            .select('m.enrolment_id'),
        ),
      ),
    )
    .select(['e.id as enrolmentId', 'e.person_id as personId', shownName.as('name'), 'e.site_key as siteKey'])
    .orderBy(sql`d.given_name collate "sv-SE-x-icu"`)
    .orderBy(sql`d.family_name collate "sv-SE-x-icu"`)
    .limit(1000)
    .execute();
}
