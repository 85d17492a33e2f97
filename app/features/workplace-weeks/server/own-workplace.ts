import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { KeptWeek } from '../domain/week.ts';

type OwnWeek = Pick<KeptWeek, 'id' | 'weekOn' | 'days' | 'going' | 'understands' | 'words' | 'tasks'>;

/** What her workplaces said of each week, as it stands now, the latest first: half a year back. */
export async function listOwnWeeks({ db, person }: PortalContext): Promise<OwnWeek[]> {
  const { rows } = await sql<OwnWeek>`
    select distinct on (k.week_on, k.placement_id) k.id, k.week_on as "weekOn", k.days, k.going, k.understands, k.words, k.tasks
    from workplace_weeks k where k.tenant_id = ${person.tenantId}::uuid and k.person_id = ${person.personId}::uuid
    order by k.week_on desc, k.placement_id, k.number desc limit 26`.execute(db);
  return rows;
}
