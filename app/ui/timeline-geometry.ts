/** Days since 1970-01-01 of a day written 'YYYY-MM-DD'. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
}

export type TickStep = 'month' | 'quarter' | 'year';

/** The first days of the months in [from, to), of quarters when there are more than 14 months, of years when more than 48. */
export function ticksBetween(from: string, to: string): { days: string[]; step: TickStep } {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  const step: TickStep = months > 48 ? 'year' : months > 14 ? 'quarter' : 'month';
  const every = step === 'year' ? 12 : step === 'quarter' ? 3 : 1;
  const days: string[] = [];
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  for (let month = first; month <= first + months; month += 1) {
    const day = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (month % every === 0 && day >= from && day < to) days.push(day);
  }
  return { days, step };
}

type Period = { key: string; startsOn: string; endsBefore?: string };

/** Which lane each period lies in so that none covers another, and how many lanes that takes. */
export function layLanes(periods: readonly Period[], to: string): { of: Map<string, number>; count: number } {
  const ends: string[] = [];
  const of = new Map<string, number>();
  for (const period of [...periods].sort((a, b) => a.startsOn.localeCompare(b.startsOn))) {
    const free = ends.findIndex((end) => end <= period.startsOn);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = period.endsBefore ?? to;
    of.set(period.key, lane);
  }
  return { of, count: ends.length };
}
