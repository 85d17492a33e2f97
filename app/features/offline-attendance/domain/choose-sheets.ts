const MOST_AHEAD = 3;
const MOST_BACK = 2;
const MOST_PEOPLE = 60;

type Timed = { id: string; heldOn: string; startsAt: string; endsAt: string };

/**
 * The sessions that go along on a device: three that are on or to come, the two that ended last, and among them the one that is asked for
 * by name. The most wanted first.
 */
export function chooseSessions<Session extends Timed>(
  sessions: readonly Session[],
  now: { day: string; time: string },
  asked?: string,
): Session[] {
  const inOrder = [...sessions].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const isOver = (each: Timed) => `${each.heldOn} ${each.endsAt}` <= `${now.day} ${now.time}`;
  const first = (some: Session[], most: number) =>
    [...some.filter(({ id }) => id === asked), ...some.filter(({ id }) => id !== asked)].slice(0, most);
  const ahead = first(
    inOrder.filter((each) => !isOver(each)),
    MOST_AHEAD,
  );
  const back = first(inOrder.filter(isOver).reverse(), MOST_BACK);
  return [...ahead, ...back].sort((a, b) => Number(b.id === asked) - Number(a.id === asked));
}

const startOf = ({ heldOn, startsAt, id }: Timed) => `${heldOn} ${startsAt} ${id}`;

/** As many of the sheets, in the order given, as keep the device at sixty people; a sheet goes along whole or not at all. */
export function withinPeople<Sheet extends { rows: readonly { enrolmentId: string }[] }>(
  sheets: readonly Sheet[],
): Sheet[] {
  const people = new Set<string>();
  return sheets.filter(({ rows }) => {
    const more = new Set([...people, ...rows.map((row) => row.enrolmentId)]);
    if (more.size > MOST_PEOPLE) return false;
    for (const id of more) people.add(id);
    return true;
  });
}

/** Names as short as they can be told apart: the given name and the first letter of the family name, in full where two are alike. */
export function shortNames(names: ReadonlyMap<string, string>): Map<string, string> {
  const short = new Map([...names].map(([id, name]) => [id, shorten(name)]));
  const times = new Map<string, number>();
  for (const each of short.values()) times.set(each, (times.get(each) ?? 0) + 1);
  return new Map([...names].map(([id, name]) => [id, times.get(short.get(id)!) === 1 ? short.get(id)! : name]));
}

function shorten(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const family = words.length > 1 ? words.at(-1) : undefined;
  return family === undefined ? name : `${words[0]} ${[...family][0]}.`;
}
