import type { ImportRow } from './import-rows.ts';

/** What a programme has already, by the names and numbers that rows are recognised by. */
export type KnownEmployer = {
  id: string;
  number: string | null;
  name: string;
  workplaces: { id: string; name: string; city: string }[];
  contacts: string[];
};

export type RowOutcome = 'new' | 'added' | 'known' | 'refused';
export type ImportPlan = {
  outcomes: { row: ImportRow; outcome: RowOutcome }[];
  employers: { id: string; row: ImportRow }[];
  workplaces: { id: string; employerId: string; name: string; row: ImportRow }[];
  contacts: { id: string; employerId: string; workplaceId: string | null; row: ImportRow }[];
};

const bare = (text: string) => text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
const placeKey = (name: string, city: string) => `${bare(name)}|${bare(city)}`;

/**
 * What a list would add: an employer is recognised by its number, else by its name; a workplace by name and city, a contact person by name.
 * What is there already is left as it is, so that the same list twice adds nothing. `id` makes the ids of what is new.
 */
export function planImport(rows: readonly ImportRow[], known: readonly KnownEmployer[], id: () => string): ImportPlan {
  const plan: ImportPlan = { outcomes: [], employers: [], workplaces: [], contacts: [] };
  const all = known.map((each) => ({
    ...each,
    places: new Map(each.workplaces.map((place) => [placeKey(place.name, place.city), place.id])),
    people: new Set(each.contacts.map(bare)),
  }));
  const byNumber = new Map(all.flatMap((each) => (each.number ? [[each.number, each] as const] : [])));
  const byName = new Map(all.map((each) => [bare(each.name), each]));
  for (const row of rows) {
    if (row.problems.length > 0) {
      plan.outcomes.push({ row, outcome: 'refused' });
      continue;
    }
    let isNew = false;
    let isMore = false;
    let employer = findIn(row);
    if (employer === undefined) {
      isNew = true;
      employer = {
        id: id(),
        number: row.number,
        name: row.name,
        workplaces: [],
        contacts: [],
        places: new Map(),
        people: new Set(),
      };
      byName.set(bare(row.name), employer);
      if (row.number) byNumber.set(row.number, employer);
      plan.employers.push({ id: employer.id, row });
    }
    const name = row.workplace || (row.city || row.street ? row.name : '');
    let workplaceId = employer.places.get(placeKey(name, row.city)) ?? null;
    if (name !== '' && workplaceId === null) {
      isMore = true;
      workplaceId = id();
      employer.places.set(placeKey(name, row.city), workplaceId);
      plan.workplaces.push({ id: workplaceId, employerId: employer.id, name, row });
    }
    if (row.contact !== '' && !employer.people.has(bare(row.contact))) {
      isMore = true;
      employer.people.add(bare(row.contact));
      plan.contacts.push({ id: id(), employerId: employer.id, workplaceId, row });
    }
    plan.outcomes.push({ row, outcome: isNew ? 'new' : isMore ? 'added' : 'known' });
  }
  return plan;

  // One of the same name with another number is another employer.
  function findIn(row: ImportRow) {
    const numbered = row.number === null ? undefined : byNumber.get(row.number);
    if (numbered) return numbered;
    const named = byName.get(bare(row.name));
    return named && (row.number === null || named.number === null) ? named : undefined;
  }
}
