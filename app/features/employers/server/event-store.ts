import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type {
  AttendanceForm,
  ChangeEvent,
  ChangeNetwork,
  EmployerEvent,
  Invitation,
  Network,
  NewEvent,
  NewNetwork,
} from '../domain/events.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today'>;

/** Events of the caller's programmes, the latest first; or one of them. */
export async function selectEvents({ db, caller }: Ctx, id?: string): Promise<EmployerEvent[]> {
  const one = id === undefined ? sql`` : sql`and v.id = ${id}::uuid`;
  const { rows } =
    await sql<EmployerEvent>`select v.id, v.programme_id as "programmeId", v.network_id as "networkId", n.name as "networkName", v.title,
      v.held_on as "heldOn", v.starts_at as "startsAt", v.place, v.words, v.cancelled, v.version, coalesce(i.invited, 0)::int as "invitedCount", coalesce(i.came, 0)::int as "cameCount"
    from employer_events v left join employer_networks n on n.tenant_id = v.tenant_id and n.id = v.network_id
      left join lateral (select count(*) as invited, count(*) filter (where i.came) as came from employer_invitations i
        where i.tenant_id = v.tenant_id and i.event_id = v.id) i on true
    where v.tenant_id = ${caller.tenantId}::uuid ${one} order by v.held_on desc, v.id limit 200`.execute(db);
  return rows;
}

export async function insertEvent({ db, caller }: Ctx, event: NewEvent): Promise<void> {
  await db
    .insertInto('employer_events')
    .values({
      ...{ tenant_id: caller.tenantId, id: event.id, programme_id: event.programmeId, created_by: caller.accountId },
      ...eventColumns(event),
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

/** Changes an event if it is still at `version`. */
export async function updateEvent({ db, caller }: Ctx, id: string, event: ChangeEvent): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('employer_events')
    .set((eb) => ({ ...eventColumns(event), cancelled: event.cancelled, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', event.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const eventColumns = (event: Omit<NewEvent, 'id' | 'programmeId'>) => ({
  network_id: event.networkId,
  title: event.title,
  held_on: event.heldOn,
  starts_at: event.startsAt ?? null,
  place: event.place,
  words: event.words,
});

/** Networks of the caller's programmes by name, those that have ended last. */
export async function selectNetworks({ db, caller }: Ctx): Promise<Network[]> {
  const rows = await db
    .selectFrom('employer_networks')
    .where('tenant_id', '=', caller.tenantId)
    .select(['id', 'programme_id as programmeId', 'name', 'words', 'ended_on as endedOn', 'version'])
    .orderBy(sql`ended_on is not null`)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows as Network[];
}

export async function insertNetwork({ db, caller }: Ctx, network: NewNetwork): Promise<void> {
  await db
    .insertInto('employer_networks')
    .values({
      ...{
        tenant_id: caller.tenantId,
        id: network.id,
        programme_id: network.programmeId,
        created_by: caller.accountId,
      },
      ...{ name: network.name, words: network.words },
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

/** Changes a network if it is still at `version`. */
export async function updateNetwork({ db, caller, today }: Ctx, id: string, network: ChangeNetwork): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('employer_networks')
    .set((eb) => ({
      name: network.name,
      words: network.words,
      ended_on: network.ended ? eb.fn.coalesce('ended_on', eb.val(today)) : null,
      version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', network.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Who is in a network, by name. */
export async function selectMembers({ db, caller }: Ctx, networkId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select e.id, e.name from employer_network_members m
      join employers e on e.tenant_id = m.tenant_id and e.id = m.employer_id
    where m.tenant_id = ${caller.tenantId}::uuid and m.network_id = ${networkId}::uuid order by e.sort_name, e.id`.execute(
    db,
  );
  return rows;
}

export async function insertMembers(
  { db, caller, today }: Ctx,
  network: Network,
  employerIds: readonly string[],
): Promise<void> {
  if (employerIds.length === 0) return;
  const of = {
    tenant_id: caller.tenantId,
    network_id: network.id,
    programme_id: network.programmeId,
    joined_on: today,
  };
  await db
    .insertInto('employer_network_members')
    .values(employerIds.map((employer_id) => ({ ...of, employer_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteMember({ db, caller }: Ctx, networkId: string, employerId: string): Promise<void> {
  await db
    .deleteFrom('employer_network_members')
    .where('tenant_id', '=', caller.tenantId)
    .where('network_id', '=', networkId)
    .where('employer_id', '=', employerId)
    .execute();
}

/** Who is invited to an event, by employer. */
export async function selectInvitations({ db, caller }: Ctx, eventId: string): Promise<Invitation[]> {
  const { rows } =
    await sql<Invitation>`select i.id, i.employer_id as "employerId", coalesce(e.name, '') as "employerName", c.name as "contactName",
      coalesce(c.phone, '') as phone, coalesce(c.email, '') as email, i.answer, i.came
    from employer_invitations i left join employers e on e.tenant_id = i.tenant_id and e.id = i.employer_id
      left join workplace_contacts c on c.tenant_id = i.tenant_id and c.id = i.contact_id
    where i.tenant_id = ${caller.tenantId}::uuid and i.event_id = ${eventId}::uuid order by e.sort_name, c.name, i.id`.execute(
      db,
    );
  return rows;
}

export type Invitee = {
  employerId: string;
  employerName: string;
  contactId: string | null;
  contactName: string | null;
  city: string;
};

/** Who can be invited: those at employers whose names hold the words or that stand in a town, or the members of a network. */
export async function selectInvitees(
  { db, caller }: Ctx,
  wish: { text: string; networkId: string | null; limit: number },
): Promise<Invitee[]> {
  const words = wish.text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\\%_]/g, '\\$&')
    .split(/\s+/)
    .filter(Boolean);
  const like = sql.join(
    words.map((word) => sql`and (e.sort_name like ${`%${word}%`} or lower(coalesce(w.city, '')) like ${`${word}%`})`),
    sql` `,
  );
  const inNetwork =
    wish.networkId === null
      ? sql``
      : sql`and e.id in (select m.employer_id from employer_network_members m where m.tenant_id = e.tenant_id and m.network_id = ${wish.networkId}::uuid)`;
  const { rows } =
    await sql<Invitee>`select e.id as "employerId", e.name as "employerName", c.id as "contactId", c.name as "contactName", coalesce(w.city, '') as city
    from employers e left join workplace_contacts c on c.tenant_id = e.tenant_id and c.employer_id = e.id and c.left_on is null
      left join lateral (select w.city from workplaces w where w.tenant_id = e.tenant_id and w.employer_id = e.id and w.closed_on is null
        order by w.id = c.workplace_id desc nulls last, w.id limit 1) w on true
    where e.tenant_id = ${caller.tenantId}::uuid and e.archived_at is null ${like} ${inNetwork}
    order by e.sort_name, e.id, c.name, c.id limit ${wish.limit}`.execute(db);
  return rows;
}

/** Invites; who is invited already stays so. */
export async function insertInvitations(
  { db, caller, today }: Ctx,
  event: EmployerEvent,
  who: readonly { id: string; employerId: string; contactId: string | null }[],
): Promise<void> {
  const of = { tenant_id: caller.tenantId, event_id: event.id, programme_id: event.programmeId, invited_on: today };
  await db
    .insertInto('employer_invitations')
    .values(
      who.map(({ id, employerId, contactId }) => ({
        ...of,
        ...{ id, employer_id: employerId, contact_id: contactId, invited_by: caller.accountId },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Notes who came and who answered what, of those that were shown. */
export async function updateAttendance({ db, caller }: Ctx, eventId: string, form: AttendanceForm): Promise<void> {
  await sql`update employer_invitations set came = id = any(${form.came}::uuid[]),
      answer = case when id = any(${form.yes}::uuid[]) then 'yes' when id = any(${form.no}::uuid[]) then 'no' end
    where tenant_id = ${caller.tenantId}::uuid and event_id = ${eventId}::uuid and id = any(${form.shown}::uuid[])`.execute(
    db,
  );
}
