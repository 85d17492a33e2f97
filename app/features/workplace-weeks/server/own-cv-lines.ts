import { sql } from 'kysely';
import { type ExperienceLine, putLine, takeLineAway } from '#app/features/skills/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ConfirmedTask, confirmedTasks } from '../domain/confirmed.ts';
import { type CvAnswer, type CvLineForm, decideCvLine, wordsOfLine } from '../domain/cv-line.ts';
import type { Task } from '../domain/week.ts';
import { cvLineOf, insertCvAnswer, selectCvAnswers } from './cv-line-store.ts';
import { oneId } from './one-id.ts';

type Placed = {
  placementId: string;
  enrolmentId: string;
  programmeId: string;
  restricted: boolean;
  isOpen: boolean;
  form: string;
  occupationName: string | null;
  workplaceName: string;
  startsOn: PlainDate;
  lastOn: PlainDate;
};

export type OwnCvLine = Placed & {
  /** Every task that the workplace has confirmed. */
  tasks: ConfirmedTask[];
  answer: CvAnswer;
  /** How it reads in her CV, with the tasks she has said yes to; with all of them while it does not stand. */
  line: ExperienceLine;
};

/** Her placements where a task is confirmed, or that stand in her CV, the latest first. */
export async function listOwnCvLines({ db, person, today }: Pick<PortalContext, 'db' | 'person' | 'today'>) {
  const reading = { db, tenantId: person.tenantId };
  const { rows: placed } =
    await sql<Placed>`select placement_id as "placementId", enrolment_id as "enrolmentId", programme_id as "programmeId", restricted,
    is_open as "isOpen", form, occupation_name as "occupationName", workplace_name as "workplaceName", starts_on as "startsOn", last_on as "lastOn"
    from app.own_cv_placements()`.execute(db);
  if (placed.length === 0) return [];
  const answers = await selectCvAnswers(reading, { personId: person.personId });
  const { rows: weeks } = await sql<{ placementId: string; weekOn: PlainDate; tasks: Task[] }>`
    select distinct on (k.placement_id, k.week_on) k.placement_id as "placementId", k.week_on as "weekOn", k.tasks
    from workplace_weeks k where k.tenant_id = ${person.tenantId}::uuid and k.person_id = ${person.personId}::uuid
    order by k.placement_id, k.week_on, k.number desc`.execute(db);
  const lineIds = placed.map(({ placementId }) => oneId('experience', placementId));
  const { rows: standing } = await sql<{ id: string; description: string }>`select id, description from skills
    where tenant_id = ${person.tenantId}::uuid and id = any (${lineIds}::uuid[]) and removed_at is null`.execute(db);
  const now = new Map(standing.map(({ id, description }) => [id, description]));
  return placed
    .map((each): OwnCvLine => {
      const tasks = confirmedTasks(weeks.filter(({ placementId }) => placementId === each.placementId));
      const said = answers.find(({ placementId }) => placementId === each.placementId);
      const kept = now.get(oneId('experience', each.placementId));
      // A line that was taken away among her experience does not stand, whatever was said of it before.
      const answer = {
        number: said?.number ?? 0,
        stands: kept !== undefined && (said?.stands ?? true),
        taskIds: kept === undefined ? [] : (said?.taskIds ?? []),
      };
      const shown = answer.stands ? answer.taskIds : tasks.map(({ id }) => id);
      return { ...each, tasks, answer, line: cvLineOf(each, wordsOfLine(tasks, shown), today) };
    })
    .filter(({ tasks, answer }) => tasks.length > 0 || answer.stands);
}

/** Her yes or no to a task, or to the whole line, in her CV. Sent twice it is kept once. Throws NotFoundError. Problems: those of decideCvLine. */
export async function sayOwnCvLine(ctx: PortalContext, form: CvLineForm): Promise<Result<void, FieldProblems>> {
  const shown = (await listOwnCvLines(ctx)).find(({ placementId }) => placementId === form.placementId);
  if (shown === undefined) throw new NotFoundError();
  const { rows: sent } =
    await sql`select id from workplace_cv_answers where tenant_id = ${ctx.person.tenantId}::uuid and id = ${form.id}::uuid`.execute(
      ctx.db,
    );
  if (sent.length > 0) return ok(undefined);
  const decided = decideCvLine(shown.answer, form, shown);
  if (!decided.ok) return decided;
  const { stands, taskIds } = decided.value;
  const words = wordsOfLine(shown.tasks, taskIds);
  const { db, now, today, person } = ctx;
  const writer = { db, now, today, tenantId: person.tenantId, accountId: null };
  const keys = { ...shown, personId: person.personId };
  if (!(await insertCvAnswer(writer, keys, { ...decided.value, id: form.id, words }))) return refuse({ '': ['stale'] });
  const skillOf = (taskId: string) => oneId('skill', shown.placementId, taskId);
  const gone = shown.tasks.filter(({ id }) => !taskIds.includes(id)).map(({ id }) => skillOf(id));
  const { id: lineId } = shown.line;
  await takeLineAway(writer, keys, stands ? { besideIds: gone } : { lineId, besideIds: gone });
  if (stands) await putLine(writer, keys, cvLineOf(shown, words, today), taskIds.map(skillOf));
  return ok(undefined);
}
