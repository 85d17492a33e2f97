import { sql } from 'kysely';
import type { InterpreterNeed } from '#app/features/people/domain/person-languages.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { Enrolment } from '../domain/enrolment.ts';
import type { MoveName } from '../domain/moves.ts';
import type { EnrolmentStatus } from '../domain/status.ts';
import { enrolmentColumns } from './enrolment-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** A participant as the head of her page shows her. */
export type ParticipantHead = Enrolment & {
  restricted: boolean;
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  /** What she wants to be called, when it is another name. */
  calledName: string | null;
  firstLanguage: string | null;
  interpreter: InterpreterNeed | null;
  programmeName: string;
  definition: ProgrammeDefinition;
  caseWorkerName: string | null;
};

export type MoveRecord = {
  id: string;
  move: MoveName;
  fromStatus: EnrolmentStatus | null;
  toStatus: EnrolmentStatus;
  takesEffectOn: PlainDate;
  reason: string | null;
  recordedAt: Instant;
  recordedBy: string | null;
};
export type OtherEnrolment = {
  id: string;
  programmeName: string;
  status: EnrolmentStatus;
  referredOn: PlainDate;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
};

/** The head of one participant's page in one statement; undefined when the caller may not know of her. */
export async function findParticipantHead(
  { db, caller }: Ctx,
  enrolmentId: string,
): Promise<ParticipantHead | undefined> {
  const row = await db
    .selectFrom('enrolments as e')
    .innerJoin('person_directory as d', (join) =>
      join.onRef('d.tenant_id', '=', 'e.tenant_id').onRef('d.person_id', '=', 'e.person_id'),
    )
    .innerJoin('programmes as g', (join) =>
      join.onRef('g.tenant_id', '=', 'e.tenant_id').onRef('g.id', '=', 'e.programme_id'),
    )
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'e.tenant_id').onRef('a.id', '=', 'e.case_worker_id'),
    )
    .leftJoin('person_languages as l', (join) =>
      join
        .onRef('l.tenant_id', '=', 'e.tenant_id')
        .onRef('l.person_id', '=', 'e.person_id')
        .on('l.is_first', '=', true),
    )
    .leftJoin('person_language_needs as w', (join) =>
      join.onRef('w.tenant_id', '=', 'e.tenant_id').onRef('w.person_id', '=', 'e.person_id'),
    )
    .leftJoin('person_names as c', (join) =>
      join
        .onRef('c.tenant_id', '=', 'e.tenant_id')
        .onRef('c.person_id', '=', 'e.person_id')
        .on('c.kind', '=', 'called')
        .on('c.valid_before', 'is', null),
    )
    .where('e.tenant_id', '=', caller.tenantId)
    .where('e.id', '=', enrolmentId)
    .select([
      ...enrolmentColumns,
      'd.given_name as givenName',
      'd.family_name as familyName',
      'd.name_in_own_script as nameInOwnScript',
      'c.name as calledName',
      'l.language as firstLanguage',
      'w.interpreter',
      'g.name as programmeName',
      'g.definition',
      'a.name as caseWorkerName',
    ])
    .executeTakeFirst();
  return row as unknown as ParticipantHead | undefined;
}

/** Every decision about an enrolment, the earliest first. */
export async function selectMoves({ db, caller }: Ctx, enrolmentId: string): Promise<MoveRecord[]> {
  const rows = await db
    .selectFrom('enrolment_moves as m')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'm.tenant_id').onRef('a.id', '=', 'm.recorded_by'),
    )
    .where('m.tenant_id', '=', caller.tenantId)
    .where('m.enrolment_id', '=', enrolmentId)
    .select([
      'm.id',
      'm.move',
      'm.from_status as fromStatus',
      'm.to_status as toStatus',
      'm.takes_effect_on as takesEffectOn',
      'm.reason',
      'm.recorded_at as recordedAt',
      'a.name as recordedBy',
    ])
    .orderBy('m.recorded_at')
    .orderBy('m.id')
    .execute();
  return rows as unknown as MoveRecord[];
}

/** The person's other enrolments that the caller may see, the latest first. */
export async function selectOtherEnrolments({ db, caller }: Ctx, enrolmentId: string): Promise<OtherEnrolment[]> {
  const rows = await db
    .selectFrom('enrolments as e')
    .innerJoin('programmes as g', (join) =>
      join.onRef('g.tenant_id', '=', 'e.tenant_id').onRef('g.id', '=', 'e.programme_id'),
    )
    .where('e.tenant_id', '=', caller.tenantId)
    .where(
      'e.person_id',
      '=',
      sql<string>`(select m.person_id from enrolments m where m.tenant_id = ${caller.tenantId} and m.id = ${enrolmentId})`,
    )
    .where('e.id', '!=', enrolmentId)
    .select([
      'e.id',
      'g.name as programmeName',
      'e.status',
      'e.referred_on as referredOn',
      'e.started_on as startedOn',
      'e.ended_on as endedOn',
    ])
    .orderBy('e.referred_on', 'desc')
    .execute();
  return rows as unknown as OtherEnrolment[];
}

/** Whether the caller may know of a person, and whether her identity is protected. */
export async function findPersonFlags(
  { db, caller }: Ctx,
  personId: string,
): Promise<{ restricted: boolean; givenName: string; familyName: string } | undefined> {
  return db
    .selectFrom('person_directory')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .select(['restricted', 'given_name as givenName', 'family_name as familyName'])
    .executeTakeFirst();
}

/** The person's latest enrolment that the caller may open. */
export async function findReachableEnrolment({ db, caller }: Ctx, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('enrolments')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .select('id')
    .orderBy('referred_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id;
}
