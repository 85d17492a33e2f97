import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { TestServer } from '#test/server.ts';
import { openOn } from '../own-side/own-phone.ts';

export type Her = {
  enrolmentId: string;
  programmeId: string;
  given: string;
  family: string;
  /** The language that her own side speaks with her. */
  portal: PortalLanguage;
  token: string;
};

/** A participant of Samira Rahman's in the Västerås programme that runs now, who has said where she wants to go: she seeks work, has no SFI and no placement. */
export async function aWomanWithAGoal(server: TestServer): Promise<Her> {
  return withClient(server.database.superuserUrl, async (client) => {
    const { rows } =
      await client.query(`select e.id as "enrolmentId", e.person_id as "personId", e.tenant_id as "tenantId", e.programme_id as "programmeId",
        d.given_name as given, d.family_name as family, case l.language when 'prs' then 'fa' else l.language end as portal
      from enrolments e join programmes p on p.tenant_id = e.tenant_id and p.id = e.programme_id and p.key = 'vasteras-nu'
      join people n on n.tenant_id = e.tenant_id and n.id = e.person_id and n.sex = 'woman'
      join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
      join person_languages l on l.tenant_id = e.tenant_id and l.person_id = e.person_id and l.is_first and l.language in ('ar', 'prs', 'so', 'ti', 'uk')
      join accounts a on a.id = e.case_worker_id and a.name = 'Samira Rahman'
      where e.status = 'active' and not e.restricted
        and exists (select from goal_pictures g where g.tenant_id = e.tenant_id and g.enrolment_id = e.id)
        and not exists (select from placements q where q.tenant_id = e.tenant_id and q.enrolment_id = e.id)
        and not exists (select from sfi_courses q where q.tenant_id = e.tenant_id and q.enrolment_id = e.id)
        and (select string_agg(distinct s.kind, ',') from situations s where s.tenant_id = e.tenant_id and s.enrolment_id = e.id
          and s.ends_before is null and s.corrected_by is null) = 'job-seeking'
      order by e.started_on, e.id limit 1`);
    const opened = await openOn(client, rows[0]);
    // Her phone is good for the months that the story takes.
    await client.query(
      `update portal_sessions set expires_at = expires_at + interval '1 year', idle_seconds = 31000000 where device_id = $1`,
      [opened.deviceId],
    );
    await client.query(`update portal_devices set expires_at = expires_at + interval '1 year' where id = $1`, [
      opened.deviceId,
    ]);
    return { ...rows[0], token: opened.token };
  });
}

/** The Mondays of her weeks at the workplace that have all their four days: a holiday or a closed week leaves some out, whenever the story is told. */
export async function wholeWeeks(server: TestServer, { enrolmentId }: Her): Promise<PlainDate[]> {
  return withClient(server.database.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `select date_trunc('week', s.held_on)::date::text as monday from placements p
        join activity_sessions s on s.tenant_id = p.tenant_id and s.activity_id = p.activity_id
        where p.enrolment_id = $1 and not s.cancelled group by 1 having count(*) = 4 order by 1`,
      [enrolmentId],
    );
    return rows.map(({ monday }) => monday);
  });
}
