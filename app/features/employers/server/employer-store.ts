import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { ChangeEmployer, Employer, NewEmployer } from '../domain/employer.ts';
import type { LogEntry } from '../domain/log.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** One employer that the caller may see. */
export async function findEmployer({ db, caller }: Ctx, id: string): Promise<Employer | undefined> {
  const { rows } =
    await sql<Employer>`select e.id, e.programme_id as "programmeId", p.name as "programmeName", e.shared, e.name,
      e.organisation_number as "organisationNumber", e.kind, e.sni, e.note, e.found_by as "foundBy", coalesce(f.name, '') as "foundByName",
      f.id is not null and f.disabled_at is null as "finderIsHere", e.owner_id as "ownerId", o.name as "ownerName", e.shared_at as "sharedAt",
      e.rests_before as "restsBefore", e.rest_reason as "restReason", e.archived_at as "archivedAt", e.last_on as "lastOn", e.asked_on as "askedOn",
      e.next_on as "nextOn", e.version
    from employers e
      left join programmes p on p.tenant_id = e.tenant_id and p.id = e.programme_id
      left join accounts f on f.tenant_id = e.tenant_id and f.id = e.found_by
      left join accounts o on o.tenant_id = e.tenant_id and o.id = e.owner_id
    where e.tenant_id = ${caller.tenantId}::uuid and e.id = ${id}::uuid`.execute(db);
  return rows[0];
}

/** Adds an employer; the same id a second time changes nothing. Throws the database's error when its number is taken in the programme. */
export async function insertEmployer({ db, caller }: Ctx, employer: NewEmployer): Promise<void> {
  await db
    .insertInto('employers')
    .values({
      tenant_id: caller.tenantId,
      id: employer.id,
      programme_id: employer.programmeId,
      name: employer.name,
      organisation_number: employer.organisationNumber,
      kind: employer.kind,
      sni: employer.sni,
      note: employer.note,
      owner_id: employer.ownerId,
      found_by: caller.accountId,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

type Changes = Partial<{
  name: string;
  organisation_number: string | null;
  kind: string;
  sni: string | null;
  note: string;
  owner_id: string | null;
  rests_before: PlainDate | null;
  rest_reason: string | null;
  archived_at: string | null;
  shared: boolean;
  shared_at: string | null;
  shared_by: string | null;
}>;

/** Changes an employer of the caller's programmes, if it is still at `version`. Throws the database's error when its number is taken. */
export async function updateEmployer({ db, caller }: Ctx, id: string, version: number, changes: Changes) {
  const { numUpdatedRows } = await db
    .updateTable('employers')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What a form says about an employer, as columns. */
export function columnsOf(form: ChangeEmployer): Changes {
  return {
    name: form.name,
    organisation_number: form.organisationNumber,
    kind: form.kind,
    sni: form.sni,
    note: form.note,
    owner_id: form.ownerId,
  };
}

/** Every contact with an employer, and the events somebody from there came to, the latest first, at most `limit`. */
export async function selectLog({ db, caller }: Ctx, employerId: string, limit: number): Promise<LogEntry[]> {
  const { rows } = await sql<
    LogEntry & { at: unknown }
  >`select l.id, l.contact_id as "contactId", c.name as "contactName", l.workplace_id as "workplaceId",
      w.name as "workplaceName", l.happened_on as "happenedOn", l.way, l.words, l.asked, l.answer, l.next_on as "nextOn", l.next_words as "nextWords",
      l.next_by as "nextBy", n.name as "nextByName", l.next_settled_at as "nextSettledAt", coalesce(a.name, '') as "writtenBy", l.written_at as at
    from employer_log l
      left join workplace_contacts c on c.tenant_id = l.tenant_id and c.id = l.contact_id
      left join workplaces w on w.tenant_id = l.tenant_id and w.id = l.workplace_id
      left join accounts n on n.tenant_id = l.tenant_id and n.id = l.next_by
      left join accounts a on a.tenant_id = l.tenant_id and a.id = l.written_by
    where l.tenant_id = ${caller.tenantId}::uuid and l.employer_id = ${employerId}::uuid
    union all
    select i.id, i.contact_id, c.name, null, null, v.held_on, 'event', v.title, null, null, null, '', null, null, null, coalesce(a.name, ''), v.held_on::timestamptz
    from employer_invitations i join employer_events v on v.tenant_id = i.tenant_id and v.id = i.event_id
      left join workplace_contacts c on c.tenant_id = i.tenant_id and c.id = i.contact_id
      left join accounts a on a.tenant_id = i.tenant_id and a.id = i.invited_by
    where i.tenant_id = ${caller.tenantId}::uuid and i.employer_id = ${employerId}::uuid and i.came
    order by "happenedOn" desc, at desc, id desc limit ${limit}`.execute(db);
  return rows.map(({ at: _, ...entry }) => entry);
}

/** Writes a contact down; the same id a second time changes nothing. */
export async function insertLog(
  { db, caller, now }: Ctx,
  employer: Pick<Employer, 'id' | 'programmeId' | 'shared'>,
  entry: Pick<LogEntry, 'id' | 'happenedOn' | 'way' | 'words' | 'contactId' | 'workplaceId' | 'asked' | 'answer'> &
    Pick<LogEntry, 'nextOn' | 'nextWords' | 'nextBy'>,
): Promise<void> {
  await db
    .insertInto('employer_log')
    .values({
      tenant_id: caller.tenantId,
      id: entry.id,
      employer_id: employer.id,
      programme_id: employer.programmeId,
      shared: employer.shared,
      contact_id: entry.contactId,
      workplace_id: entry.workplaceId,
      happened_on: entry.happenedOn,
      way: entry.way,
      words: entry.words,
      asked: entry.asked,
      answer: entry.answer,
      next_on: entry.nextOn,
      next_words: entry.nextWords,
      next_by: entry.nextBy,
      written_at: now,
      written_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

/** Settles next contacts that are still open: one of them, or all of the employer. */
export async function settleNext({ db, caller, now }: Ctx, employerId: string, entryId?: string): Promise<void> {
  let update = db
    .updateTable('employer_log')
    .set({ next_settled_at: now })
    .where('tenant_id', '=', caller.tenantId)
    .where('employer_id', '=', employerId)
    .where('next_on', 'is not', null)
    .where('next_settled_at', 'is', null);
  if (entryId !== undefined) update = update.where('id', '=', entryId);
  await update.execute();
}
