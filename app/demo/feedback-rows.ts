import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

// How often each step is chosen: [low, middle, high].
const LIKELY = { felt: [6, 24, 70], learned: [12, 48, 40], welcomed: [4, 16, 80] } as const;

const REFLECTIONS = [
  ['Att börja med bilder i stället för text. Alla kom till tals.', 'Kortare genomgång och mer tid i par.'],
  ['Rollspelet om arbetsintervjun. Flera ville göra det igen.', ''],
  ['', 'För mycket på en gång. Dela passet i två.'],
  ['Språkstödet gjorde att samtalet flöt.', 'Boka språkstöd även nästa gång, och en större sal.'],
  ['Gästen från arbetsgivaren svarade på det som gruppen hade förberett.', 'Be gästen ta med en riktig platsannons.'],
  ['Promenaden till biblioteket. Nu vet alla hur man lånar.', 'Gå tidigare, det blev stressigt på slutet.'],
] as const;

/** In a running programme: what was answered about sessions of the last half year, on telephones and now and then by hands raised, and what leaders wrote. */
export function addFeedback(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const from = addDays(today, -182);
  const present = Map.groupBy(
    rows.attendance_marks.filter(({ programme_id, mark }) => programme_id === programmeId && isThere(mark)),
    ({ session_id }) => session_id,
  );
  const leaders = new Map(rows.activity_leaders.map(({ activity_id, account_id }) => [activity_id, account_id]));
  for (const session of rows.activity_sessions) {
    const { tenant_id, programme_id, activity_id, id } = session;
    const heldOn = session.held_on as PlainDate;
    if (programme_id !== programmeId || session.status !== 'held' || heldOn < from || heldOn >= today) continue;
    const leader = leaders.get(activity_id);
    const own = { tenant_id, programme_id, activity_id, session_id: id };
    const people = present.get(id)?.length ?? 0;
    if (people > 0 && random.chance(0.35)) {
      const isTally = leader !== undefined && random.chance(0.15);
      const answers = Math.max(1, Math.round(people * (0.5 + random.next() / 2)));
      rows.feedback_counts.push({
        ...own,
        held_on: heldOn,
        source: isTally ? 'tally' : 'own',
        counted_by: isTally ? leader : null,
        counts_from: `${heldOn}T22:00:00Z`,
        felt: spread(random, answers, LIKELY.felt),
        learned: spread(random, answers, LIKELY.learned),
        welcomed: spread(random, answers, LIKELY.welcomed),
      });
    }
    if (leader === undefined || !random.chance(0.15)) continue;
    const [worked, next_time] = random.pick(REFLECTIONS);
    const written = { written_at: `${heldOn}T14:40:00Z`, written_by: leader };
    rows.session_reflections.push({ ...own, ...written, version: 1, worked, next_time });
  }
}

function isThere(mark: string): boolean {
  return mark !== 'absent' && mark !== 'not-required';
}

function spread(random: Random, answers: number, [low, middle, high]: readonly [number, number, number]): number[] {
  const counts = [0, 0, 0];
  for (let each = 0; each < answers; each += 1) {
    const step = random.weighted([
      [0, low],
      [1, middle],
      [2, high],
    ] as const);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}
