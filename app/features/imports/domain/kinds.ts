/** What a list can hold: people who take part, who was there when, and what people did from when till when. */
export const importKinds = ['participants', 'attendance', 'history'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Where an import stands. `uploaded`: its columns are not confirmed yet; `stopped`: the work was broken off, nothing was saved. */
export const importStates = ['uploaded', 'checking', 'checked', 'running', 'done', 'undone', 'stopped'] as const;
export type ImportState = (typeof importStates)[number];

/** What an import does with one row. `new` is a mark or a situation about somebody known. */
export const outcomes = ['new-person', 'known-person', 'new', 'unchanged', 'repeated', 'faulty', 'left-out'] as const;
export type Outcome = (typeof outcomes)[number];

/** The outcomes that write something. */
export const writingOutcomes: readonly Outcome[] = ['new-person', 'known-person', 'new'];

/** What is wrong with a cell ('' = with the row): a code the pages have texts for, and a word from a known list that may be meant. */
export type CellProblem = { field: string; code: string; hint?: string | undefined };
