/** How many of everything a scaled demo has. Everything else follows from these numbers, the seed and the day. */
export type ScaleShape = {
  people: number;
  programmes: number;
  /** Programmes of the first tenant, which is small; every other tenant has up to `programmesPerTenant`. */
  firstTenantProgrammes: number;
  programmesPerTenant: number;
  tenants: number;
  peoplePerProgramme: number;
  /** People who start together, and the groups of one programme. */
  peoplePerGroup: number;
  groups: number;
  sessionsPerGroup: number;
  sessionsPerWeek: number;
};

const PEOPLE_PER_PROGRAMME = 500;
const FEWEST_PROGRAMMES = 3;
const PROGRAMMES_PER_TENANT = 50;
// About 25 of them start: as many as fit on one attendance sheet.
const PEOPLE_PER_GROUP = 28;
// Some never start, leave early or were not marked: this many sessions leave the wanted number of marks per person.
const SESSIONS_PER_MARK = 1.3;

export const MOST_PEOPLE = 1_000_000;
// People stay for some months: more marks than this would take more sessions than five mornings and five afternoons a week.
export const MOST_MARKS_PER_PERSON = 120;
const MOST_SESSIONS_PER_WEEK = 10;
const MARKS_PER_WEEKLY_SESSION = 10;

/** The shape of a demo with `people` people who have about `marksPerPerson` attendance marks each. */
export function shapeOf(people: number, marksPerPerson: number): ScaleShape {
  const programmes = Math.max(FEWEST_PROGRAMMES, Math.round(people / PEOPLE_PER_PROGRAMME));
  const firstTenantProgrammes = programmes < 20 ? 1 : 2;
  const peoplePerProgramme = Math.ceil(people / programmes);
  return {
    people,
    programmes,
    firstTenantProgrammes,
    programmesPerTenant: PROGRAMMES_PER_TENANT,
    tenants: 1 + Math.ceil((programmes - firstTenantProgrammes) / PROGRAMMES_PER_TENANT),
    peoplePerProgramme,
    peoplePerGroup: PEOPLE_PER_GROUP,
    groups: Math.ceil(peoplePerProgramme / PEOPLE_PER_GROUP),
    sessionsPerGroup: Math.ceil(marksPerPerson * SESSIONS_PER_MARK),
    sessionsPerWeek: Math.min(
      MOST_SESSIONS_PER_WEEK,
      Math.max(2, Math.ceil(marksPerPerson / MARKS_PER_WEEKLY_SESSION)),
    ),
  };
}
