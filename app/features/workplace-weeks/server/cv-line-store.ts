import { sql } from 'kysely';
import { placementForms } from '#app/features/placements/domain/forms.ts';
import type { ExperienceLine, LineKeys, LineWriter } from '#app/features/skills/public.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { CvAnswer } from '../domain/cv-line.ts';
import { workplaceTexts } from '../texts/index.ts';
import { oneId } from './one-id.ts';

type Reading = Pick<LineWriter, 'db' | 'tenantId'>;

export type KeptCvAnswer = CvAnswer & { placementId: string; way: 'portal' | 'staff'; answeredAt: Instant };

/** What was said last of each placement's line, in one participation or of one person. */
export async function selectCvAnswers(
  { db, tenantId }: Reading,
  of: { enrolmentId: string } | { personId: string },
): Promise<KeptCvAnswer[]> {
  const whose =
    'personId' in of ? sql`a.person_id = ${of.personId}::uuid` : sql`a.enrolment_id = ${of.enrolmentId}::uuid`;
  const { rows } = await sql<KeptCvAnswer>`
    select distinct on (a.placement_id) a.placement_id as "placementId", a.number, a.answer = 'yes' as stands, a.task_ids as "taskIds", a.way,
      to_char(a.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "answeredAt"
    from workplace_cv_answers a where a.tenant_id = ${tenantId}::uuid and ${whose} order by a.placement_id, a.number desc`.execute(
    db,
  );
  return rows;
}

/** Keeps an answer under its number; false when somebody else has, or this one was sent before. */
export async function insertCvAnswer(
  { db, tenantId, now, accountId }: LineWriter,
  keys: LineKeys & { placementId: string },
  answer: CvAnswer & { id: string; words: string },
): Promise<boolean> {
  const saved = await db
    .insertInto('workplace_cv_answers')
    .values({
      ...{ tenant_id: tenantId, id: answer.id, placement_id: keys.placementId, enrolment_id: keys.enrolmentId },
      ...{ programme_id: keys.programmeId, person_id: keys.personId, restricted: keys.restricted },
      ...{ number: answer.number, answer: answer.stands ? 'yes' : 'no', task_ids: [...answer.taskIds] },
      ...{ words: answer.words, way: accountId === null ? 'portal' : 'staff', answered_at: now },
      ...(accountId === null ? {} : { account_id: accountId }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}

type Placed = {
  placementId: string;
  form: string;
  occupationName: string | null;
  workplaceName: string;
  startsOn: PlainDate;
  lastOn: PlainDate;
};

/** A placement as a line of a CV, in Swedish as employers read it. */
export function cvLineOf(placed: Placed, words: string, today: PlainDate): ExperienceLine {
  const t = translate(workplaceTexts, 'sv');
  const isJob = placementForms[placed.form as keyof typeof placementForms]?.history.kind === 'employed';
  const year = (day: PlainDate) => Number(day.slice(0, 4));
  return {
    id: oneId('experience', placed.placementId),
    kind: isJob ? 'work' : 'unpaid-work',
    title: placed.occupationName ?? t(isJob ? 'staff.job' : 'staff.practice'),
    description: words,
    place: placed.workplaceName.slice(0, 120),
    fromYear: year(placed.startsOn),
    toYear: placed.lastOn < today ? year(placed.lastOn) : null,
  };
}
