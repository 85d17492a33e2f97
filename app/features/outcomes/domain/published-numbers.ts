import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { sexGroups } from './breakdown.ts';
import { hideSmallGroups, type PublishedTable } from './disclosure.ts';
import type { Shown } from './publish-breakdown.ts';
import type { ResultPerson } from './result-people.ts';

/** How many people there were on the way, by sex; null = hidden, undefined = not stated. */
export type NumbersRow = { planned: number | undefined; referred: Shown; started: Shown; left: Shown; known: Shown };
export type PublishedNumbers = { total: NumbersRow; groups: ({ key: string } & NumbersRow)[] };

type Count = { key: string; notStarted: number; takingPart: number; left: number };

/** What the tables of outcomes show of those who left, by sex: a number hidden there is hidden here, too. */
export type LeftBySex = { key: string; left: Shown; known: Shown };

/**
 * Planned, referred, started, left and left with a known result, by sex. Each number contains the next one; what lies between two of
 * them is a group of people like any other, so that a number is hidden when its difference to the next would tell of 1–4 people.
 */
export function publishNumbers(
  people: readonly ResultPerson[],
  planned: ProgrammeDefinition['plannedParticipants'],
  outcomes: { total: Omit<LeftBySex, 'key'>; groups: readonly LeftBySex[] },
  hideSmall: boolean,
): PublishedNumbers {
  const present = sexGroups
    .map((key) =>
      countOf(
        key,
        people.filter((person) => groupOfSex(person) === key),
      ),
    )
    .filter(({ key, notStarted, takingPart, left }) => key !== 'other' || notStarted + takingPart + left > 0);
  const rows = present.map((count) => withLeft(count, outcomes));
  const open = rows.filter(({ isOpen }) => isOpen);
  const rest = rows.filter(({ isOpen }) => !isOpen);
  const table = [
    ...open.map(({ between }) => between),
    ...(rest.length > 0 ? [sumOf(rest.map(({ between }) => between))] : []),
  ];
  const shown = hideSmall ? hideSmallGroups(table) : showAll(table);
  const leftInTotal = outcomes.total.left ?? 0;
  return {
    total: {
      planned:
        planned?.total ??
        (planned?.women === undefined || planned.men === undefined ? undefined : planned.women + planned.men),
      referred: plus(leftInTotal, shown.total),
      started: plus(leftInTotal, shown.columnTotals[1]),
      ...outcomes.total,
    },
    groups: rows.map((row) => {
      const at = open.indexOf(row);
      return {
        key: row.key,
        planned: row.key === 'woman' ? planned?.women : row.key === 'man' ? planned?.men : undefined,
        referred: plus(row.left ?? 0, shown.rowTotals[at]),
        started: plus(row.left ?? 0, shown.cells[at]?.[1]),
        left: row.left,
        known: row.known,
      };
    }),
  };
}

/** `between`: who is referred and has not started, and who has started and is not counted in `left`. */
type Row = LeftBySex & { isOpen: boolean; between: [number, number] };

// When nothing at all is shown of those who left, they count among the started; else a row whose number is hidden is hidden whole.
function withLeft(count: Count, { total, groups }: Parameters<typeof publishNumbers>[2]): Row {
  const { key, notStarted, takingPart, left } = count;
  const shown =
    left === 0 ? { left: 0, known: 0 } : (groups.find((group) => group.key === key) ?? { left: null, known: null });
  if (total.left === null)
    return { key, left: null, known: null, isOpen: true, between: [notStarted, takingPart + left] };
  return { key, left: shown.left, known: shown.known, isOpen: shown.left !== null, between: [notStarted, takingPart] };
}

function plus(count: number, more: Shown | undefined): Shown {
  return more == null ? null : count + more;
}

function countOf(key: string, people: readonly ResultPerson[]): Count {
  const inState = (state: ResultPerson['state']) => people.filter((person) => person.state === state).length;
  return { key, notStarted: inState('not-started'), takingPart: inState('taking-part'), left: inState('left') };
}

function groupOfSex({ sex }: ResultPerson): (typeof sexGroups)[number] {
  return sex === 'woman' || sex === 'man' ? sex : 'other';
}

function sumOf(rows: readonly (readonly number[])[]): number[] {
  return [0, 1].map((c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0));
}

function showAll(table: readonly (readonly number[])[]): PublishedTable {
  const columnTotals = sumOf(table);
  const rowTotals = table.map(([one = 0, other = 0]) => one + other);
  return {
    cells: table.map((row) => [...row]),
    rowTotals,
    columnTotals,
    total: rowTotals.reduce((sum, each) => sum + each, 0),
  };
}
