import { hideSmallGroups, type PublishedTable } from '#app/features/outcomes/domain/disclosure.ts';
import type { PlainDate } from '#app/shared/dates.ts';

export const choiceSexes = ['woman', 'man', 'other'] as const;
export type ChoiceSex = (typeof choiceSexes)[number];
/** How far it came: put to her, she said yes, she was there. */
export const choiceStates = ['offered', 'chosen', 'placed'] as const;
export type ChoiceState = (typeof choiceStates)[number];
/** First digit of SSYK 2012, and those without an occupation. */
export const choiceFields = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'none'] as const;
export type ChoiceField = (typeof choiceFields)[number];

/** One thing that was offered to somebody, or that she chose. */
export type Choice = {
  personId: string;
  enrolmentId: string;
  sex: string;
  on: PlainDate;
  occupation: string | null;
  state: ChoiceState;
};

export type HalfYear = { year: number; half: 'one' | 'two' };
export type CountedHalf = HalfYear & {
  key: string;
  /** Rows of fields that somebody stands in; columns are every sex with every state. */
  fields: ChoiceField[];
  table: PublishedTable;
};
export const choiceColumns = choiceSexes.flatMap((sex) => choiceStates.map((state) => ({ sex, state })));

export function halfOf(on: PlainDate): HalfYear {
  return { year: Number(on.slice(0, 4)), half: Number(on.slice(5, 7)) <= 6 ? 'one' : 'two' };
}
export const keyOfHalf = ({ year, half }: HalfYear) => `${year}-${half}`;
export const fieldOf = (occupation: string | null) =>
  choiceFields.find((field) => field === occupation?.[0]) ?? ('none' as const);
export const sexOf = (sex: string): ChoiceSex => (sex === 'woman' || sex === 'man' ? sex : 'other');

/** Each person once in each field and half-year, in what she came furthest with. */
export function furthest(choices: readonly Choice[]): Choice[] {
  const best = new Map<string, Choice>();
  for (const choice of choices) {
    const key = `${choice.personId} ${keyOfHalf(halfOf(choice.on))} ${fieldOf(choice.occupation)}`;
    const known = best.get(key);
    if (known === undefined || choiceStates.indexOf(choice.state) > choiceStates.indexOf(known.state))
      best.set(key, choice);
  }
  return [...best.values()];
}

/**
 * What women and men were offered and chose, a table for each half-year, the latest first. The states exclude each other, so that no two figures can be
 * set against each other; published, groups under five are hidden together with what would tell them.
 */
export function countChoices(choices: readonly Choice[], figures: 'published' | 'exact'): CountedHalf[] {
  const counted = furthest(choices);
  const halves = new Map(counted.map(({ on }) => [keyOfHalf(halfOf(on)), halfOf(on)]));
  return [...halves]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([key, half]) => {
      const own = counted.filter(({ on }) => keyOfHalf(halfOf(on)) === key);
      const fields = choiceFields.filter((field) => own.some(({ occupation }) => fieldOf(occupation) === field));
      const counts = fields.map((field) =>
        choiceColumns.map(
          ({ sex, state }) =>
            own.filter((each) => fieldOf(each.occupation) === field && sexOf(each.sex) === sex && each.state === state)
              .length,
        ),
      );
      return { ...half, key, fields, table: figures === 'published' ? hideSmallGroups(counts) : exactTable(counts) };
    });
}

function exactTable(cells: number[][]): PublishedTable {
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
  return {
    cells,
    rowTotals: cells.map(sum),
    columnTotals: choiceColumns.map((_, c) => sum(cells.map((row) => row[c] ?? 0))),
    total: sum(cells.map(sum)),
  };
}
