import { sql } from 'kysely';
import { type OwnStay, ownKeys } from '#app/features/enrolments/public.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { Instrument } from '../domain/instrument.ts';
import { type OwnAnswers, type OwnQuestion, questionKey } from '../domain/own-answers.ts';

type Ctx = Pick<PortalContext, 'db' | 'person' | 'now'>;
type Reading = Pick<PortalContext, 'db' | 'person'>;

/** A tenant's own instruments, in the versions there are. */
export async function selectInstrumentsToAnswer({
  db,
  person,
}: Reading): Promise<{ instrument: Instrument; isWithdrawn: boolean }[]> {
  const { rows } = await sql<{ instrument: Instrument; isWithdrawn: boolean }>`select i.definition as instrument,
      i.withdrawn_at is not null as "isWithdrawn"
    from instruments i where i.tenant_id = ${person.tenantId}::uuid order by i.key, i.number desc`.execute(db);
  return rows;
}

export type OwnAssessment = {
  id: string;
  instrumentKey: string;
  instrumentNumber: number;
  pointKey: string | null;
  heldOn: PlainDate;
  version: number;
  /** What she herself has answered in it. */
  answers: OwnAnswers;
};

type Row = Omit<OwnAssessment, 'answers'> & { answers: { area: string; item: string; step: number }[] };

/** Her measurements, the earliest first, with her own answers; never those of staff. `lock`: nobody else saves in them until this is over. */
export async function selectOwnAssessments(
  { db, person }: Reading,
  enrolmentId: string,
  lock = false,
): Promise<OwnAssessment[]> {
  if (lock)
    await sql`select from assessments where tenant_id = ${person.tenantId}::uuid and enrolment_id = ${enrolmentId}::uuid
      order by id for update`.execute(db);
  const { rows } =
    await sql<Row>`select s.id, s.instrument_key as "instrumentKey", s.instrument_number as "instrumentNumber",
      s.point_key as "pointKey", s.held_on as "heldOn", s.version,
      coalesce((select json_agg(json_build_object('area', n.area_key, 'item', n.item_key, 'step', n.step)) from assessment_answers n
        where n.tenant_id = s.tenant_id and n.assessment_id = s.id and n.is_current and n.step is not null), '[]') as answers
    from assessments s where s.tenant_id = ${person.tenantId}::uuid and s.enrolment_id = ${enrolmentId}::uuid
    order by s.held_on, s.id`.execute(db);
  return rows.map(({ answers, ...row }) => ({
    ...row,
    answers: new Map(answers.map(({ area, item, step }) => [questionKey({ areaKey: area, itemKey: item }), step])),
  }));
}

/** What she has answered so far and not sent. */
export async function selectDrafts(
  { db, person }: Reading,
  enrolmentId: string,
  instrumentKey: string,
): Promise<OwnAnswers> {
  const { rows } = await sql<{
    area: string;
    item: string;
    step: number;
  }>`select d.area_key as area, d.item_key as item, d.step
    from own_answer_drafts d where d.tenant_id = ${person.tenantId}::uuid and d.enrolment_id = ${enrolmentId}::uuid
      and d.instrument_key = ${instrumentKey}`.execute(db);
  return new Map(rows.map(({ area, item, step }) => [questionKey({ areaKey: area, itemKey: item }), step]));
}

/** Keeps one answer; a later one takes its place. */
export async function saveDraft(
  ctx: Ctx,
  stay: OwnStay,
  { key, number }: Pick<Instrument, 'key' | 'number'>,
  { areaKey, itemKey }: OwnQuestion,
  step: number,
): Promise<void> {
  await ctx.db
    .insertInto('own_answer_drafts')
    .values({
      ...ownKeys(ctx, stay),
      instrument_key: key,
      instrument_number: number,
      area_key: areaKey,
      item_key: itemKey,
      step,
      answered_at: ctx.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'enrolment_id', 'instrument_key', 'area_key', 'item_key'])
        .doUpdateSet({ instrument_number: number, step, answered_at: ctx.now }),
    )
    .execute();
}

/** Begins a measurement of her own; nothing when there is one for this point already. */
export async function insertOwnAssessment(
  ctx: Ctx & Pick<PortalContext, 'today'>,
  stay: OwnStay,
  { id, key, number, point }: Pick<Instrument, 'key' | 'number'> & { id: string; point: string | null },
): Promise<void> {
  await ctx.db
    .insertInto('assessments')
    .values({
      ...ownKeys(ctx, stay),
      id,
      use: 'progression',
      instrument_key: key,
      instrument_number: number,
      point_key: point,
      held_on: ctx.today,
      started_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Sends what she answered: her view of the measurement, in its next version. The drafts are gone. */
export async function insertOwnAnswers(
  ctx: Ctx,
  stay: OwnStay,
  { id, version, heldOn, instrumentKey }: OwnAssessment,
  answers: readonly (OwnQuestion & { step: number })[],
): Promise<void> {
  const { db, person, now } = ctx;
  await db
    .insertInto('assessment_answers')
    .values(
      answers.map(({ areaKey, itemKey, guarded, step }) => ({
        ...ownKeys(ctx, stay),
        id: newId(),
        assessment_id: id,
        use: 'progression',
        area_key: areaKey,
        item_key: itemKey,
        rater: 'person',
        guarded,
        step,
        said_on: heldOn,
        recorded_at: now,
        revision: version + 1,
      })),
    )
    .execute();
  await db
    .updateTable('assessments')
    .set({ version: version + 1 })
    .where('tenant_id', '=', person.tenantId)
    .where('id', '=', id)
    .execute();
  await db
    .deleteFrom('own_answer_drafts')
    .where('tenant_id', '=', person.tenantId)
    .where('enrolment_id', '=', stay.id)
    .where('instrument_key', '=', instrumentKey)
    .execute();
}
