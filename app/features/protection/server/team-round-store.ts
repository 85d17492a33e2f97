import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { TeamMemberRound, TeamRound } from '../domain/teams-round.ts';

type Row = { programmeId: string; programmeName: string; accountId: string | null } & Omit<
  TeamMemberRound,
  'accountId'
>;

/** The programmes a protected person takes part in now and who works in each, by name; the responsible one first. For her lasting named readers alone. */
export async function selectTeamsRound({ db }: Pick<RequestContext, 'db'>, personId: string): Promise<TeamRound[]> {
  const { rows } =
    await sql<Row>`select programme_id as "programmeId", programme_name as "programmeName", account_id as "accountId",
    account_name as name, roles, is_responsible as "isResponsible", is_reader as "isReader"
    from app.teams_round_protected(${personId})`.execute(db);
  return [...Map.groupBy(rows, ({ programmeId }) => programmeId)].map(([programmeId, members]) => ({
    programmeId,
    programmeName: members[0]?.programmeName ?? '',
    members: members.flatMap(({ accountId, name, roles, isResponsible, isReader }) =>
      accountId === null ? [] : [{ accountId, name, roles, isResponsible, isReader }],
    ),
  }));
}
