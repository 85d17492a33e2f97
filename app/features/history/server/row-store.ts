import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { FactChange } from '../domain/decide-facts.ts';
import type { FactPoint } from '../domain/facts.ts';
import type { NewQualification } from '../domain/qualification-form.ts';
import type { NewSituation } from '../domain/situation-form.ts';
import type { FactSource } from '../domain/sources.ts';
import type { NewSupport } from '../domain/support-form.ts';
import type { Participation } from './participation-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;
export type HistoryTable = 'situations' | 'supports' | 'qualifications' | 'enrolment_facts';

/** A row with its own columns; who, when and whose are added when it is written. */
export type NewRow = { table: HistoryTable; id: string; columns: Record<string, unknown> };

/** The row a situation becomes; its kind stands in a column of its own. */
export function situationRow({
  id,
  startsOn,
  endsBefore,
  extentPercent,
  details: { kind, ...details },
  source,
  evidence,
}: NewSituation): NewRow {
  const columns = {
    kind,
    starts_on: startsOn,
    ends_before: endsBefore,
    extent_percent: extentPercent,
    details: JSON.stringify(details),
    source,
    evidence,
  };
  return { table: 'situations', id, columns };
}

/** The row a support becomes. */
export function supportRow({
  id,
  benefit,
  payer,
  amountOrePerMonth,
  startsOn,
  endsBefore,
  source,
  evidence,
}: NewSupport): NewRow {
  return {
    table: 'supports',
    id,
    columns: {
      benefit,
      payer,
      amount_ore_per_month: amountOrePerMonth,
      starts_on: startsOn,
      ends_before: endsBefore,
      source,
      evidence,
    },
  };
}

/** The row a qualification becomes. */
export function qualificationRow({
  id,
  name,
  awardedOn,
  awardingBody,
  assessed,
  fromProgramme,
  source,
  evidence,
}: NewQualification): NewRow {
  return {
    table: 'qualifications',
    id,
    columns: {
      name,
      awarded_on: awardedOn,
      awarding_body: awardingBody,
      assessed,
      from_programme: fromProgramme,
      source,
      evidence,
    },
  };
}

/** The row an answered fact becomes. */
export function factRow(
  id: string,
  about: { point: FactPoint; asOf: PlainDate; source: FactSource; evidence: string | null },
  change: Pick<FactChange, 'key' | 'value'>,
): NewRow {
  const { point, asOf, source, evidence } = about;
  return {
    table: 'enrolment_facts',
    id,
    columns: { point, key: change.key, value: JSON.stringify(change.value), as_of: asOf, source, evidence },
  };
}

/** Writes a new row. False when it was there already: the same form sent twice, or somebody else was first. */
export async function insertRow(
  ctx: Ctx,
  of: Participation,
  row: NewRow,
  corrects: { id: string; reason: string } | null = null,
): Promise<boolean> {
  const values = {
    tenant_id: ctx.caller.tenantId,
    id: row.id,
    programme_id: of.programmeId,
    person_id: of.personId,
    enrolment_id: of.enrolmentId,
    restricted: of.restricted,
    recorded_at: ctx.now,
    recorded_by: ctx.caller.accountId,
    corrects: corrects?.id ?? null,
    correction_reason: corrects?.reason ?? null,
    ...row.columns,
  };
  const result = await ctx.db
    .insertInto(row.table as 'situations')
    .values(values as never)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/**
 * Writes a row in the place of an older one, which is kept. 'stale': somebody else replaced the older one first; of two
 * at the same time exactly one gets 'replaced', because the older row is locked until the first has committed.
 */
export async function replaceRow(
  ctx: Ctx,
  of: Participation,
  row: NewRow,
  corrects: { id: string; reason: string },
): Promise<'replaced' | 'stale'> {
  const marked = ctx.db
    .updateTable(row.table as 'situations')
    .set({ corrected_by: row.id })
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', corrects.id)
    .where('enrolment_id', '=', of.enrolmentId)
    .where('corrected_by', 'is', null)
    .executeTakeFirst();
  const [before, inserted] = await Promise.all([marked, insertRow(ctx, of, row, corrects)]);
  return before.numUpdatedRows === 1n && inserted ? 'replaced' : 'stale';
}

/** Who owns a row and what replaced it; undefined when there is no such row in sight. */
export async function findRow(
  ctx: Ctx,
  table: HistoryTable,
  id: string,
): Promise<{ enrolmentId: string; correctedBy: string | null } | undefined> {
  return ctx.db
    .selectFrom(table as 'situations')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', id)
    .select(['enrolment_id as enrolmentId', 'corrected_by as correctedBy'])
    .executeTakeFirst();
}
