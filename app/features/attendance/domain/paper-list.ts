import type { AbsenceReason, Mark } from './mark.ts';

// Letters and digits that are not taken for one another in handwriting.
const SIGNS = 'ACDEFHJKLMNPRTUVWXY34679';
const PERSON = 4;
const SESSION = 3;

function codeOf(id: string, length: number): string {
  // The end of an id is chance; the beginning is the time it was made.
  let rest = Number.parseInt(id.replaceAll('-', '').slice(-10), 16);
  let code = '';
  for (let i = 0; i < length; i += 1) {
    code += SIGNS[rest % SIGNS.length];
    rest = Math.floor(rest / SIGNS.length);
  }
  return code;
}

/** What stands beside a person on paper lists of attendance: four signs, the same on every list, that say nothing about her. */
export const paperCodeOfPerson = (enrolmentId: string): string => codeOf(enrolmentId, PERSON);
/** What stands above a session on paper lists: three signs. */
export const paperCodeOfSession = (sessionId: string): string => codeOf(sessionId, SESSION);

/** What is written in a cell instead of a cross. */
const signs: Record<string, Mark> = { e: { mark: 'not-required' } };
const absent: Record<string, AbsenceReason> = {
  ...{ f: 'no-notice', sj: 'sick', vab: 'care-of-child', m: 'agency-meeting', sfi: 'sfi', a: 'other-valid' },
};
for (const sign of ['x', 'v', '1', 'ja']) signs[sign] = { mark: 'present' };
for (const [sign, reason] of Object.entries(absent)) signs[sign] = { mark: 'absent', reason };

/** A mark as it is written on paper: x, s15 (15 minutes late), g30 (left 30 minutes early), f, sj, vab, m, sfi, a, e. Undefined: none of them. */
export function markOfSign(written: string): Mark | undefined {
  const sign = written.trim().toLowerCase();
  if (Object.hasOwn(signs, sign)) return signs[sign];
  const [, kind, minutes] = /^([sg]) ?(\d{1,3})$/.exec(sign) ?? [];
  if (kind === undefined || Number(minutes) === 0) return undefined;
  return { mark: kind === 's' ? 'late' : 'left-early', minutesMissed: Number(minutes) };
}

export type PaperProblem =
  | 'unknown-code'
  | 'ambiguous-code'
  | 'session-missing'
  | 'not-on-list'
  | 'unknown-sign'
  | 'twice';
export type LineProblem = { line: number; written: string; problem: PaperProblem };
export type PaperMark = { sessionId: string; enrolmentId: string; mark: Mark };

/** Who stands on the paper: every session with the people of its sheet. */
export type PaperList = readonly { sessionId: string; enrolmentIds: readonly string[] }[];

/**
 * What was typed off a paper list, or pasted from a table. In lines of words a session's code comes before the codes of those who came to it
 * ('ABC K7F3 M9XA:s15'), and may be left out where there is one session. In a table (tabs or semicolons) a row above has the codes of sessions, and
 * each row below a person's code and a sign a session. Every code that fits nobody, or two, is a problem at its line.
 */
export function readPaper(text: string, list: PaperList): { marks: PaperMark[]; problems: LineProblem[] } {
  const reader = new PaperReader(list);
  for (const [index, line] of text.split(/\r?\n/).entries()) reader.readLine(line, index + 1);
  return { marks: [...reader.marks.values()], problems: reader.problems };
}

class PaperReader {
  readonly marks = new Map<string, PaperMark>();
  readonly problems: LineProblem[] = [];
  readonly #list: PaperList;
  readonly #people = new Map<string, Set<string>>();
  readonly #sessions = new Map<string, Set<string>>();
  #columns: (string | undefined)[];
  #session: string | undefined;

  constructor(list: PaperList) {
    this.#list = list;
    for (const { sessionId, enrolmentIds } of list) {
      add(this.#sessions, paperCodeOfSession(sessionId), sessionId);
      for (const enrolmentId of enrolmentIds) add(this.#people, paperCodeOfPerson(enrolmentId), enrolmentId);
    }
    this.#session = list.length === 1 ? list[0]?.sessionId : undefined;
    this.#columns = [undefined, this.#session];
  }

  readLine(line: string, number: number): void {
    if (line.trim() === '') return;
    if (/[\t;]/.test(line)) this.#readRow(line.split(/[\t;]/), number);
    else for (const word of line.split(/[\s,]+/).filter(Boolean)) this.#readWord(word, number);
  }

  #readWord(word: string, line: number): void {
    const [code = '', sign] = word.toUpperCase().split(/[:=]/);
    if (sign === undefined && this.#sessions.has(code)) {
      this.#session = this.#sessionOf(code, line);
      return;
    }
    const person = this.#findPerson(code, line);
    if (person !== undefined && this.#session === undefined) this.#tell(line, word, 'session-missing');
    else if (person !== undefined) this.#mark(this.#session as string, person, sign ?? 'x', line, word);
  }

  #readRow(cells: string[], line: number): void {
    const columns = cells.map((cell) => this.#codeIn(cell, this.#sessions));
    if (columns.some((code) => code !== undefined)) {
      this.#columns = columns.map((code) => (code === undefined ? undefined : this.#sessionOf(code, line)));
      return;
    }
    const at = cells.findIndex((cell) => this.#codeIn(cell, this.#people) !== undefined);
    const written = cells.find((cell) => cell.trim() !== '');
    if (written === undefined) return;
    const code = at === -1 ? undefined : this.#codeIn(cells[at] as string, this.#people);
    if (code === undefined) this.#tell(line, written.trim(), 'unknown-code');
    const person = code === undefined ? undefined : this.#findPerson(code, line);
    if (person === undefined) return;
    for (const [index, cell] of cells.entries()) {
      const session = index === at ? undefined : this.#columns[index];
      if (session !== undefined && cell.trim() !== '') this.#mark(session, person, cell, line, cell.trim());
    }
  }

  // A cell may hold a name or a day beside its code.
  #codeIn(cell: string, codes: ReadonlyMap<string, unknown>): string | undefined {
    return cell
      .toUpperCase()
      .split(/\s+/)
      .findLast((word) => codes.has(word));
  }

  #sessionOf(code: string, line: number): string | undefined {
    const found = this.#sessions.get(code) ?? new Set();
    if (found.size > 1) this.#tell(line, code, 'ambiguous-code');
    return found.size === 1 ? [...found][0] : undefined;
  }

  #findPerson(code: string, line: number): string | undefined {
    const found = this.#people.get(code);
    if (found === undefined) this.#tell(line, code, 'unknown-code');
    else if (found.size > 1) this.#tell(line, code, 'ambiguous-code');
    else return [...found][0];
    return undefined;
  }

  #mark(sessionId: string, enrolmentId: string, sign: string, line: number, written: string): void {
    const mark = markOfSign(sign);
    const isOnList = this.#list.some((each) => each.sessionId === sessionId && each.enrolmentIds.includes(enrolmentId));
    const key = `${sessionId} ${enrolmentId}`;
    if (mark === undefined) this.#tell(line, written, 'unknown-sign');
    else if (!isOnList) this.#tell(line, written, 'not-on-list');
    else if (this.marks.has(key)) this.#tell(line, written, 'twice');
    else this.marks.set(key, { sessionId, enrolmentId, mark });
  }

  #tell(line: number, written: string, problem: PaperProblem): void {
    this.problems.push({ line, written: written.slice(0, 40), problem });
  }
}

function add(map: Map<string, Set<string>>, code: string, id: string): void {
  map.set(code, (map.get(code) ?? new Set()).add(id));
}
