import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type Adaptation, type OwnAdaptationForm, standingOfAdaptation } from '../domain/adaptation.ts';
import type { SafetyTalk } from '../domain/safety-talk.ts';

type OwnKeys = { enrolment_id: string; programme_id: string; person_id: string; restricted: boolean };
export type OwnAdaptation = Adaptation & { keys: OwnKeys };
export type OwnVisits = {
  talks: Pick<SafetyTalk, 'id' | 'heldOn' | 'points'>[];
  adaptations: OwnAdaptation[];
  /** What her workplaces were told after visits, the latest first. */
  told: { id: string; words: string; on: PlainDate }[];
};
const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What is kept about safety and adaptations at her workplaces, and what these were told. */
export async function listOwnVisits({ db, person }: Pick<PortalContext, 'db' | 'person'>): Promise<OwnVisits> {
  const mine = (alias: string) =>
    sql`${sql.ref(`${alias}.tenant_id`)} = ${person.tenantId}::uuid and ${sql.ref(`${alias}.person_id`)} = ${person.personId}::uuid`;
  const talks = await sql<OwnVisits['talks'][number]>`
    select distinct on (k.placement_id) k.id, k.held_on as "heldOn", k.points from workplace_safety_talks k where ${mine('k')}
    order by k.placement_id, k.number desc limit 20`.execute(db);
  const adaptations = await sql<OwnAdaptation>`
    select a.id, a.words, ${instant('a.added_at')} as "addedAt", ${instant('a.asked_at')} as "askedAt", ${instant('a.ended_at')} as "endedAt",
      json_build_object('enrolment_id', a.enrolment_id, 'programme_id', a.programme_id, 'person_id', a.person_id, 'restricted', a.restricted) as keys,
      (select json_build_object('answer', c.answer, 'way', c.way, 'answeredAt', ${instant('c.answered_at')}, 'withdrawnAt', ${instant('c.withdrawn_at')})
        from workplace_adaptation_consents c where c.tenant_id = a.tenant_id and c.adaptation_id = a.id order by c.answered_at desc, c.id desc limit 1) as consent
    from workplace_adaptations a where ${mine('a')} and a.ended_at is null order by a.added_at desc, a.id limit 50`.execute(
    db,
  );
  const told = await sql<OwnVisits['told'][number]>`
    select w.id, w.words, m.meets_on as on from workplace_visit_words w join meetings m on m.tenant_id = w.tenant_id and m.id = w.meeting_id
    where ${mine('w')} and w.words <> '' and not exists (select from workplace_visit_words x
      where x.tenant_id = w.tenant_id and x.meeting_id = w.meeting_id and x.number > w.number)
    order by m.meets_on desc, w.id limit 20`.execute(db);
  return { talks: talks.rows, adaptations: adaptations.rows, told: told.rows };
}

/** She says whether the workplace may know of an adaptation, or takes a yes back. Sent twice it is done once. Problem: 'not-possible-now'. Throws NotFoundError. */
export async function answerOwnAdaptation(
  ctx: PortalContext,
  { id, adaptationId, says }: OwnAdaptationForm,
): Promise<Result<void, FieldProblems>> {
  const { db, person, now } = ctx;
  const adaptation = (await listOwnVisits(ctx)).adaptations.find((each) => each.id === adaptationId);
  if (adaptation === undefined) throw new NotFoundError();
  const standing = standingOfAdaptation(adaptation);
  if (says === 'take-back') {
    await db
      .updateTable('workplace_adaptation_consents')
      .set({ withdrawn_at: now })
      .where('tenant_id', '=', person.tenantId)
      .where('person_id', '=', person.personId)
      .where('adaptation_id', '=', adaptationId)
      .where('answer', '=', 'given')
      .where('withdrawn_at', 'is', null)
      .execute();
    return ok(undefined);
  }
  const answer = says === 'yes' ? 'given' : 'refused';
  // The same answer once more is no news.
  if (standing === (says === 'yes' ? 'shared' : 'refused')) return ok(undefined);
  if (standing !== 'asked') return refuse({ '': ['not-possible-now'] });
  await db
    .insertInto('workplace_adaptation_consents')
    .values({
      ...adaptation.keys,
      ...{ tenant_id: person.tenantId, id, adaptation_id: adaptationId, answer, way: 'portal', answered_at: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ok(undefined);
}
