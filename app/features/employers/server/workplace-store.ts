import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Employer } from '../domain/employer.ts';
import type { ChangeWorkplaceContact, NewOffer, Offer, Workplace, WorkplaceContact } from '../domain/workplace.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'today'>;
type Of = Pick<Employer, 'id' | 'programmeId' | 'shared'>;

/** The workplaces of an employer by name, those that are closed last. */
export async function selectWorkplaces({ db, caller }: Ctx, employerId: string): Promise<Workplace[]> {
  const { rows } =
    await sql<Workplace>`select w.id, w.employer_id as "employerId", w.name, w.street, w.postcode, w.city, w.latitude, w.longitude,
      (select coalesce(json_agg(json_build_object('code', c.code, 'name', coalesce(o.name, c.code)) order by c.at), '[]')
        from unnest(w.occupations) with ordinality c (code, at) left join occupations o on o.code = c.code) as occupations,
      w.languages, w.conditions, w.note, w.closed_on as "closedOn", w.asked_on as "askedOn", w.version
    from workplaces w where w.tenant_id = ${caller.tenantId}::uuid and w.employer_id = ${employerId}::uuid
    order by w.closed_on is not null, lower(w.name), w.id`.execute(db);
  return rows;
}

export type WorkplaceValues = Omit<Workplace, 'employerId' | 'occupations' | 'version' | 'closedOn' | 'askedOn'> & {
  occupations: readonly string[];
};

function workplaceColumns(values: WorkplaceValues) {
  return {
    name: values.name,
    street: values.street,
    postcode: values.postcode,
    city: values.city,
    latitude: values.latitude,
    longitude: values.longitude,
    occupations: [...values.occupations],
    languages: values.languages,
    conditions: values.conditions,
    note: values.note,
  };
}

const keysOf = ({ caller }: Ctx, of: Of) => ({
  tenant_id: caller.tenantId,
  employer_id: of.id,
  programme_id: of.programmeId,
  shared: of.shared,
  created_by: caller.accountId,
});

/** Adds a workplace; the same id a second time changes nothing. */
export async function insertWorkplace(ctx: Ctx, of: Of, values: WorkplaceValues): Promise<void> {
  await ctx.db
    .insertInto('workplaces')
    .values({ ...keysOf(ctx, of), id: values.id, ...workplaceColumns(values) })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

/** Changes a workplace if it is still at `version`; `closed`: nobody works there any more. */
export async function updateWorkplace(
  { db, caller, today }: Ctx,
  values: WorkplaceValues & { version: number; closed: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('workplaces')
    .set((eb) => ({
      ...workplaceColumns(values),
      closed_on: values.closed ? eb.fn.coalesce('closed_on', eb.val(today)) : null,
      version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', values.id)
    .where('version', '=', values.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Whom one talks to at an employer, those who have left last. */
export async function selectContacts({ db, caller }: Ctx, employerId: string): Promise<WorkplaceContact[]> {
  const rows = await db
    .selectFrom('workplace_contacts')
    .where('tenant_id', '=', caller.tenantId)
    .where('employer_id', '=', employerId)
    .select(['id', 'employer_id as employerId', 'workplace_id as workplaceId', 'name', 'title', 'phone', 'email'])
    .select(['language', 'supervises', 'left_on as leftOn', 'version'])
    .orderBy(sql`left_on is not null`)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();
  return rows as WorkplaceContact[];
}

type ContactValues = Omit<ChangeWorkplaceContact, 'version' | 'left'>;

function contactColumns(values: ContactValues) {
  return {
    name: values.name,
    title: values.title,
    phone: values.phone ?? '',
    email: values.email ?? '',
    language: values.language,
    workplace_id: values.workplaceId,
    supervises: values.supervises,
  };
}

/** Adds somebody at an employer; the same id a second time changes nothing. */
export async function insertContact(ctx: Ctx, of: Of, values: ContactValues & { id: string }): Promise<void> {
  await ctx.db
    .insertInto('workplace_contacts')
    .values({ ...keysOf(ctx, of), id: values.id, ...contactColumns(values) })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

/** Changes somebody at an employer if it is still at `version`; `left`: she does not work there any more. */
export async function updateContact(
  { db, caller, today }: Ctx,
  id: string,
  { version, left, ...values }: ChangeWorkplaceContact,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('workplace_contacts')
    .set((eb) => ({
      ...contactColumns(values),
      left_on: left ? eb.fn.coalesce('left_on', eb.val(today)) : null,
      version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What the workplaces of an employer offer, what holds now first. */
export async function selectOffers({ db, caller, today }: Ctx, employerId: string): Promise<Offer[]> {
  const { rows } =
    await sql<Offer>`select f.id, f.workplace_id as "workplaceId", f.kind, f.occupation, o.name as "occupationName", f.places,
      f.starts_on as "startsOn", f.ends_on as "endsOn", f.supervisor_id as "supervisorId", f.words, f.closed_at is not null as "isClosed", f.version
    from workplace_offers f left join occupations o on o.code = f.occupation
    where f.tenant_id = ${caller.tenantId}::uuid and f.employer_id = ${employerId}::uuid
    order by f.closed_at is not null or coalesce(f.ends_on < ${today}::date, false), f.starts_on desc, f.id`.execute(
      db,
    );
  return rows;
}

type OfferValues = Omit<NewOffer, 'id' | 'occupation'> & { occupation: string | null };

function offerColumns(values: OfferValues) {
  return {
    workplace_id: values.workplaceId,
    kind: values.kind,
    occupation: values.occupation,
    places: values.places,
    starts_on: values.startsOn,
    ends_on: values.endsOn ?? null,
    supervisor_id: values.supervisorId,
    words: values.words,
  };
}

/** Adds an offer; the same id a second time changes nothing. */
export async function insertOffer(ctx: Ctx, of: Of, values: OfferValues & { id: string }): Promise<void> {
  await ctx.db
    .insertInto('workplace_offers')
    .values({ ...keysOf(ctx, of), id: values.id, ...offerColumns(values) })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

/** Changes an offer if it is still at `version`; `closed`: it holds no more. */
export async function updateOffer(
  { db, caller, now }: Ctx,
  id: string,
  { version, closed, ...values }: OfferValues & { version: number; closed: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('workplace_offers')
    .set((eb) => ({
      ...offerColumns(values),
      closed_at: closed ? eb.fn.coalesce('closed_at', eb.val(now)) : null,
      version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
