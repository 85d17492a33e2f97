import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type AskableKind,
  type AskForm,
  decideRequest,
  type NewRequest,
  type OwnRequest,
} from '../domain/own-request.ts';
import { openRequest, sealRequest } from './seal-request.ts';

const openStatuses: readonly string[] = ['referred', 'waiting', 'accepted', 'active', 'paused'];

/** The participation a request is about: the one she is on her way in or takes part in; undefined when she has left. */
function openEnrolmentOf(ctx: Pick<PortalContext, 'person'>): { id: string } | undefined {
  return ctx.person.enrolments.find(({ status }) => openStatuses.includes(status));
}

/** What she has asked for, the newest first. */
export async function listMyRequests({ db, person, services }: PortalContext): Promise<OwnRequest[]> {
  const rows = await db
    .selectFrom('own_requests')
    .where('tenant_id', '=', person.tenantId)
    .where('person_id', '=', person.personId)
    .where('kind', '<>', 'changed')
    .select(['id', 'enrolment_id as enrolmentId', 'kind', 'sealed', 'language', 'reason', 'from_on as fromOn'])
    .select(['until_on as untilOn', 'asked_at as askedAt', 'taken_back_at as takenBackAt', 'answer'])
    .select(['about', 'about_id as aboutId'])
    .select(['answer_words as answerWords', 'answered_at as answeredAt'])
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    words: sealed === null ? null : openRequest(services.keys, { tenantId: person.tenantId, id: row.id }, sealed),
  })) as OwnRequest[];
}

/**
 * Keeps what she asks for. The same id again is the same request. Problems by field: those of decideRequest; '' 'not-in-a-programme' when she has left,
 * 'asked-already' when a pause or an exit waits for its answer.
 */
export async function askFor(
  ctx: PortalContext,
  kind: AskableKind,
  form: AskForm,
): Promise<Result<{ id: string }, FieldProblems>> {
  const enrolment = openEnrolmentOf(ctx);
  if (enrolment === undefined) return refuse({ '': ['not-in-a-programme'] });
  const decided = decideRequest(kind, form, ctx.today);
  if (!decided.ok) return decided;
  if (await insertRequest(ctx, enrolment.id, { ...decided.value, id: form.id, kind })) return ok({ id: form.id });
  const mine = await listMyRequests(ctx);
  return mine.some(({ id }) => id === form.id) ? ok({ id: form.id }) : refuse({ '': ['asked-already'] });
}

/** Keeps that she is interested in a course; it waits once until it is answered. Problems: 'not-in-a-programme', 'asked-already'. */
export async function askAboutCourse(
  ctx: PortalContext,
  { id, courseId, courseName }: { id: string; courseId: string; courseName: string },
): Promise<Result<{ id: string }, FieldProblems>> {
  const enrolment = openEnrolmentOf(ctx);
  if (enrolment === undefined) return refuse({ '': ['not-in-a-programme'] });
  const about = { aboutId: courseId, about: courseName.slice(0, 160) };
  if (await insertRequest(ctx, enrolment.id, { ...nothing, ...about, id, kind: 'course' })) return ok({ id });
  const mine = await listMyRequests(ctx);
  return mine.some((each) => each.id === id) ? ok({ id }) : refuse({ '': ['asked-already'] });
}

const nothing = { words: null, reason: null, fromOn: null, untilOn: null };

/** Lets staff see that she has changed something of her file herself; while nobody has seen the last time it is one matter. */
export async function tellOfChange(ctx: PortalContext): Promise<void> {
  const enrolment = openEnrolmentOf(ctx);
  if (enrolment === undefined) return;
  await insertRequest(ctx, enrolment.id, { ...nothing, id: newId(), kind: 'changed' });
}

/** Takes back what she asked for; once more is the same. Problem '' 'answered-already'. Throws NotFoundError. */
export async function takeBackRequest(ctx: PortalContext, id: string): Promise<Result<{ id: string }, FieldProblems>> {
  const { db, person, now } = ctx;
  const saved = await db
    .updateTable('own_requests')
    .set({ taken_back_at: now })
    .where('tenant_id', '=', person.tenantId)
    .where('id', '=', id)
    .where('kind', '<>', 'changed')
    .where('answer', 'is', null)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  if (saved.numUpdatedRows > 0n) return ok({ id });
  const mine = (await listMyRequests(ctx)).find((each) => each.id === id);
  if (mine === undefined) throw new NotFoundError();
  return mine.answer === null ? ok({ id }) : refuse({ '': ['answered-already'] });
}

async function insertRequest(
  { db, person, now, language, services }: PortalContext,
  enrolmentId: string,
  {
    about = null,
    aboutId = null,
    id,
    kind,
    words,
    reason,
    fromOn,
    untilOn,
  }: NewRequest & Partial<Pick<OwnRequest, 'about' | 'aboutId'>> & { id: string; kind: OwnRequest['kind'] },
): Promise<boolean> {
  const sealed = words === null ? null : sealRequest(services.keys, { tenantId: person.tenantId, id }, words);
  const { numAffectedRows } = await sql`
    insert into own_requests (tenant_id, id, enrolment_id, programme_id, person_id, restricted, kind, sealed, language, reason, from_on, until_on, about, about_id, asked_at)
    select e.tenant_id, ${id}::uuid, e.id, e.programme_id, e.person_id, e.restricted, ${kind}, ${sealed}::bytea, ${language}, ${reason}, ${fromOn}::date, ${untilOn}::date, ${about}, ${aboutId}::uuid, ${now}::timestamptz
    from enrolments e where e.tenant_id = ${person.tenantId}::uuid and e.id = ${enrolmentId}::uuid
    on conflict do nothing`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
