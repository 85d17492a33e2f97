import { listTeam } from '#app/features/people/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideWording } from '../domain/find-sensitive.ts';
import {
  type CorrectNote,
  decideCorrection,
  type Note,
  type NoteTexts,
  noteFields,
  type WriteNote,
} from '../domain/note.ts';
import { type Coached, getCoached } from './find-coached.ts';
import { findMeeting } from './meeting-store.ts';
import { insertNote, insertNoteVersion, selectNotes, updateNote } from './note-store.ts';
import type { Host } from './plan-meeting.ts';

type Ids = { enrolmentId: string; meetingId: string };

/** Who can be named to read a note about health, by name: case work in her programme. A peer coach names nobody. */
export async function listReaders(ctx: RequestContext, coached: Coached): Promise<Host[]> {
  if (ctx.caller.role === 'peer-coach') return [];
  const team = (await listTeam(ctx, coached.id)).filter(({ role }) => role === 'coordinator' || role === 'case-worker');
  return [...new Map(team.map(({ accountId, name }) => [accountId, { id: accountId, name }])).values()];
}

/**
 * Writes a note about a meeting as the caller's. The same id twice writes one. Problems: 'confirm-wording' when something in it is too open
 * for its audience and was not confirmed, 'not-a-reader' at namedReaders.
 */
export async function writeNote(
  ctx: RequestContext,
  ids: Ids,
  form: WriteNote,
): Promise<Result<{ noteId: string }, FieldProblems>> {
  const [coached, meeting] = await Promise.all([getCoached(ctx, ids.enrolmentId), findMeeting(ctx, ids)]);
  if (meeting === undefined) throw new NotFoundError();
  const readers = await readersOf(ctx, coached, form, []);
  if (!readers.ok) return readers;
  const texts = textsOf(form);
  const wording = decideWording(Object.values(texts), form.audience, form.confirmed, ctx.today);
  if (!wording.ok) return refuse(wording.problem);
  const { id, audience } = form;
  const isNew = await insertNote(ctx, coached, { id, meetingId: meeting.id, audience, namedReaders: readers.value });
  if (isNew)
    await insertNoteVersion(ctx, {
      id: newId(),
      noteId: id,
      number: 1,
      texts,
      audience,
      confirmed: wording.value,
      reason: null,
    });
  else if ((await selectNotes(ctx, { ...ids, noteId: id })).length === 0) throw new NotFoundError();
  return ok({ noteId: id });
}

/** A note the caller may read, with who can be named. Throws NotFoundError. */
export async function getNote(
  ctx: RequestContext,
  ids: Ids & { noteId: string },
): Promise<{ coached: Coached; note: Note; readers: Host[] }> {
  const [coached, [note]] = await Promise.all([getCoached(ctx, ids.enrolmentId), selectNotes(ctx, ids)]);
  if (note === undefined) throw new NotFoundError();
  return { coached, note, readers: await listReaders(ctx, coached) };
}

/**
 * Corrects a note by a new version; the earlier ones stay, and its author stays its author. Problems: 'stale', 'confirm-wording',
 * 'not-a-reader', those of decideCorrection at audience.
 */
export async function correctNote(
  ctx: RequestContext,
  ids: Ids & { noteId: string },
  form: CorrectNote,
): Promise<Result<void, FieldProblems>> {
  const [coached, [note]] = await Promise.all([getCoached(ctx, ids.enrolmentId), selectNotes(ctx, ids)]);
  if (note === undefined) throw new NotFoundError();
  if (note.version !== form.version) return refuse({ '': ['stale'] });
  const readers = await readersOf(ctx, coached, form, note.namedReaderIds);
  if (!readers.ok) return readers;
  const decided = decideCorrection(note, form, {
    accountId: ctx.caller.accountId,
    role: ctx.caller.role,
    isResponsible: coached.caseWorkerId === ctx.caller.accountId,
  });
  if (!decided.ok) return refuse({ audience: [decided.problem] });
  const texts = textsOf(form);
  const wording = decideWording(Object.values(texts), form.audience, form.confirmed, ctx.today);
  if (!wording.ok) return refuse(wording.problem);
  const { audience, reason } = form;
  const saved = await updateNote(ctx, note.id, form.version, { audience, namedReaders: readers.value });
  if (!saved) return refuse({ '': ['stale'] });
  await insertNoteVersion(ctx, {
    id: newId(),
    noteId: note.id,
    number: note.version + 1,
    texts,
    audience,
    confirmed: wording.value,
    reason,
  });
  return ok(undefined);
}

// Names stand for nothing but health; somebody who was named stays so also when she has another role now.
async function readersOf(
  ctx: RequestContext,
  coached: Coached,
  form: Pick<WriteNote, 'audience' | 'namedReaders'>,
  known: string[],
): Promise<Result<string[], FieldProblems>> {
  if (form.audience !== 'health' || form.namedReaders.length === 0) return ok([]);
  const possible = [...(await listReaders(ctx, coached)).map(({ id }) => id), ...known];
  return form.namedReaders.every((id) => possible.includes(id))
    ? ok(form.namedReaders)
    : refuse({ namedReaders: ['not-a-reader'] });
}

function textsOf(form: NoteTexts): NoteTexts {
  return Object.fromEntries(noteFields.map((name) => [name, form[name]])) as NoteTexts;
}
