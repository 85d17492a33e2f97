import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Access, LogEntry, Matter, SupportContact } from '../domain/support.ts';
import { openWords, sealWords } from './seal-words.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'services'>;
export type Keys = { enrolmentId: string; programmeId: string; personId: string; restricted: boolean };
type ContactWords = Pick<SupportContact, 'organisation' | 'name' | 'phone' | 'email'>;

/** What the database lets the caller see of a participation's support. */
export async function findAccess({ db }: Pick<Ctx, 'db'>, enrolmentId: string): Promise<Access> {
  const { rows } =
    await sql<Access>`select app.reads_guarded(${enrolmentId}::uuid) as guarded, app.agreed_to_health(${enrolmentId}::uuid) as "agreedToHealth"`.execute(
      db,
    );
  return rows[0] ?? { guarded: false, agreedToHealth: false };
}

/** A participation's contacts that the caller may see, those in use first. */
export async function selectContacts({ db, caller, services }: Ctx, enrolmentId: string): Promise<SupportContact[]> {
  const rows = await db
    .selectFrom('support_contacts')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .select(['id', 'area', 'sealed', 'is_former as isFormer', 'version'])
    .orderBy('is_former')
    .orderBy('created_at')
    .execute();
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    ...openWords<ContactWords>(
      services.keys,
      { tenantId: caller.tenantId, table: 'support_contacts', id: row.id },
      sealed,
    ),
  })) as SupportContact[];
}

/** A participation's matters that the caller may see. */
export async function selectMatters({ db, caller, services }: Ctx, enrolmentId: string): Promise<Matter[]> {
  const rows = await db
    .selectFrom('support_matters')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .select(['id', 'enrolment_id as enrolmentId', 'area', 'contact_id as contactId', 'sealed', 'holder', 'state'])
    .select(['next_contact_on as nextContactOn', 'opened_on as openedOn', 'settled_on as settledOn', 'version'])
    .execute();
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    ...openWords<{ what: string }>(
      services.keys,
      { tenantId: caller.tenantId, table: 'support_matters', id: row.id },
      sealed,
    ),
  })) as Matter[];
}

/** Every contact in a matter, the latest first. */
export async function selectLog({ db, caller, services }: Ctx, matterId: string): Promise<LogEntry[]> {
  const rows = await db
    .selectFrom('support_log as l')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'l.tenant_id').onRef('a.id', '=', 'l.logged_by'),
    )
    .where('l.tenant_id', '=', caller.tenantId)
    .where('l.matter_id', '=', matterId)
    .select(['l.id', 'l.happened_on as happenedOn', 'l.channel', 'l.sealed', 'l.to_state as toState'])
    .select(['l.logged_at as loggedAt', 'a.name as loggedBy'])
    .orderBy('l.happened_on', 'desc')
    .orderBy('l.logged_at', 'desc')
    .execute();
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    ...openWords<{ note: string }>(
      services.keys,
      { tenantId: caller.tenantId, table: 'support_log', id: row.id },
      sealed,
    ),
  })) as LogEntry[];
}

const ofPerson = (tenantId: string, of: Keys) => ({
  tenant_id: tenantId,
  enrolment_id: of.enrolmentId,
  programme_id: of.programmeId,
  person_id: of.personId,
  restricted: of.restricted,
});

/** Adds a contact; sent twice it is there once. */
export async function insertContact(
  { db, caller, now, services }: Ctx,
  of: Keys,
  { id, area, ...words }: Pick<SupportContact, 'id' | 'area'> & ContactWords,
): Promise<void> {
  await db
    .insertInto('support_contacts')
    .values({
      ...ofPerson(caller.tenantId, of),
      id,
      area,
      sealed: sealWords(services.keys, { tenantId: caller.tenantId, table: 'support_contacts', id }, words),
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes a contact, if it is still what was shown. */
export async function updateContact(
  { db, caller, now, services }: Ctx,
  { id, version, isFormer, ...words }: Pick<SupportContact, 'id' | 'version' | 'isFormer'> & ContactWords,
): Promise<boolean> {
  const result = await db
    .updateTable('support_contacts')
    .set({
      sealed: sealWords(services.keys, { tenantId: caller.tenantId, table: 'support_contacts', id }, words),
      is_former: isFormer,
      version: version + 1,
      changed_at: now,
      changed_by: caller.accountId,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Opens a matter; sent twice it is there once. */
export async function insertMatter(
  { db, caller, now, services }: Ctx,
  of: Keys,
  matter: Pick<Matter, 'id' | 'area' | 'what' | 'contactId' | 'holder' | 'nextContactOn' | 'openedOn'>,
): Promise<void> {
  const { id, area, what } = matter;
  await db
    .insertInto('support_matters')
    .values({
      ...ofPerson(caller.tenantId, of),
      id,
      area,
      contact_id: matter.contactId,
      sealed: sealWords(services.keys, { tenantId: caller.tenantId, table: 'support_matters', id }, { what }),
      holder: matter.holder,
      state: 'open',
      next_contact_on: matter.nextContactOn,
      opened_on: matter.openedOn,
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes a matter, if it is still what was shown. */
export async function updateMatter(
  { db, caller, services }: Ctx,
  matter: Pick<Matter, 'id' | 'version' | 'what' | 'contactId' | 'holder' | 'state' | 'nextContactOn' | 'settledOn'>,
): Promise<boolean> {
  const { id, version, what } = matter;
  const result = await db
    .updateTable('support_matters')
    .set({
      sealed: sealWords(services.keys, { tenantId: caller.tenantId, table: 'support_matters', id }, { what }),
      contact_id: matter.contactId,
      holder: matter.holder,
      state: matter.state,
      next_contact_on: matter.nextContactOn,
      settled_on: matter.settledOn,
      version: version + 1,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Notes a contact in a matter. */
export async function insertLog(
  { db, caller, now, services }: Ctx,
  matterId: string,
  { id, note, ...entry }: Pick<LogEntry, 'id' | 'happenedOn' | 'channel' | 'note' | 'toState'>,
): Promise<void> {
  await db
    .insertInto('support_log')
    .values({
      tenant_id: caller.tenantId,
      id,
      matter_id: matterId,
      happened_on: entry.happenedOn,
      channel: entry.channel,
      sealed: sealWords(services.keys, { tenantId: caller.tenantId, table: 'support_log', id }, { note }),
      to_state: entry.toState,
      logged_at: now,
      logged_by: caller.accountId,
    })
    .execute();
}
