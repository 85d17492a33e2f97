import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { audiences, correctNoteForm, narrowerOrSame, writeNoteForm } from '../../domain/note.ts';
import { correctNotePath, meetingPath, newNotePath } from '../../domain/paths.ts';
import { readMeetings, writeNotes } from '../../domain/permissions.ts';
import { draftSecret } from '../../server/draft-secret.ts';
import { getMeeting } from '../../server/get-meetings.ts';
import { correctNote, getNote, listReaders, writeNote } from '../../server/write-note.ts';
import { formState, meetingTranslate, whenOf } from '../meeting-words.ts';
import { MeetingsHeader } from '../parts/frame.tsx';
import { NoteForm } from '../parts/note-form.tsx';

const reading = { action: 'read', category: 'participation' } as const;
const writing = { action: 'write', category: 'participation' } as const;

export const newNotePage = definePage({
  path: newNotePath,
  permission: writeNotes,
  audit: reading,
  submitAudit: writing,
  params: z.object({ enrolmentId: z.uuid(), meetingId: z.uuid() }),
  query: z.object({}),
  form: writeNoteForm,
  load: async (ctx, { params }) => {
    const { coached, meeting } = await getMeeting(ctx, params);
    return { coached, meeting, readers: await listReaders(ctx, coached), secret: draftSecret(ctx), id: newId() };
  },
  submit: async (ctx, { params, form }) => {
    const written = await writeNote(ctx, params, form);
    return written.ok ? ok(meetingPath.to(params, { done: 'saved', draft: `note-${params.meetingId}` })) : written;
  },
  view: ({ coached, meeting, readers, secret, id }, view) => {
    const t = meetingTranslate(view.locale);
    return {
      title: t('note.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <MeetingsHeader
            coached={coached}
            view={view}
            below={meeting}
            title={t('note.title')}
            lead={whenOf(meeting, view.locale)}
          />
          <NoteForm
            view={view}
            hidden={{ id: formState(view).textOf('id', id) }}
            readers={readers}
            allowed={audiences}
            draft={{ about: `note-${meeting.id}`, secret }}
            backTo={meetingPath.to({ enrolmentId: coached.id, meetingId: meeting.id })}
          />
        </Stack>
      ),
    };
  },
});

export const correctNotePage = definePage({
  path: correctNotePath,
  permission: readMeetings,
  audit: reading,
  submitPermission: writeNotes,
  submitAudit: writing,
  params: z.object({ enrolmentId: z.uuid(), meetingId: z.uuid(), noteId: z.uuid() }),
  query: z.object({}),
  form: correctNoteForm,
  load: async (ctx, { params }) => ({
    ...(await getNote(ctx, params)),
    meetingId: params.meetingId,
    secret: draftSecret(ctx),
  }),
  submit: async (ctx, { params, form }) => {
    const corrected = await correctNote(ctx, params, form);
    return corrected.ok ? ok(meetingPath.to(params, { done: 'saved', draft: `note-${params.noteId}` })) : corrected;
  },
  view: ({ coached, note, readers, meetingId, secret }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('note.correctTitle'),
      islands: true,
      body: (
        <Stack gap="lg">
          <MeetingsHeader
            coached={coached}
            view={view}
            below={{ id: meetingId, kind: 'coaching' }}
            title={t('note.correctTitle')}
            lead={t('note.correctLead')}
          />
          <NoteForm
            view={view}
            hidden={{ version: String(note.version) }}
            readers={readers}
            allowed={narrowerOrSame(note.audience)}
            saved={note}
            draft={{ about: `note-${note.id}`, secret }}
            backTo={meetingPath.to({ enrolmentId: coached.id, meetingId })}
          >
            <TextInput
              name="reason"
              label={t('note.reason')}
              hint={t('note.reasonHint')}
              maxLength={300}
              defaultValue={state.textOf('reason')}
              error={state.errorOf('reason')}
              autoComplete="off"
              required
            />
          </NoteForm>
        </Stack>
      ),
    };
  },
});
