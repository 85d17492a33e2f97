import type { PlainDate } from '#app/shared/dates.ts';

/** One text as it is now in one language, with where it stands. */
export type TextAsIs = { module: string; key: string; hash: string; swedish: string; wording: string };

/** What was said of a text: who, when, and a better wording if she had one. */
export type Report = { reader: string; reportedOn: PlainDate; proposal: string | null };

/** How far a text has come: nobody has read it, it is right, or something better was proposed. */
export type TextState = { is: 'unread' } | ({ is: 'read' | 'proposed' } & Report);

/** How far a text has come by the latest report on it here, else by what came with the product. */
export function textStateOf(latest: Report | undefined, shipped: Omit<Report, 'proposal'> | undefined): TextState {
  if (latest !== undefined) return { is: latest.proposal === null ? 'read' : 'proposed', ...latest };
  return shipped === undefined ? { is: 'unread' } : { is: 'read', ...shipped, proposal: null };
}

/**
 * Is a proposal fit to be taken over? Problems: 'same' when it is what stands there already, 'values' when it lacks what the text is
 * filled in with ({name}) or has more.
 */
export function findProposalProblem(
  { wording }: Pick<TextAsIs, 'wording'>,
  proposal: string,
): 'same' | 'values' | undefined {
  if (proposal === wording) return 'same';
  return valuesIn(proposal) === valuesIn(wording) ? undefined : 'values';
}

function valuesIn(text: string): string {
  const names = [...text.matchAll(/\{\s*(\w+)\s*(?:\}|,\s*(?:plural|select)\s*,)/g)].map(([, name]) => name);
  // The forms of a plural may hold a single Latin word in brackets, which is no value.
  return text.includes(', plural,') || text.includes(', select,')
    ? (names[0] ?? '')
    : [...new Set(names)].sort().join();
}
