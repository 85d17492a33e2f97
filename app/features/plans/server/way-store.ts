import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PhaseMove, PhaseMoveForm } from '../domain/phases.ts';
import type { TrackChoice, TrackForm } from '../domain/tracks.ts';
import type { OfEnrolment } from './plan-keys.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;
type Reading = Pick<RequestContext, 'db' | 'caller'>;

/** Decisions about phases in the order they were taken. */
export async function selectPhaseMoves({ db, caller }: Reading, enrolmentId: string): Promise<PhaseMove[]> {
  const { rows } = await sql<PhaseMove>`select m.id, m.phase_key as "phaseKey", m.starts_on as "startsOn", m.reason,
      m.recorded_at as "recordedAt", coalesce(a.name, '') as "recordedBy"
    from phase_moves m left join accounts a on a.tenant_id = m.tenant_id and a.id = m.recorded_by
    where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = ${enrolmentId}::uuid order by m.recorded_at, m.id`.execute(
    db,
  );
  return rows;
}

/** Which tracks she chose, the latest first. */
export async function selectTrackChoices({ db, caller }: Reading, enrolmentId: string): Promise<TrackChoice[]> {
  const { rows } =
    await sql<TrackChoice>`select c.id, c.from_key as "fromKey", c.to_key as "toKey", c.chosen_on as "chosenOn", c.reason,
      c.recorded_at as "recordedAt", a.name as "recordedBy"
    from track_choices c left join accounts a on a.tenant_id = c.tenant_id and a.id = c.recorded_by
    where c.tenant_id = ${caller.tenantId}::uuid and c.enrolment_id = ${enrolmentId}::uuid order by c.recorded_at desc, c.id desc`.execute(
      db,
    );
  return rows;
}

const recorded = ({ caller, now }: Ctx) => ({ recorded_at: now, recorded_by: caller.accountId });

/** Keeps a decision about a phase; once however often it is sent. */
export async function insertPhaseMove(
  ctx: Ctx,
  of: OfEnrolment,
  { id, phaseKey, startsOn, reason }: PhaseMoveForm,
): Promise<void> {
  await ctx.db
    .insertInto('phase_moves')
    .values({ ...of, ...recorded(ctx), id, phase_key: phaseKey, starts_on: startsOn, reason })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps a choice of track; once however often it is sent. */
export async function insertTrackChoice(
  ctx: Ctx,
  of: OfEnrolment,
  { id, trackKey, chosenOn, reason }: TrackForm,
  fromKey: string | null,
): Promise<void> {
  await ctx.db
    .insertInto('track_choices')
    .values({
      ...of,
      ...recorded(ctx),
      id,
      from_key: fromKey,
      to_key: trackKey,
      chosen_on: chosenOn,
      reason: reason || null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
