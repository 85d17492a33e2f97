import { type Closure, covers } from '#app/features/activities/domain/closed-days.ts';
import { dayOfRest, usualEves } from '#app/features/activities/domain/holidays.ts';
import { addDays, type PlainDate, plainDate, weekday } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** What is known of the venues that groups are held at; invented, but for the names of streets that every town has. */
const known: Readonly<Record<string, { address: string; access_notes: string; step_free: boolean }>> = {
  'Träffpunkten, Nygatan': {
    address: 'Nygatan, Mariestad',
    access_notes: 'Ramp vid entrén. Hiss till plan 2.',
    step_free: true,
  },
  Biblioteket: { address: 'Biblioteket, Mariestad', access_notes: 'Hiss och hörslinga.', step_free: true },
  Sporthallen: { address: '', access_notes: 'Fyra trappsteg vid entrén.', step_free: false },
  'Sal 2, Arbetsmarknadsenheten': { address: '', access_notes: 'Hiss från receptionen.', step_free: true },
};

/** The id of the venue with this name, kept once per tenant: all its programmes use it. */
export function venueNamed(rows: Rows, random: Random, tenantId: string, name: string): string {
  const there = rows.venues.find((venue) => venue.tenant_id === tenantId && venue.name === name);
  if (there !== undefined) return there.id as string;
  const id = random.uuid();
  rows.venues.push({ tenant_id: tenantId, id, name, ...known[name] });
  return id;
}

/** Closed days of the demo: on most no session was ever made; on `cancelled` ones they were cancelled, on `open` ones nobody has said so yet. */
export type DemoClosure = Closure & { how: 'empty' | 'cancelled' | 'open' };

type Frame = {
  tenantId: string;
  programmeId: string;
  firstDay: PlainDate;
  lastDay: PlainDate;
  today: PlainDate;
  isRunning: boolean;
};

/** Christmas and summer, when the groups rest; in a running programme also a staff day that was, and one to come. */
export function addClosedDays(rows: Rows, random: Random, frame: Frame): DemoClosure[] {
  const { tenantId: tenant_id, programmeId: programme_id, firstDay, lastDay, today, isRunning } = frame;
  const closures: DemoClosure[] = [];
  const close = (
    how: DemoClosure['how'],
    kind: Closure['kind'],
    name: string,
    startsOn: PlainDate,
    endsOn: PlainDate,
  ) => {
    if (endsOn < firstDay || startsOn > lastDay) return;
    const id = random.uuid();
    closures.push({ how, id, kind, name, siteKey: null, startsOn, endsOn });
    rows.closures.push({ tenant_id, programme_id, id, kind, name, starts_on: startsOn, ends_on: endsOn });
  };
  for (let year = Number(firstDay.slice(0, 4)) - 1; year <= Number(lastDay.slice(0, 4)); year += 1) {
    close('empty', 'school-break', 'Sommaruppehåll', plainDate(`${year}-07-08`), plainDate(`${year}-08-08`));
    close('empty', 'school-break', 'Jullov', plainDate(`${year}-12-22`), plainDate(`${year + 1}-01-06`));
  }
  if (!isRunning) return closures;
  const [was, comes] = [workingDay(addDays(today, -9)), workingDay(addDays(today, 12))];
  close('cancelled', 'staff-day', 'Planeringsdag för personalen', was, was);
  close('open', 'staff-day', 'Utbildningsdag för personalen', comes, comes);
  return closures;
}

const workingDay = (day: PlainDate) => addDays(day, Math.min(0, 5 - weekday(day)));

/** Whether no session is made on a day: a public holiday, a closed eve, or closed days. */
export function isEmptyDay(day: PlainDate, closures: readonly DemoClosure[]): boolean {
  return (
    dayOfRest(day, usualEves) !== undefined ||
    closures.some((closure) => closure.how === 'empty' && covers(closure, day, null))
  );
}

/** The closed days that a session was cancelled for; undefined when it was held. */
export function cancelledFor(day: PlainDate, closures: readonly DemoClosure[]): DemoClosure | undefined {
  return closures.find((closure) => closure.how === 'cancelled' && covers(closure, day, null));
}
