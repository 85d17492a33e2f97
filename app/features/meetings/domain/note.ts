import { z } from 'zod';
import type { Instant } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';

/** Who reads a note, the widest first; the author always reads her own (feature README). */
export const audiences = ['person', 'team', 'case-workers', 'health', 'own'] as const;
export type Audience = (typeof audiences)[number];

/** The template: what we talked of, what she decided, the next step, what was agreed. */
export const noteFields = ['topics', 'decided', 'nextStep', 'agreed'] as const;
export type NoteField = (typeof noteFields)[number];
export type NoteTexts = Record<NoteField, string>;

export type NoteVersion = {
  number: number;
  texts: NoteTexts;
  audience: Audience;
  confirmed: string[];
  reason: string | null;
  writtenAt: Instant;
  writtenBy: string;
};

/** A note with what it says now, and what it said before, the latest first. */
export type Note = {
  id: string;
  meetingId: string;
  audience: Audience;
  namedReaderIds: string[];
  authorId: string;
  authorName: string;
  writtenAt: Instant;
  version: number;
  texts: NoteTexts;
  latest: NoteVersion;
  earlier: NoteVersion[];
};

const field = z.string().trim().max(4000, 'too-long').default('');
const fields = {
  topics: field,
  decided: field,
  nextStep: field,
  agreed: field,
  audience: z.enum(audiences, 'choose'),
  namedReaders: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.uuid('choose')).max(20, 'too-many'),
  ),
  /** What the writer was warned of and keeps all the same: entries of the word list with | between. */
  confirmed: z.string().max(2000).default(''),
};

function saysSomething(texts: NoteTexts, issues: z.RefinementCtx): void {
  if (noteFields.every((name) => texts[name] === ''))
    issues.addIssue({ code: 'custom', message: 'nothing-written', path: ['topics'] });
}

export const writeNoteForm = z.object({ id: z.uuid(), ...fields }).superRefine(saysSomething);
export type WriteNote = z.output<typeof writeNoteForm>;

export const correctNoteForm = z
  .object({
    version: z.coerce.number().int(),
    ...fields,
    reason: z.string('required').trim().min(1, 'required').max(300, 'too-long'),
  })
  .superRefine(saysSomething);
export type CorrectNote = z.output<typeof correctNoteForm>;

/** Audiences that a note may be given when it is corrected: as wide as now, or narrower. To let more people read, one writes anew. */
export function narrowerOrSame(audience: Audience): readonly Audience[] {
  return audiences.slice(audiences.indexOf(audience));
}

type Writer = { accountId: string; role: string | null; isResponsible: boolean };

/** Problems: 'audience-wider' (never opened to more), 'not-in-audience' (the writer would lose sight of it). */
export function decideCorrection(
  note: Pick<Note, 'audience' | 'authorId' | 'namedReaderIds'>,
  wish: Pick<CorrectNote, 'audience' | 'namedReaders'>,
  writer: Writer,
): Result<void, 'audience-wider' | 'not-in-audience'> {
  if (!narrowerOrSame(note.audience).includes(wish.audience)) return refuse('audience-wider');
  if (note.authorId === writer.accountId) return ok(undefined);
  const stillReads: Record<Audience, boolean> = {
    person: true,
    team: true,
    'case-workers': writer.role === 'case-worker',
    health: writer.isResponsible || wish.namedReaders.includes(writer.accountId),
    own: false,
  };
  return stillReads[wish.audience] ? ok(undefined) : refuse('not-in-audience');
}
