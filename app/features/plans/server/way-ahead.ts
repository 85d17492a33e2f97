import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PhaseMove } from '../domain/phases.ts';
import type { Step } from '../domain/steps.ts';
import { selectPhaseMoves } from './way-store.ts';

type NextStep = Pick<Step, 'id' | 'what' | 'ownWords' | 'ownLanguage' | 'doer' | 'doerName' | 'dueOn' | 'dueAs'>;
type Row = {
  goal: { tomorrow: string; language: string; swedish: string | null } | null;
  step: NextStep | null;
};
export type WayAhead = Row & { phaseMoves: PhaseMove[] };

/** The goal that holds, the open step that is due first, and decisions about phases: what her own page shows of her way. */
export async function getWayAhead(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  enrolmentId: string,
): Promise<WayAhead> {
  const [{ rows }, phaseMoves] = await Promise.all([
    sql<Row>`select
      (select json_build_object('tomorrow', g.tomorrow, 'language', g.language, 'swedish', (select t.tomorrow from goal_translations t
          where t.tenant_id = g.tenant_id and t.goal_id = g.id order by t.number desc limit 1))
        from goal_pictures g where g.tenant_id = ${caller.tenantId}::uuid and g.enrolment_id = ${enrolmentId}::uuid
        order by g.number desc limit 1) as goal,
      (select json_build_object('id', s.id, 'what', s.what, 'ownWords', s.own_words, 'ownLanguage', s.own_language, 'doer', s.doer,
          'doerName', s.doer_name, 'dueOn', s.due_on, 'dueAs', s.due_as)
        from plan_steps s where s.tenant_id = ${caller.tenantId}::uuid and s.enrolment_id = ${enrolmentId}::uuid
          and s.state in ('planned', 'doing') order by s.due_on nulls last, s.created_at, s.id limit 1) as step`.execute(
      db,
    ),
    selectPhaseMoves({ db, caller }, enrolmentId),
  ]);
  return { goal: rows[0]?.goal ?? null, step: rows[0]?.step ?? null, phaseMoves };
}
