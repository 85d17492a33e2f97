import { sql } from 'kysely';
import type { DocumentKind, DocumentType } from '#app/features/documents/domain/document.ts';
import type { EnrolmentStatus } from '#app/features/enrolments/domain/status.ts';
import type { FactKey, FactPoint, FactValue } from '#app/features/history/domain/facts.ts';
import type { SituationDetails } from '#app/features/history/domain/situations.ts';
import type { Benefit, Payer } from '#app/features/history/domain/supports.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { Field } from '../domain/fields.ts';
import type { AllowedAction, Purpose, SecrecyGround } from '../domain/grounds.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** A consent by which the partner officer sees something. `named`: it names her, not her whole organisation. */
export type Held = {
  id: string;
  fields: Field[];
  purpose: Purpose;
  allowed: AllowedAction;
  named: boolean;
  fromName: string;
  validFrom: PlainDate;
  validBefore: PlainDate;
  secrecyGround: SecrecyGround;
};

export type SharedPerson = {
  enrolmentId: string;
  personId: string;
  programmeId: string;
  programmeName: string;
  givenName: string;
  familyName: string;
  status: EnrolmentStatus;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  plannedEndOn: PlainDate | null;
  held: Held[];
};

export type SharedRange = { enrolmentId?: string; onlyCopies?: boolean; limit: number; offset: number };

/**
 * The people about whom the partner officer may see something now, by name, with the consents it rests on; and how many there are.
 * One statement, so one moment: a consent that was taken back before it began is in no line of it.
 */
export async function selectShared(
  { db, caller }: Ctx,
  { enrolmentId, onlyCopies = false, limit, offset }: SharedRange,
): Promise<{ rows: SharedPerson[]; total: number }> {
  const { rows } = await sql<SharedPerson & { total: number }>`
    select n.enrolment_id as "enrolmentId", n.person_id as "personId", n.programme_id as "programmeId", g.name as "programmeName",
      n.given_name as "givenName", n.family_name as "familyName", n.status, p.started_on as "startedOn", p.ended_on as "endedOn",
      p.planned_end_on as "plannedEndOn", h.held, count(*) over () as total
    from (select d.enrolment_id, bool_or(d.allowed = 'read-and-copy') as copies,
        jsonb_agg(jsonb_build_object('id', d.id, 'fields', d.fields, 'purpose', d.purpose, 'allowed', d.allowed, 'named', d.named, 'fromName', o.name,
          'validFrom', d.valid_from, 'validBefore', d.valid_before, 'secrecyGround', d.secrecy_ground) order by d.valid_before desc, d.id) as held
      from app.held_disclosures() d join organisations o on o.tenant_id = ${caller.tenantId} and o.id = d.from_organisation_id
      group by d.enrolment_id) h
    join participant_names n on n.tenant_id = ${caller.tenantId} and n.enrolment_id = h.enrolment_id
    join programmes g on g.tenant_id = n.tenant_id and g.id = n.programme_id
    join app.disclosed_participations() p on p.enrolment_id = n.enrolment_id
    where (${enrolmentId ?? null}::uuid is null or n.enrolment_id = ${enrolmentId ?? null}::uuid) and (not ${onlyCopies}::boolean or h.copies)
    order by n.sort_name, n.enrolment_id limit ${limit} offset ${offset}`.execute(db);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export type SharedSituation = {
  id: string;
  details: SituationDetails;
  extentPercent: number | null;
  startsOn: PlainDate;
  endsBefore: PlainDate | null;
};
export type SharedSupport = {
  id: string;
  benefit: Benefit;
  payer: Payer;
  amountOrePerMonth: number | null;
  startsOn: PlainDate;
  endsBefore: PlainDate | null;
};
export type SharedQualification = { id: string; name: string; awardedOn: PlainDate; awardingBody: string | null };
export type SharedFact = { point: FactPoint; key: FactKey; value: FactValue; asOf: PlainDate };
export type SharedMonth = {
  month: PlainDate;
  present: number;
  late: number;
  leftEarly: number;
  absentValid: number;
  absentNoNotice: number;
  minutesPresent: number;
};
export type SharedLanguage = { language: string; isFirst: boolean; speaks: string | null; reads: string | null };
export type SharedDocument = {
  id: string;
  kind: DocumentKind;
  title: string;
  type: DocumentType;
  byteCount: number;
  addedAt: Instant;
};
export type OpenedDocument = {
  storageKey: string;
  type: DocumentType;
  number: number;
  personId: string;
  programmeId: string;
  consents: string[];
};
export type SharedNeeds = { interpreter: string | null; interpreterLanguage: string | null };

/** What there is about one participation, as far as consent names it. No notes, no sources, no who wrote it. */
export type SharedContent = {
  months: SharedMonth[];
  situations: SharedSituation[];
  supports: SharedSupport[];
  qualifications: SharedQualification[];
  facts: SharedFact[];
  contacts: { kind: 'phone' | 'email'; value: string }[];
  languages: SharedLanguage[];
  needs: SharedNeeds | undefined;
  numbers: { kind: string; masked: string }[];
  documents: SharedDocument[];
};

/** What a partner officer may see of one participation, asked in one round trip of functions that give no more than is shared. */
export async function selectSharedContent({ db }: Ctx, enrolmentId: string): Promise<SharedContent> {
  const ask = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(db)).rows;
  const [months, situations, supports, qualifications, facts, contacts, languages, needs, numbers, documents] =
    await Promise.all([
      ask(sql<SharedMonth>`select month, present, late, left_early as "leftEarly", absent_valid as "absentValid",
        absent_no_notice as "absentNoNotice", minutes_present as "minutesPresent"
        from app.disclosed_months(${enrolmentId}) order by month desc limit 24`),
      ask(sql<SharedSituation>`select id, jsonb_set(details, '{kind}', to_jsonb(kind)) as details, extent_percent as "extentPercent",
        starts_on as "startsOn", ends_before as "endsBefore" from app.disclosed_situations(${enrolmentId}) order by starts_on desc, id`),
      ask(sql<SharedSupport>`select id, benefit, payer, amount_ore_per_month as "amountOrePerMonth", starts_on as "startsOn",
        ends_before as "endsBefore" from app.disclosed_supports(${enrolmentId}) order by starts_on desc, id`),
      ask(sql<SharedQualification>`select id, name, awarded_on as "awardedOn", awarding_body as "awardingBody"
        from app.disclosed_qualifications(${enrolmentId}) order by awarded_on desc, id`),
      ask(
        sql<SharedFact>`select point, key, value, as_of as "asOf" from app.disclosed_facts(${enrolmentId}) order by key`,
      ),
      ask(sql<SharedContent['contacts'][number]>`select kind, value
        from app.disclosed_contacts(${enrolmentId}) order by is_first desc, kind desc, value`),
      ask(sql<SharedLanguage>`select language, is_first as "isFirst", speaks, reads
        from app.disclosed_languages(${enrolmentId}) order by is_first desc, language`),
      ask(sql<SharedNeeds>`select interpreter, interpreter_language as "interpreterLanguage"
        from app.disclosed_language_needs(${enrolmentId})`),
      ask(sql<SharedContent['numbers'][number]>`select kind, masked from app.disclosed_numbers(${enrolmentId})`),
      ask(sql<SharedDocument>`select id, kind, title, media_type as type, byte_count as "byteCount", added_at as "addedAt"
        from app.disclosed_documents(${enrolmentId})`),
    ]);
  return {
    months,
    situations,
    supports,
    qualifications,
    facts,
    contacts,
    languages,
    needs: needs[0],
    numbers,
    documents,
  };
}

/** Where the bytes of a shared paper lie, and by which consents; the opening stands beside the paper from then on. Undefined when no consent opens it. */
export async function openDisclosedDocument(
  { db, now }: Pick<RequestContext, 'db' | 'now'>,
  { enrolmentId, documentId }: { enrolmentId: string; documentId: string },
): Promise<OpenedDocument | undefined> {
  const { rows } =
    await sql<OpenedDocument>`select storage_key as "storageKey", media_type as type, number, person_id as "personId",
      programme_id as "programmeId", consents from app.open_disclosed_document(${newId()}, ${enrolmentId}, ${documentId}, ${now}::timestamptz)`.execute(
      db,
    );
  return rows[0];
}
