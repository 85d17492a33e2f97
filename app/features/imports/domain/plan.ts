import type { Cell } from '#app/shared/cell.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { CellProblem, Outcome } from './kinds.ts';
import type { RowValues } from './rows/read-row.ts';
import type { Who } from './rows/read-who.ts';

/** Ids of the records a row becomes. `known` is the person it was matched with; `facts` and `marks`: how many of them. */
export type RowIds = {
  person?: string;
  known?: string;
  identifier?: string;
  enrolment?: string;
  facts?: number;
  situation?: string;
  marks?: number;
};

export type RowChoice = 'same-person' | 'new-person' | 'leave-out';

/** What is decided about one row: what it says, what will be done, and with which ids. */
export type PlannedRow = {
  number: number;
  cells: Cell[];
  values: RowValues | null;
  outcome: Outcome;
  problems: CellProblem[];
  notes: CellProblem[];
  choice: RowChoice | null;
  ids: RowIds;
  /** Of somebody known: protected identity, which the caller is a named reader of. */
  restricted?: boolean;
};

/** Somebody in the register who may be meant by a row. */
export type KnownPerson = { id: string; restricted: boolean; bornOn: PlainDate | null };

/** What the register knows about a row's person. */
export type Match = {
  byNumber: KnownPerson | undefined;
  /** The number belongs to somebody the caller cannot see. */
  isTaken: boolean;
  /** The same name and birth date; without a birth date: the same name in the programme, and no birth date there either. */
  byName: readonly KnownPerson[];
  /** Participants of the programme by that name, whatever their birth date. */
  inProgramme: readonly KnownPerson[];
};

/** Who is meant by a row, or why that cannot be said. */
export type WhoIsMeant =
  | { known: KnownPerson; by: 'number' | 'name' }
  | { known: undefined }
  | { problem: CellProblem };

/**
 * Decides who a row is about. A number settles it. A name with its birth date settles it when there is one such person and the
 * row has no number of its own; with one, somebody must say whether the two are the same.
 */
export function decideWho(who: Who, match: Match, choice: RowChoice | null): WhoIsMeant {
  if (match.byNumber) return { known: match.byNumber, by: 'number' };
  if (match.isTaken) return { problem: { field: 'number', code: 'number-not-here' } };
  const [one, ...others] = match.byName;
  if (one === undefined || choice === 'new-person') return { known: undefined };
  if (others.length > 0) return { problem: { field: '', code: 'several-known' } };
  if (who.number === null || choice === 'same-person') return { known: one, by: 'name' };
  return { problem: { field: '', code: 'likely-known' } };
}

export type EnrolmentBefore = { isOpen: boolean; lastDay: PlainDate };

/** Whether a list enrols somebody the register knows: not while she takes part, and again only when the list says that she was referred after she left. */
export function enrolsAgain(
  before: readonly EnrolmentBefore[],
  registration: { referredOn: PlainDate },
  statesReferral: boolean,
): boolean {
  if (before.length === 0) return true;
  if (!statesReferral || before.some(({ isOpen }) => isOpen)) return false;
  return before.every(({ lastDay }) => registration.referredOn > lastDay);
}

/** What two rows about one person have in common: number, else name and birth date, else the name. */
export function personKey({ number, givenName, familyName, bornOn }: Who): string {
  if (number !== null && number.kind !== 'fill-in') return `number ${number.kind} ${number.normalised}`;
  return nameKey({ givenName, familyName, bornOn });
}

/** What was seen in earlier rows of the same list: a number, mostly the row's, by a text that tells what was seen. */
export type Seen = { get(key: string): number | undefined; set(key: string, value: number): unknown };

const nameKey = ({ givenName, familyName, bornOn }: Pick<Who, 'givenName' | 'familyName' | 'bornOn'>) =>
  `name ${familyName.toLowerCase()}|${givenName.toLowerCase()}|${bornOn ?? ''}`;

/**
 * Whether an earlier row of a list of participants was about the same person: 'repeated' when it says nothing else (`text` is all it
 * says), a problem when the two rows contradict each other or cannot be told apart.
 */
export function judgeRepetition(
  seen: Seen,
  row: { number: number; who: Who; text: string },
): 'first' | 'repeated' | CellProblem {
  const key = personKey(row.who);
  const text = `text ${row.text}`;
  const named = `named ${key} ${row.who.familyName}|${row.who.givenName}`.toLowerCase();
  const hasNumber = key.startsWith('number');
  const earlier = seen.get(key);
  if (earlier === undefined) {
    seen.set(key, row.number);
    seen.set(text, row.number);
    if (hasNumber) seen.set(named, row.number);
    return otherwiseNamed(seen, row.who, row.number);
  }
  if (seen.get(text) === earlier) return 'repeated';
  const hint = String(earlier);
  if (hasNumber) return { field: 'number', code: seen.get(named) === earlier ? 'row-twice' : 'number-twice', hint };
  return { field: '', code: row.who.bornOn === null ? 'cannot-tell-apart' : 'row-twice', hint };
}

// A row with a number and one without, of one name and birth date, are about one person; two with numbers of their own are not.
function otherwiseNamed(seen: Seen, who: Who, row: number): 'first' | CellProblem {
  if (who.bornOn === null) return 'first';
  const [own, other] = who.number === null || who.number.kind === 'fill-in' ? ['-', '+'] : ['+', '-'];
  const earlier = seen.get(`${other}${nameKey(who)}`);
  if (earlier !== undefined) return { field: '', code: 'row-twice', hint: String(earlier) };
  seen.set(`${own}${nameKey(who)}`, row);
  return 'first';
}
