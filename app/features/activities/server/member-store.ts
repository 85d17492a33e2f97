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
