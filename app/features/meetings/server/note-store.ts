import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Audience, Note, NoteTexts, NoteVersion } from '../domain/note.ts';
import type { Coached } from './find-coached.ts';
import { openTexts, sealTexts } from './seal-texts.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'services' | 'now'>;
type StoredNote = Omit<Note, 'texts' | 'latest' | 'earlier'>;
type StoredVersion = Omit<NoteVersion, 'texts'> & { id: string; noteId: string; sealed: Buffer };

/** Notes that the caller may read with all their versions, the latest written first. */
export async function selectNotes(
  ctx: Ctx,
  of: { enrolmentId: string; meetingId?: string; noteId?: string; audience?: Audience },
): Promise<Note[]> {
  const { db, caller } = ctx;
  const which = sql`n.tenant_id = ${caller.tenantId}::uuid and n.enrolment_id = ${of.enrolmentId}::uuid
    ${of.meetingId === undefined ? sql`` : sql`and n.meeting_id = ${of.meetingId}::uuid`}
    ${of.noteId === undefined ? sql`` : sql`and n.id = ${of.noteId}::uuid`}
    ${of.audience === undefined ? sql`` : sql`and n.audience = ${of.audience}`}`;
  const [{ rows: notes }, { rows: versions }] = await Promise.all([
    sql<StoredNote>`select n.id, n.meeting_id as "meetingId", n.audience, n.named_reader_ids as "namedReaderIds", n.author_id as "authorId",
        coalesce(a.name, '') as "authorName", n.written_at as "writtenAt", n.version
      from meeting_notes n left join accounts a on a.tenant_id = n.tenant_id and a.id = n.author_id
      where ${which} order by n.written_at desc, n.id desc limit 200`.execute(db),
    sql<StoredVersion>`select v.id, v.note_id as "noteId", v.number, v.sealed, v.audience, v.confirmed, v.reason, v.written_at as "writtenAt",
        coalesce(a.name, '') as "writtenBy"
      from meeting_notes n join meeting_note_versions v on v.tenant_id = n.tenant_id and v.note_id = n.id
      left join accounts a on a.tenant_id = v.tenant_id and a.id = v.written_by
      where ${which} order by v.number desc`.execute(db),
  ]);
  return notes.flatMap((note) => {
    const own = versions
      .filter(({ noteId }) => noteId === note.id)
      .map(
        ({ id, noteId: _, sealed, ...version }): NoteVersion => ({
          ...version,
          texts: openTexts<NoteTexts>(ctx, 'meeting_note_versions', id, sealed),
        }),
      );
    const [latest, ...earlier] = own;
    return latest === undefined ? [] : [{ ...note, texts: latest.texts, latest, earlier }];
  });
}

/** Writes a note as the caller's; the same id a second time writes nothing. */
export async function insertNote(
  { db, caller, now }: Ctx,
  coached: Coached,
  note: { id: string; meetingId: string; audience: Audience; namedReaders: string[] },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('meeting_notes')
    .values({
      tenant_id: caller.tenantId,
      id: note.id,
      meeting_id: note.meetingId,
      enrolment_id: coached.id,
      programme_id: coached.programmeId,
      person_id: coached.personId,
      restricted: coached.restricted,
      audience: note.audience,
      named_reader_ids: note.namedReaders,
      author_id: caller.accountId,
      written_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Writes what a note says from now on. */
export async function insertNoteVersion(
  ctx: Ctx,
  version: { id: string; noteId: string; texts: NoteTexts } & Pick<
    NoteVersion,
    'number' | 'audience' | 'confirmed' | 'reason'
  >,
): Promise<void> {
  await ctx.db
    .insertInto('meeting_note_versions')
    .values({
      tenant_id: ctx.caller.tenantId,
      id: version.id,
      note_id: version.noteId,
      number: version.number,
      sealed: sealTexts(ctx, 'meeting_note_versions', version.id, version.texts),
      audience: version.audience,
      confirmed: version.confirmed,
      reason: version.reason,
      written_at: ctx.now,
      written_by: ctx.caller.accountId,
    })
    .execute();
}

/** Narrows a note that still is of `version`; false when somebody else was first. */
export async function updateNote(
  { db, caller }: Ctx,
  noteId: string,
  version: number,
  now: { audience: Audience; namedReaders: string[] },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('meeting_notes')
    .set({ audience: now.audience, named_reader_ids: now.namedReaders, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', noteId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
