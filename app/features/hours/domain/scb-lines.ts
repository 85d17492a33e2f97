import type { FileColumn, HourRounding } from '#app/features/programmes/domain/definition.ts';
import { addDays, daysBetween, earlierOf, laterOf, type PlainDate } from '#app/shared/dates.ts';
import { lastOfMonth } from './month.ts';
import { scbFile } from './scb-definition.ts';
import { reportedHours } from './whole-hours.ts';

/** One stay of a person in the programme, with her minutes in the month. */
export type Stint = {
  enrolmentId: string;
  personId: string;
  restricted: boolean;
  sex: 'woman' | 'man' | 'non-binary' | 'unknown';
  bornOn: PlainDate | null;
  startedOn: PlainDate;
  endedOn: PlainDate | null;
  minutes: number;
};

/** The number a person has now; none when there is none that the file can hold. */
export type FileNumber = { kind: 'personnummer' | 'samordningsnummer' | 'fill-in'; normalised: string };

export const lineErrors = [
  'no-number',
  'no-code',
  'number-twice',
  'overlap',
  'end-before-start',
  'outside-project',
  'too-many-hours',
] as const;
export const lineWarnings = ['fill-in-number', 'code-not-confirmed'] as const;
export type LineProblem = (typeof lineErrors)[number] | (typeof lineWarnings)[number];

/** What stands in the file about one person. `number` is never the real one of somebody with protected identity. */
export type ScbLine = {
  personId: string;
  enrolmentId: string;
  restricted: boolean;
  number: string;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  hours: number;
  problems: LineProblem[];
};

/** The project's time, and how its hours are rounded. */
export type Project = { startsOn: PlainDate | null; endsOn: PlainDate | null; hourRule: HourRounding };

/**
 * The lines of a month's file, by number: everybody who took part some day of it, once. Who came back keeps her first start and gets her last
 * end; an end after the month is not known yet. Each line says what is wrong with it.
 */
export function linesOf(
  month: PlainDate,
  stints: readonly Stint[],
  numbers: ReadonlyMap<string, FileNumber>,
  project: Project,
): ScbLine[] {
  const last = lastOfMonth(month);
  const started = stints.filter(({ startedOn }) => startedOn <= last);
  const lines = [...Map.groupBy(started, ({ personId }) => personId).values()]
    .filter((hers) => hers.some(({ endedOn }) => endedOn === null || endedOn >= month))
    .map((hers) => lineOf(month, hers, numbers, project));
  const known = Map.groupBy(
    lines.filter(({ number }) => number !== ''),
    ({ number }) => number,
  );
  return lines
    .map((line) =>
      // Two with protected identity may be born on the same day: their code is no number of theirs.
      !line.restricted && (known.get(line.number)?.length ?? 0) > 1
        ? { ...line, problems: [...line.problems, 'number-twice' as const] }
        : line,
    )
    .sort((a, b) => a.number.localeCompare(b.number) || a.personId.localeCompare(b.personId));
}

function lineOf(
  month: PlainDate,
  hers: readonly Stint[],
  numbers: ReadonlyMap<string, FileNumber>,
  project: Project,
): ScbLine {
  const inOrder = [...hers].sort((a, b) => a.startedOn.localeCompare(b.startedOn));
  const [first, latest] = [inOrder[0] as Stint, inOrder.at(-1) as Stint];
  const last = lastOfMonth(month);
  const isOpen = inOrder.some(({ endedOn }) => endedOn === null || endedOn > last);
  const endsOn = isOpen ? null : inOrder.map(({ endedOn }) => endedOn as PlainDate).reduce(laterOf);
  const hours = reportedHours(
    inOrder.reduce((sum, { minutes }) => sum + minutes, 0),
    project.hourRule,
  );
  const named = first.restricted ? codeOf(latest) : numberOf(numbers.get(first.personId));
  const problems: LineProblem[] = [...named.problems];
  const add = (problem: LineProblem, isWrong: boolean) => isWrong && problems.push(problem);
  add('overlap', overlaps(inOrder));
  add(
    'end-before-start',
    inOrder.some(({ startedOn, endedOn }) => endedOn !== null && endedOn < startedOn),
  );
  add(
    'outside-project',
    (project.startsOn !== null && first.startedOn < project.startsOn) ||
      (project.endsOn !== null && (endsOn ?? first.startedOn) > project.endsOn),
  );
  add('too-many-hours', hours > mostHours(month, inOrder));
  return {
    personId: first.personId,
    enrolmentId: latest.enrolmentId,
    restricted: first.restricted,
    number: named.number,
    startsOn: first.startedOn,
    endsOn,
    hours,
    problems,
  };
}

/** Birth date and code in place of the number of somebody with protected identity. Without birth date or with another sex there is no code. */
export function codeOf({ bornOn, sex }: Pick<Stint, 'bornOn' | 'sex'>): { number: string; problems: LineProblem[] } {
  if (bornOn === null || (sex !== 'woman' && sex !== 'man')) return { number: '', problems: ['no-code'] };
  return {
    number: `${bornOn.replaceAll('-', '')}${scbFile.substitute[sex]}`,
    problems: sex === 'man' ? ['code-not-confirmed'] : [],
  };
}

function numberOf(number: FileNumber | undefined): { number: string; problems: LineProblem[] } {
  if (number === undefined) return { number: '', problems: ['no-number'] };
  return { number: number.normalised, problems: number.kind === 'fill-in' ? ['fill-in-number'] : [] };
}

function overlaps(inOrder: readonly Stint[]): boolean {
  return inOrder.some((stint, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && (before.endedOn === null || before.endedOn >= stint.startedOn);
  });
}

// The days of the month on which she took part, each counted once.
function mostHours(month: PlainDate, stints: readonly Stint[]): number {
  const last = lastOfMonth(month);
  const days = new Set<PlainDate>();
  for (const { startedOn, endedOn } of stints) {
    const until = earlierOf(endedOn ?? last, last);
    for (let day = laterOf(startedOn, month); day <= until; day = addDays(day, 1)) days.add(day);
  }
  return Math.min(days.size, daysBetween(month, last) + 1) * scbFile.mostHoursPerDay;
}

/** Whether a line can stand in the file: warnings can, errors cannot. */
export function isFaulty(line: Pick<ScbLine, 'problems'>): boolean {
  return line.problems.some((problem) => (lineErrors as readonly string[]).includes(problem));
}

/** A line as it is kept: everything the file can hold of a person. */
export type WrittenLine = [number: string, startsOn: string, endsOn: string, hours: number];

export function writeLine({
  number,
  startsOn,
  endsOn,
  hours,
}: Pick<ScbLine, 'number' | 'startsOn' | 'endsOn' | 'hours'>): WrittenLine {
  return [number, startsOn, endsOn ?? '', hours];
}

/** A line as it stands in the file. */
export function cellsOf([number, startsOn, endsOn, hours]: WrittenLine, columns: readonly FileColumn[]) {
  const line = { number, startsOn, endsOn, hours };
  return columns.map((column) => line[column]);
}

/** How a file differs from the one that was sent last: by person, with what stood there and what stands now. */
export type LineDifference = { personId: string; before: WrittenLine | null; after: WrittenLine | null };

export function differencesBetween(
  sent: ReadonlyMap<string, WrittenLine>,
  now: ReadonlyMap<string, WrittenLine>,
): LineDifference[] {
  return [...new Set([...sent.keys(), ...now.keys()])]
    .map((personId) => ({ personId, before: sent.get(personId) ?? null, after: now.get(personId) ?? null }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}
