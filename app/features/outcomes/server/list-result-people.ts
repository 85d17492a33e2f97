import type { Programme } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { BehindFigure } from '../domain/behind-figure.ts';
import { type Dimension, groupOf } from '../domain/breakdown.ts';
import { columnsOf, EXIT_POINT } from '../domain/measures.ts';
import { type OutcomeCategory, outcomeCategories } from '../domain/outcome-category.ts';
import type { LeaverOutcomes } from '../domain/result.ts';
import type { ResultPerson } from '../domain/result-people.ts';
import { getPeopleAndOutcomes } from './get-result.ts';
import { listNames } from './result-store.ts';

export type PersonBehind = {
  personId: string;
  enrolmentId: string;
  name: string;
  startedOn: ResultPerson['startedOn'];
  leftOn: ResultPerson['leftOn'];
  /** At exit; null for somebody who has not left. */
  category: OutcomeCategory | null;
};

/** The people behind one figure of the result page, by name. Notes everybody who is shown. */
export async function listResultPeople(
  ctx: RequestContext,
  programmeId: string,
  figure: BehindFigure,
): Promise<{ programme: Programme; people: PersonBehind[] }> {
  const { programme, people, leavers } = await getPeopleAndOutcomes(ctx, programmeId);
  const byPerson = new Map(leavers.map((leaver) => [leaver.person.personId, leaver]));
  const own = {
    site: (programme.definition.sites ?? []).map(({ key }) => key),
    track: (programme.definition.tracks ?? []).map(({ key }) => key),
  };
  const known = (dimension: Dimension) => (dimension === 'site' || dimension === 'track' ? own[dimension] : []);
  const found = people.filter((person) => isBehind(person, byPerson.get(person.personId), figure, known));
  const names = new Map(
    (
      await listNames(
        ctx,
        found.map(({ personId }) => personId),
      )
    ).map((name) => [name.personId, name]),
  );
  ctx.within(programmeId);
  ctx.saw(found.map(({ personId }) => personId));
  const shown = found.map(({ personId, enrolmentId, startedOn, leftOn }): PersonBehind => {
    const name = names.get(personId);
    const category = byPerson.get(personId)?.categories.get(figure.point) ?? null;
    return {
      personId,
      enrolmentId,
      name: `${name?.givenName ?? ''} ${name?.familyName ?? ''}`.trim(),
      startedOn,
      leftOn,
      category,
    };
  });
  return { programme, people: shown.sort((a, b) => a.name.localeCompare(b.name, 'sv')) };
}

function isBehind(
  person: ResultPerson,
  leaver: LeaverOutcomes | undefined,
  { state, point, category, measure, dimension, group }: BehindFigure,
  known: (dimension: Dimension) => readonly string[],
): boolean {
  if (state === 'started' && person.state === 'not-started') return false;
  const reached = leaver?.categories.get(point);
  const isAboutLeavers = state === 'left' || category !== undefined || measure !== undefined || point !== EXIT_POINT;
  if (isAboutLeavers && reached === undefined) return false;
  if (category === 'known' ? reached === 'not-known' : category !== undefined && reached !== category) return false;
  if (measure !== undefined && reached !== undefined && !columnsOf(measure).has(outcomeCategories.indexOf(reached)))
    return false;
  if (dimension === undefined || group === undefined) return true;
  return groupOf(dimension, { ...person, educationLevel: leaver?.educationLevel ?? null }, known(dimension)) === group;
}
