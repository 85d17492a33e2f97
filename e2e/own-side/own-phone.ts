import type pg from 'pg';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { newId } from '#app/shared/ids.ts';
import type { TestServer } from '#test/server.ts';

type Opened = { token: string; deviceId: string };

/** The session of whoever has most to do in these two weeks, of all who take part in anything; her own side open on a phone. */
export async function theBusiestPhone(server: TestServer): Promise<Opened> {
  return withClient(server.database.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `select e.tenant_id as "tenantId", e.person_id as "personId" from enrolments e
        join activity_members m on m.tenant_id = e.tenant_id and m.enrolment_id = e.id
        join activity_sessions s on s.tenant_id = m.tenant_id and s.activity_id = m.activity_id
          and s.held_on between current_date - 6 and least(current_date + 7, m.left_on)
        where e.status = 'active' and not e.restricted
        group by e.tenant_id, e.id, e.person_id
        order by count(*) desc, (select count(*) from plan_steps p where p.tenant_id = e.tenant_id and p.enrolment_id = e.id) desc, e.id limit 1`,
    );
    return openOn(client, rows[0]);
  });
}

/** Somebody who takes part in a programme whose tenant's name begins like this, and has her first language; her own side open on a phone. */
export async function anOpenPhone(
  server: TestServer,
  tenant: string,
  language: string,
): Promise<{ token: string; enrolmentId: string; personId: string; givenName: string }> {
  return withClient(server.database.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `select e.tenant_id as "tenantId", e.id as "enrolmentId", e.person_id as "personId", d.given_name as "givenName"
        from enrolments e join tenants t on t.id = e.tenant_id join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
        join person_languages l on l.tenant_id = e.tenant_id and l.person_id = e.person_id and l.is_first
        where e.status = 'active' and not e.restricted and e.case_worker_id is not null and t.name like $1 || '%' and l.language = $2
        order by (select count(*) from plan_steps s where s.tenant_id = e.tenant_id and s.enrolment_id = e.id) desc, e.id limit 1`,
      [tenant, language],
    );
    return { ...(await openOn(client, rows[0])), ...rows[0] };
  });
}

/** Opens the own side of somebody on a phone. */
export async function openOn(client: pg.Client, who: { tenantId: string; personId: string }): Promise<Opened> {
  const [token, deviceId] = [newToken(), newId()];
  await client.query(
    `insert into portal_devices (tenant_id, id, person_id, is_shared, label, created_at, last_seen_on, expires_at)
      values ($1, $2, $3, false, 'Android', now(), current_date, now() + interval '90 days')`,
    [who.tenantId, deviceId, who.personId],
  );
  await client.query(
    `insert into portal_sessions (token_hash, tenant_id, device_id, created_at, last_seen_at, expires_at, idle_seconds)
      values ($1, $2, $3, now(), now(), now() + interval '90 days', 8000000)`,
    [hashToken(token), who.tenantId, deviceId],
  );
  return { token, deviceId };
}
