import { sql } from 'kysely';
import { getProgramme, type Programme } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import {
  type Choice,
  type ChoiceField,
  type ChoiceSex,
  type ChoiceState,
  type CountedHalf,
  countChoices,
  fieldOf,
  furthest,
  halfOf,
  keyOfHalf,
  sexOf,
} from '../domain/choices.ts';

async function selectChoices({ db, caller }: RequestContext, programmeId: string): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select s.person_id as "personId", s.enrolment_id as "enrolmentId", p.sex, s.suggested_on as "on", s.occupation,
      case when (select m.answer from match_answers m where m.tenant_id = s.tenant_id and m.suggestion_id = s.id and m.party = 'participant'
        order by m.number desc limit 1) = 'yes' then 'chosen' else 'offered' end as state
    from match_suggestions s join people p on p.tenant_id = s.tenant_id and p.id = s.person_id
    where s.tenant_id = ${caller.tenantId}::uuid and s.programme_id = ${programmeId}::uuid
    union all
    select q.person_id, q.enrolment_id, p.sex, q.starts_on, q.occupation, 'placed'
    from placements q join people p on p.tenant_id = q.tenant_id and p.id = q.person_id
    where q.tenant_id = ${caller.tenantId}::uuid and q.programme_id = ${programmeId}::uuid and q.status in ('ongoing', 'interrupted', 'completed')`.execute(
    db,
  );
  return rows;
}

/** What women and men of a programme were offered and chose, by field of work and half-year. Throws NotFoundError. */
export async function getChoices(
  ctx: RequestContext,
  programmeId: string,
  figures: 'published' | 'exact',
): Promise<{ programme: Programme; halves: CountedHalf[] }> {
  const [programme, choices] = await Promise.all([getProgramme(ctx, programmeId), selectChoices(ctx, programmeId)]);
  ctx.within(programmeId);
  return { programme, halves: countChoices(choices, figures) };
}

export type BehindChoice = {
  half: string;
  field: ChoiceField;
  sex: ChoiceSex;
  state: ChoiceState;
};

/** The people behind one figure, by name. Notes everybody who is shown. Throws NotFoundError. */
export async function listChoicePeople(
  ctx: RequestContext,
  programmeId: string,
  { half, field, sex, state }: BehindChoice,
): Promise<{ programme: Programme; people: { enrolmentId: string; name: string }[] }> {
  const [programme, choices] = await Promise.all([getProgramme(ctx, programmeId), selectChoices(ctx, programmeId)]);
  const found = furthest(choices).filter(
    (each) =>
      keyOfHalf(halfOf(each.on)) === half &&
      fieldOf(each.occupation) === field &&
      sexOf(each.sex) === sex &&
      each.state === state,
  );
  ctx.within(programmeId);
  ctx.saw(found.map(({ personId }) => personId));
  const { rows } = await sql<{ personId: string; name: string }>`
    select d.person_id as "personId", trim(concat(d.given_name, ' ', d.family_name)) as name from person_directory d
    where d.tenant_id = ${ctx.caller.tenantId}::uuid and d.person_id = any (${found.map(({ personId }) => personId)}::uuid[])`.execute(
    ctx.db,
  );
  const names = new Map(rows.map(({ personId, name }) => [personId, name]));
  const people = found.map(({ personId, enrolmentId }) => ({ enrolmentId, name: names.get(personId) ?? '' }));
  return { programme, people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'sv')) };
}
