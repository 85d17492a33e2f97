import { type Count, countOne, noOne } from '../figures/count.ts';
import { checkReport } from './check-report.ts';
import type { Assessment, Assignment, Begun, Finding, Framework, Layout, Part, Row, Table } from './framework.ts';
import { lastDayOf } from './periods.ts';
import type { PersonHistory } from './person-history.ts';
import type { Cell, FrameworkReport, ReportRow } from './report.ts';

/** The figures of one row while people are added. */
export type Tally = { count: Count; population: Count; known: Count; unknown: Count; notDue: Count; amount: Count };

/** A report in the making. Without people the memory it takes does not grow with their number. */
export type Collector = {
  framework: Framework;
  assignment: Assignment;
  begun: Begun;
  withPeople: boolean;
  tallies: Map<string, Tally>;
  /** How many count in both rows of a pair that excludes it, by the pair's place. */
  both: number[];
  people: Assessment[];
};

type Options = { settings?: unknown; withPeople?: boolean };

/** An empty report of a framework. */
export function startReport(framework: Framework, assignment: Assignment, options: Options = {}): Collector {
  const begun = framework.begin(assignment, options.settings);
  return {
    framework,
    assignment,
    begun,
    withPeople: options.withPeople !== false,
    tallies: new Map(rowsOf(begun).map(({ key }) => [key, emptyTally()])),
    both: (begun.layout.checks?.neverBoth ?? []).map(() => 0),
    people: [],
  };
}

/** Adds one person: her participations, each counted on its own. */
export function addPerson(collector: Collector, person: PersonHistory): void {
  for (const assessment of collector.begun.assess(person)) {
    if (!assessment.isCounted && assessment.reason === 'outside-period') continue;
    if (collector.withPeople) collector.people.push(assessment);
    if (!assessment.isCounted) continue;
    for (const finding of assessment.findings) addFinding(tallyOf(collector, finding.row), finding, assessment);
    const counted = new Set(assessment.findings.flatMap(({ row, value }) => (value === 'yes' ? [row] : [])));
    (collector.begun.layout.checks?.neverBoth ?? []).forEach(([one, other], at) => {
      if (counted.has(one) && counted.has(other)) collector.both[at] = (collector.both[at] ?? 0) + 1;
    });
  }
}

function addFinding(tally: Tally, finding: Finding, { sex }: Assessment): void {
  const { value } = finding;
  if (value === 'not-due') countOne(tally.notDue, sex);
  if (value === 'unknown') countOne(tally.unknown, sex);
  const isAnswered = value === 'yes' || value === 'no';
  if (isAnswered || (value === 'unknown' && finding.isPopulationUnknown !== true)) countOne(tally.population, sex);
  if (isAnswered) countOne(tally.known, sex);
  if (value !== 'yes') return;
  countOne(tally.count, sex);
  if (finding.amount === undefined) return;
  const one = noOne();
  countOne(one, sex);
  for (const key of Object.keys(one) as (keyof Count)[]) tally.amount[key] += one[key] * finding.amount;
}

/** The report of those who were added so far. */
export function listReport(collector: Collector): FrameworkReport {
  const { framework, assignment, begun } = collector;
  const { programme, period, asOf } = assignment;
  const day = lastDayOf(period, asOf);
  return {
    format: 'egenvag-report/1',
    framework: {
      key: framework.key,
      version: framework.version,
      isValidInPeriod: framework.validFrom <= day && (framework.validTo === null || framework.validTo >= day),
    },
    programme: { key: programme.key, name: programme.name },
    period,
    asOf,
    settings: begun.settings,
    everybody: begun.layout.everybody,
    exclusive: exclusiveOf(begun.layout),
    sections: begun.layout.sections.map(({ key, tables }) => ({
      key,
      tables: tables.map((table) => ({
        key: table.key,
        columns: columnsOf(table),
        ...(typeof table.with === 'object' ? { shareOf: table.with.shareOf } : {}),
        rows: table.rows.map((row) => reportRow(row, table, tallyOf(collector, row.key))),
      })),
    })),
    checks: checkReport(begun.layout, (row) => tallyOf(collector, row).count.total, collector.both),
    people: collector.people.toSorted((a, b) => (a.participationId < b.participationId ? -1 : 1)),
  };
}

/** The whole report of people who are all at hand. */
export function buildReport(
  framework: Framework,
  people: Iterable<PersonHistory>,
  assignment: Assignment,
  options: Options = {},
): FrameworkReport {
  const collector = startReport(framework, assignment, options);
  for (const person of people) addPerson(collector, person);
  return listReport(collector);
}

const sexColumns = ['women', 'men', 'nonBinary', 'unknown', 'total'] as const;

function columnsOf(table: Table): string[] {
  if (table.rows.length > 0 && table.rows.every(({ stated }) => stated !== undefined)) return ['value'];
  return [...sexColumns, ...(table.with !== undefined ? ['share', 'population', 'notKnown', 'notDue'] : [])];
}

function reportRow({ key, about, name, sum, stated }: Row, table: Table, tally: Tally): ReportRow {
  const head = { key, about, ...(name === undefined ? {} : { name }), ...(sum === undefined ? {} : { sumOf: sum.of }) };
  if (stated !== undefined) return { ...head, cells: { value: stated } };
  const cells: Record<string, Cell> = {};
  for (const column of sexColumns)
    cells[column] =
      sum === undefined
        ? { kind: 'count', count: tally.count[column] }
        : { kind: 'amount', amount: tally.amount[column], unit: sum.unit };
  if (table.with !== undefined) {
    const base = typeof table.with === 'object' ? tally.population.total : tally.known.total;
    cells['share'] = { kind: 'share', count: tally.count.total, base };
    cells['population'] = { kind: 'count', count: tally.population.total };
    cells['notKnown'] = { kind: 'count', count: tally.unknown.total };
    cells['notDue'] = { kind: 'count', count: tally.notDue.total };
  }
  return { ...head, cells };
}

/** What excludes each other: what the layout says, and the rows of each partition. */
function exclusiveOf({ exclusive = [], sections }: Layout): readonly (readonly Part[])[] {
  const partitions = sections.flatMap(({ tables }) =>
    tables.filter(({ isPartition }) => isPartition).map(({ rows }) => rows.map(({ key }) => key)),
  );
  return [...exclusive.filter((parts) => parts.length > 1), ...partitions];
}

function rowsOf({ layout }: Begun): Row[] {
  return layout.sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows));
}

function tallyOf({ tallies, framework }: Collector, row: string): Tally {
  const tally = tallies.get(row);
  if (tally === undefined) throw new Error(`${framework.key} ${framework.version} has no row ${row}`);
  return tally;
}

function emptyTally(): Tally {
  return { count: noOne(), population: noOne(), known: noOne(), unknown: noOne(), notDue: noOne(), amount: noOne() };
}
