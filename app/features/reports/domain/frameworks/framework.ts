import type { z } from 'zod';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Sex } from '../facts/participation.ts';
import type { ReportPeriod } from './periods.ts';
import type { PersonHistory } from './person-history.ts';

export const frameworkKeys = ['esf-2014', 'esf-plus', 'tia', 'mucf', 'coordination-association', 'kolada'] as const;
export type FrameworkKey = (typeof frameworkKeys)[number];

/** What is read for a framework; what it does not need is not fetched. */
export type Input = 'history' | 'months' | 'occasions';

/** What a row says something about: everybody, the entry, the time in the programme, the exit, or a day after that. */
export type About = 'all' | 'entry' | 'time' | 'exit' | 'later';

/** A figure that is no sum over people, such as a budget or a target. */
export type Stated = { kind: 'text'; text: string } | { kind: 'amount'; amount: number; unit: Unit };
export type Unit = 'people' | 'occasions' | 'hours' | 'kronor' | 'percent';

/** One row of a table. Its key is the same in every report of the version, and unique in it. */
export type Row = {
  key: string;
  about: About;
  /** The programme's own name for it (an area, a place, a target); without one the framework's words name it. */
  name?: string;
  /** Amounts instead of people: the sum of what the findings carry. `of`: the row whose people they belong to. */
  sum?: { unit: Unit; of: string };
  /** A figure that no person makes. */
  stated?: Stated;
  /** It tells of the exit and is no result of it, such as its reason. */
  isAside?: true;
};

/**
 * Rows by sex. `with` adds whom the rows are asked of, of how many nothing is known, and the share: of those of whom the answer is known, or of
 * the people of another row, also those of whom nothing is known. `isPartition`: nobody stands in two of the rows.
 */
export type Table = {
  key: string;
  with?: 'share-of-known' | { shareOf: string };
  isPartition?: true;
  rows: readonly Row[];
};
export type Section = { key: string; tables: readonly Table[] };

export type Part = string | readonly [outer: string, inner: string];

/** The shape of a report before anybody is counted. */
export type Layout = {
  sections: readonly Section[];
  /** The row of everybody who is counted at all; the others are asked of them. */
  everybody: string;
  /**
   * Rows of which nobody stands in two, beside the tables that say so themselves. A row that contains another is given as the two: the inner one and the
   * rest of the outer.
   */
  exclusive?: readonly (readonly Part[])[];
  /** What must hold between the rows; where it does not, the rules or the facts are wrong. */
  checks?: Checks;
};

export type Checks = {
  /** The sum on the left may not be greater than the one on the right. */
  atMost: readonly { left: readonly string[]; right: readonly string[] }[];
  /** Nobody counts in both. */
  neverBoth: readonly (readonly [string, string])[];
  /** A warning when `row` is a greater share of everybody than `share`. */
  warnAbove: readonly { row: string; of: string; share: number }[];
};

/** What the rules say of one person in one row, and why. Without a finding the row has nothing to do with her. */
export type Finding = {
  row: string;
  /** 'outside': the row is not asked of her. 'unknown' is never counted as yes or no. */
  value: 'yes' | 'no' | 'unknown' | 'outside' | 'not-due';
  /** A code that the framework has words for. */
  reason: string;
  missing?: readonly string[];
  /** What a row of sums adds. */
  amount?: number;
  /** Whether she belongs to those the row is asked of is not known either. */
  isPopulationUnknown?: true;
};

/** What a framework makes of one participation: counted or not and why, and what it says in each row. */
export type Assessment = {
  participationId: string;
  personId: string;
  sex: Sex;
  entry: PlainDate | null;
  exit: PlainDate | null;
  /** False: she stands in no row; `reason` says why. 'outside-period' alone is not even kept. */
  isCounted: boolean;
  reason: string;
  findings: readonly Finding[];
  warnings: readonly string[];
  missing: readonly { fact: string; neededFor: readonly string[] }[];
};

export type ReportedProgramme = { key: string; name: string; definition: ProgrammeDefinition };

/** What a report is made for. `asOf`: the last day anything is known of. */
export type Assignment = { programme: ReportedProgramme; period: ReportPeriod; asOf: PlainDate };

export type Words = {
  name: string;
  /** One sentence on what it counts. */
  lead: string;
  /** The page in docs/rules. */
  rulesPage: string;
  sections: Readonly<Record<string, { title: string; lead?: string }>>;
  tables?: Readonly<Record<string, string>>;
  rows: Readonly<Record<string, string>>;
  reasons: Readonly<Record<string, string>>;
  /** The facts that may be missing, and what somebody should look at. */
  facts?: Readonly<Record<string, string>>;
  warnings?: Readonly<Record<string, string>>;
};

type Description = {
  key: FrameworkKey;
  /** Of the rules; a report keeps the one it was made with. */
  version: string;
  /** The days on which this version is the one in force; null: no end is known. */
  validFrom: PlainDate;
  validTo: PlainDate | null;
  input: readonly Input[];
  words: { sv: Words; en: Words };
};

/** A framework in one version, ready to be used on any programme and period. */
export type Framework = Description & {
  begin(assignment: Assignment, settings: unknown): Begun;
};

/** A framework with its settings and its shape for one report. */
export type Begun = {
  settings: Readonly<Record<string, unknown>>;
  layout: Layout;
  assess(person: PersonHistory): readonly Assessment[];
};

/**
 * Declares a framework. `settings` has a value for everything that practice differs about. `assess` sees one person at a time and nothing else,
 * so that any number of people can be streamed through it.
 */
export function defineFramework<Settings extends Readonly<Record<string, unknown>>>(
  framework: Description & {
    settings: z.ZodType<Settings>;
    layout(assignment: Assignment, settings: Settings): Layout;
    assess(person: PersonHistory, assignment: Assignment, settings: Settings): readonly Assessment[];
  },
): Framework {
  const { settings: schema, layout, assess, ...description } = framework;
  return {
    ...description,
    begin: (assignment, overrides) => {
      const settings = schema.parse(overrides ?? {});
      return {
        settings,
        layout: layout(assignment, settings),
        assess: (person) => assess(person, assignment, settings),
      };
    },
  };
}
