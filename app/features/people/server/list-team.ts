import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Role } from '#app/shared/roles.ts';
import type { LanguageRecord } from '../domain/person-languages.ts';
import { type Speaker, type TeamMember, whoCanSpeak } from '../domain/who-can-speak.ts';

/** Who works in the programme of an enrolment the caller sees, with the languages they have stated; nobody who may not know of the person. */
export async function listTeam({ db }: Pick<RequestContext, 'db'>, enrolmentId: string): Promise<TeamMember[]> {
  const { rows } = await sql<{ accountId: string; name: string; role: Role; languages: string[] }>`
    select account_id as "accountId", name, role, languages from app.team_around(${enrolmentId})`.execute(db);
  return rows;
}

/** Whom in the team the person of an enrolment can talk to in a language of hers other than Swedish. */
export async function listSpeakers(
  ctx: Pick<RequestContext, 'db' | 'caller'>,
  enrolmentId: string,
): Promise<Speaker[]> {
  const { db, caller } = ctx;
  const [team, languages] = await Promise.all([
    listTeam(ctx, enrolmentId),
    db
      .selectFrom('person_languages as l')
      .innerJoin('enrolments as e', (join) =>
        join.onRef('e.tenant_id', '=', 'l.tenant_id').onRef('e.person_id', '=', 'l.person_id'),
      )
      .where('e.tenant_id', '=', caller.tenantId)
      .where('e.id', '=', enrolmentId)
      .select(['l.language', 'l.is_first as isFirst'])
      .orderBy('l.is_first', 'desc')
      .orderBy('l.language')
      .execute(),
  ]);
  return whoCanSpeak(team, languages satisfies Pick<LanguageRecord, 'language' | 'isFirst'>[]);
}
