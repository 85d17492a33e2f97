import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import { type AgendaPoint, endOf, type GuidanceTheme, type MeetingForm, type MeetingKind } from '../domain/meeting.ts';
import type { NoteTexts } from '../domain/note.ts';
import { openTexts } from './seal-texts.ts';

/** A meeting as she reads it herself: what it is prepared for, what it led to, what is written for her. */
export type MeetingForHer = {
  id: string;
  kind: MeetingKind;
  day: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  form: MeetingForm;
  place: string;
  hostName: string | null;
  isCancelled: boolean;
  agenda: AgendaPoint[];
  themes: GuidanceTheme[];
  results: { what: string; isCourse: boolean }[];
  notes: { id: string; texts: NoteTexts }[];
};

type Stored = Omit<MeetingForHer, 'endsAt' | 'notes'> & { minutesPlanned: number };

/** Her visits and guidance of the last year and ahead, and every other meeting with something written for her; the latest first. */
export async function listMeetingsForHer(ctx: PortalContext): Promise<MeetingForHer[]> {
  const { db, person, today } = ctx;
  const [{ rows }, notes] = await Promise.all([
    sql<Stored>`
      select m.id, m.kind, m.meets_on as day, to_char(m.starts_at, 'HH24:MI') as "startsAt", m.minutes_planned as "minutesPlanned", m.form, m.place,
        (select o.name from app.own_staff() o where o.account_id = m.host_id limit 1) as "hostName", m.status = 'not-held' as "isCancelled", m.agenda, m.themes,
        coalesce((select json_agg(json_build_object('what', coalesce(nullif(s.own_words, ''), s.what, c.name), 'isCourse', r.application_id is not null) order by r.id)
          from meeting_results r left join plan_steps s on s.tenant_id = r.tenant_id and s.id = r.step_id
          left join course_applications a on a.tenant_id = r.tenant_id and a.id = r.application_id
          left join vocational_courses c on c.tenant_id = a.tenant_id and c.id = a.course_id
          where r.tenant_id = m.tenant_id and r.meeting_id = m.id and coalesce(s.what, c.name) is not null), '[]') as results
      from meetings m where m.tenant_id = ${person.tenantId}::uuid and m.person_id = ${person.personId}::uuid and m.status <> 'moved'
        and (m.kind in ('workplace-visit', 'guidance') and m.meets_on >= ${addDays(today, -365)}::date
          or exists (select from meeting_notes n where n.tenant_id = m.tenant_id and n.meeting_id = m.id))
      order by m.meets_on desc, m.starts_at desc, m.id limit 50`.execute(db),
    selectNotesForHer(ctx),
  ]);
  return rows.map(({ minutesPlanned, ...meeting }) => ({
    ...meeting,
    endsAt: endOf({ startsAt: meeting.startsAt, minutesPlanned }),
    notes: notes.filter(({ meetingId }) => meetingId === meeting.id),
  }));
}

async function selectNotesForHer({ db, person, services }: PortalContext) {
  const { rows } = await sql<{ meetingId: string; id: string; versionId: string; sealed: Buffer }>`
    select n.meeting_id as "meetingId", n.id, v.id as "versionId", v.sealed
    from meeting_notes n join meeting_note_versions v on v.tenant_id = n.tenant_id and v.note_id = n.id
    where n.tenant_id = ${person.tenantId}::uuid and n.person_id = ${person.personId}::uuid
    order by n.written_at, n.id limit 200`.execute(db);
  const of = { caller: { tenantId: person.tenantId }, services };
  return rows.map(({ meetingId, id, versionId, sealed }) => ({
    ...{ meetingId, id },
    texts: openTexts<NoteTexts>(of, 'meeting_note_versions', versionId, sealed),
  }));
}
