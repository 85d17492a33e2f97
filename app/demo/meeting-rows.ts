import type { NoteTexts } from '#app/features/meetings/domain/note.ts';
import { placeOf } from '#app/features/meetings/server/seal-texts.ts';
import { encryptField, type Keys as InstallationKeys } from '#app/platform/crypto/keys.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { addSeveralParties } from './agreement-rows.ts';
import { notes } from './meeting-words.ts';
import { type Enrolment, type Meeting, type MeetingMaker, meet, workday } from './one-meeting.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** Gives a running programme's people meetings: held, moved, not held, planned and forgotten; peers and several parties among them. */
export function addMeetings(
  rows: Rows,
  random: Random,
  keys: InstallationKeys,
  programmeId: string,
  today: PlainDate,
): void {
  const maker = { rows, random, keys, today };
  const here = rows.enrolments.filter(
    (each) => each.programme_id === programmeId && each.status === 'active' && !each.restricted && each.case_worker_id,
  );
  here.forEach((enrolment, index) => {
    const host = enrolment.case_worker_id as string;
    if (index % 5 !== 4) {
      if (index % 5 === 1) notHeld(maker, enrolment, host);
      const held = meet(maker, enrolment, host, workday(today, -random.int(5, 26)), {
        minutesHeld: random.pick([45, 50, 60]),
      });
      writeNote(maker, held, host, index);
      if (index % 5 === 2) moved(maker, enrolment, host);
      else meet(maker, enrolment, host, index % 7 === 0 ? today : workday(today, random.int(1, 20)), {});
    }
    const peer = enrolment.peer_coach_id;
    if (peer) {
      const first = meet(maker, enrolment, peer, workday(today, -random.int(8, 30)), {
        minutesHeld: 60,
        place: 'Biblioteket',
      });
      writeNote(maker, first, peer, index, 'own');
      meet(maker, enrolment, peer, index % 3 === 0 ? today : workday(today, random.int(2, 12)), {
        place: 'Biblioteket',
      });
    }
  });
  for (const enrolment of prefer(rows, here).slice(0, 2)) addSeveralParties(maker, enrolment);
  addSupervisions(maker, programmeId);
}

/** Those whose own words can be shown in a language with other signs come first. */
function prefer(rows: Rows, here: readonly Enrolment[]): Enrolment[] {
  const order = ['prs', 'fa', 'ar', 'ti', 'so', 'uk'];
  const rank = ({ person_id }: Enrolment) => {
    const first = rows.person_languages.find((each) => each.person_id === person_id && each.is_first)?.language;
    const at = order.indexOf(first ?? '');
    return at < 0 ? order.length : at;
  };
  return [...here].sort((a, b) => rank(a) - rank(b));
}

function notHeld(maker: MeetingMaker, enrolment: Enrolment, host: string): void {
  const meeting = meet(maker, enrolment, host, workday(maker.today, -maker.random.int(28, 40)), {});
  const [because_of, reason] = maker.random.pick([
    ['person', 'sick'],
    ['person', 'no-notice'],
    ['programme', 'staff-sick'],
    ['other', 'interpreter-missing'],
  ] as const);
  const settled = { settled_at: `${meeting.meets_on}T16:00:00Z`, settled_by: host };
  Object.assign(meeting, { status: 'not-held', because_of, reason, ...settled });
}

// The one that takes its place is written first: a reference points backwards.
function moved(maker: MeetingMaker, enrolment: Enrolment, host: string): void {
  const later = meet(maker, enrolment, host, workday(maker.today, maker.random.int(4, 15)), {});
  const earlier = meet(maker, enrolment, host, workday(maker.today, -maker.random.int(1, 12)), {
    subject: later.subject ?? '',
  });
  Object.assign(earlier, {
    status: 'moved',
    because_of: 'person',
    reason: 'other-appointment',
    moved_to: later.id,
    settled_at: `${addDays(earlier.meets_on as PlainDate, -1)}T10:00:00Z`,
    settled_by: host,
  });
}

/** A note about a meeting, in words that fit its audience. */
export function writeNote(
  { rows, random, keys }: MeetingMaker,
  meeting: Meeting,
  author: string,
  at: number,
  audience?: string,
): void {
  const { texts, audience: usual } = notes[at % notes.length] as { texts: NoteTexts; audience: string };
  const id = random.uuid();
  const readers = audience ?? usual;
  const { tenant_id, programme_id, person_id, enrolment_id } = meeting;
  const written = `${meeting.meets_on}T15:40:00Z`;
  rows.meeting_notes.push({
    tenant_id,
    programme_id,
    person_id,
    enrolment_id,
    restricted: false,
    id,
    meeting_id: meeting.id,
    audience: readers,
    author_id: author,
    written_at: written,
  });
  const versionId = random.uuid();
  rows.meeting_note_versions.push({
    tenant_id,
    id: versionId,
    note_id: id,
    number: 1,
    sealed: encryptField(keys, placeOf(tenant_id, 'meeting_note_versions', versionId), JSON.stringify(texts)),
    audience: readers,
    written_at: written,
    written_by: author,
  });
}

function addSupervisions({ rows, random, keys, today }: MeetingMaker, programmeId: string): void {
  for (const { account_id, tenant_id } of rows.role_assignments.filter(
    (each) => each.programme_id === programmeId && each.role === 'peer-coach',
  ))
    for (const weeks of [2, 6, 10]) {
      const id = random.uuid();
      const heldOn = workday(today, -7 * weeks);
      const note = JSON.stringify({
        note: 'Hur jag säger nej på ett bra sätt. Vad som är handläggarens sak och inte min.',
      });
      rows.peer_supervisions.push({
        tenant_id,
        id,
        programme_id: programmeId,
        account_id,
        held_on: heldOn,
        minutes: 90,
        supervisor: 'Samordnaren',
        sealed: encryptField(keys, placeOf(tenant_id, 'peer_supervisions', id), note),
        written_at: `${heldOn}T15:00:00Z`,
      });
    }
}
