import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { EvidenceRecord, SkillKind, SkillRecord } from '../domain/skill.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

const columns = [
  's.id',
  's.enrolment_id as enrolmentId',
  's.kind',
  's.title',
  's.description',
  's.own_language as ownLanguage',
  's.own_title as ownTitle',
  's.own_description as ownDescription',
  's.place',
  's.country',
  's.from_year as fromYear',
  's.to_year as toYear',
  's.is_ongoing as isOngoing',
  's.papers',
  's.occupation_code as occupationCode',
  's.occupation_name as occupationName',
  's.state',
  's.version',
  sql<boolean>`(s.created_by is null or (s.changed_at is not null and s.changed_by is null))`.as('isHers'),
] as const;

/**
 * What is known of the person of an enrolment, the latest first within each kind: also from earlier participations that the caller
 * sees. What was taken away is not among it.
 */
export async function selectSkills({ db, caller }: Ctx, enrolmentId: string): Promise<SkillRecord[]> {
  const rows = await db
    .selectFrom('skills as s')
    .innerJoin('enrolments as e', (join) =>
      join.onRef('e.tenant_id', '=', 's.tenant_id').onRef('e.person_id', '=', 's.person_id'),
    )
    .where('s.tenant_id', '=', caller.tenantId)
    .where('e.id', '=', enrolmentId)
    .where('s.removed_at', 'is', null)
    .select(columns)
    .orderBy('s.kind')
    .orderBy(sql`coalesce(s.to_year, case when s.is_ongoing then 9999 end, s.from_year, 0)`, 'desc')
    .orderBy('s.from_year', (year) => year.desc().nullsLast())
    .orderBy('s.id')
    .execute();
  return rows as SkillRecord[];
}

/** One of them; undefined when it is not hers or was taken away. `lock` keeps it from being changed until all is saved. */
export async function findSkill(
  { db, caller }: Ctx,
  { enrolmentId, skillId }: { enrolmentId: string; skillId: string },
  lock = false,
): Promise<SkillRecord | undefined> {
  const query = db
    .selectFrom('skills as s')
    .innerJoin('enrolments as e', (join) =>
      join.onRef('e.tenant_id', '=', 's.tenant_id').onRef('e.person_id', '=', 's.person_id'),
    )
    .where('s.tenant_id', '=', caller.tenantId)
    .where('s.id', '=', skillId)
    .where('e.id', '=', enrolmentId)
    .where('s.removed_at', 'is', null)
    .select(columns);
  return (await (lock ? query.forUpdate('s') : query).executeTakeFirst()) as SkillRecord | undefined;
}

/** How it is known, the latest first. */
export async function selectEvidence({ db, caller }: Ctx, skillId: string): Promise<EvidenceRecord[]> {
  const rows = await db
    .selectFrom('skill_evidence as v')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'v.tenant_id').onRef('a.id', '=', 'v.recorded_by'),
    )
    .leftJoin('validation_contacts as c', (join) =>
      join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.contact_id'),
    )
    .where('v.tenant_id', '=', caller.tenantId)
    .where('v.skill_id', '=', skillId)
    .select(['v.id', 'v.move', 'v.way', 'v.state_after as stateAfter', 'v.shown_on as shownOn', 'v.by_whom as byWhom'])
    .select(['v.contact_id as validatorId', 'c.name as validatorName', 'v.document_id as documentId', 'v.note'])
    .select(['v.recorded_at as recordedAt', 'a.name as recordedBy'])
    .orderBy('v.recorded_at', 'desc')
    .orderBy('v.id', 'desc')
    .execute();
  return rows as EvidenceRecord[];
}

type Whose = { id: string; programmeId: string; personId: string; restricted: boolean };
export type SkillColumns = Omit<SkillRecord, 'id' | 'enrolmentId' | 'kind' | 'state' | 'version' | 'isHers'>;

function toColumns(skill: SkillColumns) {
  return {
    title: skill.title,
    description: skill.description,
    own_language: skill.ownLanguage,
    own_title: skill.ownTitle,
    own_description: skill.ownDescription,
    place: skill.place,
    country: skill.country,
    from_year: skill.fromYear,
    to_year: skill.toYear,
    is_ongoing: skill.isOngoing,
    papers: skill.papers,
    occupation_code: skill.occupationCode,
    occupation_name: skill.occupationName,
  };
}

/** Saves something new; false when that id is there already. */
export async function insertSkill(
  { db, caller, now }: Ctx & Pick<RequestContext, 'now'>,
  enrolment: Whose,
  skill: SkillColumns & { id: string; kind: SkillKind },
): Promise<boolean> {
  const saved = await db
    .insertInto('skills')
    .values({
      tenant_id: caller.tenantId,
      id: skill.id,
      enrolment_id: enrolment.id,
      programme_id: enrolment.programmeId,
      person_id: enrolment.personId,
      restricted: enrolment.restricted,
      kind: skill.kind,
      created_at: now,
      created_by: caller.accountId,
      ...toColumns(skill),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}

type Change = Partial<ReturnType<typeof toColumns>> & { state?: string; removed_at?: string; removed_by?: string };

/** Changes a skill if nobody has since `version`; false when somebody has. */
export async function updateSkill(
  { db, caller, now }: Ctx & Pick<RequestContext, 'now'>,
  { id, version }: { id: string; version: number },
  change: Change | SkillColumns,
): Promise<boolean> {
  const saved = await db
    .updateTable('skills')
    .set({
      ...('ownLanguage' in change ? toColumns(change as SkillColumns) : (change as Change)),
      version: version + 1,
      changed_at: now,
      changed_by: caller.accountId,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Keeps how something was shown; false when that id is there already. */
export async function insertEvidence(
  { db, caller, now }: Ctx & Pick<RequestContext, 'now'>,
  skillId: string,
  evidence: Omit<EvidenceRecord, 'validatorName' | 'recordedAt' | 'recordedBy'>,
): Promise<boolean> {
  const saved = await db
    .insertInto('skill_evidence')
    .values({
      tenant_id: caller.tenantId,
      id: evidence.id,
      skill_id: skillId,
      move: evidence.move,
      way: evidence.way,
      state_after: evidence.stateAfter,
      shown_on: evidence.shownOn,
      by_whom: evidence.byWhom,
      contact_id: evidence.validatorId,
      document_id: evidence.documentId,
      note: evidence.note,
      recorded_at: now,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}

/** Which skill some evidence belongs to, for a form that was sent twice. */
export async function findSkillOfEvidence({ db, caller }: Ctx, evidenceId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('skill_evidence')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', evidenceId)
    .select('skill_id')
    .executeTakeFirst();
  return row?.skill_id;
}
