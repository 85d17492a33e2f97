import type { RequestContext } from '#app/platform/http/page.ts';
import type { FactRecord, History, QualificationRecord, SituationRecord, SupportRecord } from '../domain/records.ts';
import type { HistoryTable } from './row-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** Whose rows: those of enrolments, or of the person of an enrolment in all her participations. */
export type Whose = { enrolmentIds: readonly string[] } | { personOf: string };

const provenance = [
  'id',
  'person_id as personId',
  'enrolment_id as enrolmentId',
  'source',
  'evidence',
  'corrects',
  'corrected_by as correctedBy',
  'correction_reason as correctionReason',
  'recorded_at as recordedAt',
  'recorded_by as recordedBy',
] as const;

function rowsOf({ db, caller }: Ctx, table: HistoryTable, whose: Whose, which: 'current' | 'all') {
  // The tables share these columns; each caller below adds its own.
  let query = db
    .selectFrom(table as 'situations')
    .where('tenant_id', '=', caller.tenantId)
    .select(provenance);
  if (which === 'current') query = query.where('corrected_by', 'is', null);
  if ('enrolmentIds' in whose)
    return query.where('enrolment_id', '=', (eb) => eb.fn.any(eb.val([...whose.enrolmentIds])) as never);
  const person = db.selectFrom('enrolments').where('tenant_id', '=', caller.tenantId).where('id', '=', whose.personOf);
  return query.where('person_id', '=', person.select('person_id'));
}

/** Situations by start. */
export async function listSituations(
  ctx: Ctx,
  whose: Whose,
  which: 'current' | 'all' = 'current',
): Promise<SituationRecord[]> {
  const rows = await rowsOf(ctx, 'situations', whose, which)
    .select([
      'starts_on as startsOn',
      'ends_before as endsBefore',
      'extent_percent as extentPercent',
      'kind',
      'details',
    ])
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
  return rows.map(({ kind, details, ...row }) => ({
    ...row,
    details: { ...(details as object), kind },
  })) as unknown as SituationRecord[];
}

/** Facts at entry, exit and follow-up. */
export async function listFacts(ctx: Ctx, whose: Whose, which: 'current' | 'all' = 'current'): Promise<FactRecord[]> {
  const rows = await rowsOf(ctx, 'enrolment_facts', whose, which)
    .select(['point', 'key', 'value', 'as_of as asOf'] as never)
    .orderBy('recorded_at' as never)
    .orderBy('id')
    .execute();
  return rows as unknown as FactRecord[];
}

/** Supports by start. */
export async function listSupports(
  ctx: Ctx,
  whose: Whose,
  which: 'current' | 'all' = 'current',
): Promise<SupportRecord[]> {
  const rows = await rowsOf(ctx, 'supports', whose, which)
    .select([
      'benefit',
      'payer',
      'amount_ore_per_month as amountOrePerMonth',
      'starts_on as startsOn',
      'ends_before as endsBefore',
    ] as never)
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
  return rows as unknown as SupportRecord[];
}

/** Qualifications by the day they were awarded. */
export async function listQualifications(
  ctx: Ctx,
  whose: Whose,
  which: 'current' | 'all' = 'current',
): Promise<QualificationRecord[]> {
  const rows = await rowsOf(ctx, 'qualifications', whose, which)
    .select([
      'name',
      'awarded_on as awardedOn',
      'awarding_body as awardingBody',
      'assessed',
      'from_programme as fromProgramme',
    ] as never)
    .orderBy('awarded_on' as never)
    .orderBy('id')
    .execute();
  return rows as unknown as QualificationRecord[];
}

/** All four together; the statements travel in one round trip. */
export async function listHistory(ctx: Ctx, whose: Whose, which: 'current' | 'all' = 'current'): Promise<History> {
  const [situations, facts, supports, qualifications] = await Promise.all([
    listSituations(ctx, whose, which),
    listFacts(ctx, whose, which),
    listSupports(ctx, whose, which),
    listQualifications(ctx, whose, which),
  ]);
  return { situations, facts, supports, qualifications };
}

/** Names of the accounts that recorded something about an enrolment. */
export async function listRecorders({ db, caller }: Ctx, enrolmentId: string): Promise<Map<string, string>> {
  const recorders = (table: HistoryTable) =>
    db
      .selectFrom(table as 'situations')
      .where('tenant_id', '=', caller.tenantId)
      .where('enrolment_id', '=', enrolmentId)
      .select('recorded_by');
  const ids = recorders('situations')
    .union(recorders('supports'))
    .union(recorders('qualifications'))
    .union(recorders('enrolment_facts'));
  const rows = await db
    .selectFrom('accounts')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', 'in', ids as never)
    .select(['id', 'name'])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
