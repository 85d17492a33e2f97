import { sql } from 'kysely';
import { decryptField, encryptField } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { answerPlace } from '../domain/answer-place.ts';
import type { Answer, Assessment, Rater, Typed } from '../domain/answers.ts';
import type { InstrumentUse } from '../domain/instrument.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'services'>;

const columns = sql`s.id, s.enrolment_id as "enrolmentId", s.programme_id as "programmeId", s.person_id as "personId", s.restricted, s.use,
  s.instrument_key as "instrumentKey", s.instrument_number as "instrumentNumber", s.point_key as "pointKey", s.held_on as "heldOn",
  s.started_at as "startedAt", coalesce(a.name, '') as "startedBy", s.closed_at as "closedAt", s.version`;
const tables = sql`assessments s left join accounts a on a.tenant_id = s.tenant_id and a.id = s.started_by`;

/** What a participant was asked, for one use: the latest first. */
export async function selectAssessments(
  { db, caller }: Ctx,
  enrolmentId: string,
  use: InstrumentUse,
): Promise<Assessment[]> {
  const { rows } = await sql<Assessment>`select ${columns} from ${tables}
    where s.tenant_id = ${caller.tenantId}::uuid and s.enrolment_id = ${enrolmentId}::uuid and s.use = ${use}
    order by s.held_on desc, s.started_at desc, s.id desc`.execute(db);
  return rows;
}

/** One assessment of a participant; undefined when the caller may not know of it. `lock`: nobody else saves in it until this is saved. */
export async function findAssessment(
  { db, caller }: Ctx,
  { enrolmentId, id, use }: { enrolmentId: string; id: string; use: InstrumentUse },
  lock = false,
): Promise<Assessment | undefined> {
  const { rows } = await sql<Assessment>`select ${columns} from ${tables}
    where s.tenant_id = ${caller.tenantId}::uuid and s.enrolment_id = ${enrolmentId}::uuid and s.id = ${id}::uuid and s.use = ${use}
    ${lock ? sql`for update of s` : sql``}`.execute(db);
  return rows[0];
}

type AnswerRow = Answer & { step: number | null; words: string | null; sealed: Buffer | null };

/** The answers of a participant's assessments that the caller may read, also earlier ones, the earliest first. */
export async function selectAnswers(
  { db, caller, services }: Ctx,
  of: { enrolmentId: string; use: InstrumentUse; assessmentId?: string; areaKey?: string },
): Promise<Answer[]> {
  const { rows } =
    await sql<AnswerRow>`select n.id, n.assessment_id as "assessmentId", n.area_key as "areaKey", n.item_key as "itemKey",
      n.is_translation as "isTranslation", n.rater, n.step, n.words, n.sealed, n.language, n.said_on as "saidOn", n.recorded_at as "recordedAt",
      coalesce(a.name, '') as "recordedBy", n.revision, n.is_current as "isCurrent"
    from assessment_answers n left join accounts a on a.tenant_id = n.tenant_id and a.id = n.recorded_by
    where n.tenant_id = ${caller.tenantId}::uuid and n.enrolment_id = ${of.enrolmentId}::uuid and n.use = ${of.use}
      ${of.assessmentId === undefined ? sql`` : sql`and n.assessment_id = ${of.assessmentId}::uuid`}
      ${of.areaKey === undefined ? sql`` : sql`and n.area_key = ${of.areaKey}`}
    order by n.revision, n.id`.execute(db);
  return rows.map(({ step, words, sealed, ...row }) => ({
    ...row,
    value:
      sealed === null
        ? step === null
          ? words
          : String(step)
        : decryptField(services.keys, answerPlace(caller.tenantId, row.id), sealed),
  }));
}

type Own = Pick<Assessment, 'id' | 'enrolmentId' | 'programmeId' | 'personId' | 'restricted' | 'use'>;

/** Begins an assessment; false when there is one already with this id, for this measuring point, or still open. */
export async function insertAssessment(
  { db, caller, now }: Ctx,
  wished: Own & Pick<Assessment, 'instrumentKey' | 'instrumentNumber' | 'pointKey' | 'heldOn'>,
): Promise<boolean> {
  const added = await db
    .insertInto('assessments')
    .values({
      ...ownColumns(caller.tenantId, wished),
      id: wished.id,
      instrument_key: wished.instrumentKey,
      instrument_number: wished.instrumentNumber,
      point_key: wished.pointKey,
      held_on: wished.heldOn,
      started_at: now,
      started_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

function ownColumns(tenantId: string, { enrolmentId, programmeId, personId, restricted, use }: Omit<Own, 'id'>) {
  return {
    tenant_id: tenantId,
    enrolment_id: enrolmentId,
    programme_id: programmeId,
    person_id: personId,
    restricted,
    use,
  };
}

/** Ends the work on a mapping: a newer one is begun. */
export async function closeAssessment({ db, caller, now }: Ctx, id: string): Promise<void> {
  await db
    .updateTable('assessments')
    .set({ closed_at: now })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute();
}

/** Moves a measurement to another day or measuring point; false when somebody saved in between or the point is taken. */
export async function updateMeasurement(
  { db, caller }: Ctx,
  id: string,
  version: number,
  { heldOn, pointKey }: { heldOn: PlainDate; pointKey: string | null },
): Promise<boolean> {
  const changed = await db
    .updateTable('assessments')
    .set({ held_on: heldOn, point_key: pointKey, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

export type SavedAnswers = {
  rater: Rater;
  language: string;
  saidOn: PlainDate;
  changes: readonly (Typed & { guarded: boolean; isStep: boolean })[];
};

/** Puts answers in the place of earlier ones, which stay, and makes the assessment's next version. The assessment must be locked. */
export async function saveAnswers(
  { db, caller, now, services }: Ctx,
  assessment: Assessment,
  { rater, language, saidOn, changes }: SavedAnswers,
): Promise<void> {
  const revision = assessment.version + 1;
  const places = changes.map(({ place }) => place);
  await sql`update assessment_answers n set is_current = false
    from unnest(${places.map(({ areaKey }) => areaKey)}::text[], ${places.map(({ itemKey }) => itemKey)}::text[],
      ${places.map(({ isTranslation }) => isTranslation)}::boolean[]) p (area, item, is_translation)
    where n.tenant_id = ${caller.tenantId}::uuid and n.assessment_id = ${assessment.id}::uuid and n.is_current
      and n.area_key = p.area and n.item_key = p.item and n.is_translation = p.is_translation
      and (n.use = 'mapping' or n.rater = ${rater})`.execute(db);
  await db
    .insertInto('assessment_answers')
    .values(
      changes.map(({ place, value, guarded, isStep }) => {
        const id = newId();
        const words = isStep || value === '' ? null : value;
        return {
          ...ownColumns(caller.tenantId, assessment),
          id,
          assessment_id: assessment.id,
          area_key: place.areaKey,
          item_key: place.itemKey,
          is_translation: place.isTranslation,
          rater,
          guarded,
          step: isStep && value !== '' ? Number(value) : null,
          words: guarded ? null : words,
          sealed:
            guarded && words !== null ? encryptField(services.keys, answerPlace(caller.tenantId, id), words) : null,
          language: isStep ? null : place.isTranslation ? 'sv' : language,
          said_on: saidOn,
          recorded_at: now,
          recorded_by: caller.accountId,
          revision,
        };
      }),
    )
    .execute();
  await db
    .updateTable('assessments')
    .set({ version: revision })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', assessment.id)
    .execute();
}
