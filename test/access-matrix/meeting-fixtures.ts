import { placeOf } from '#app/features/meetings/server/seal-texts.ts';
import { encryptField } from '#app/platform/crypto/keys.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string };

/**
 * The programme's peer coach coaches the person: a coaching meeting of theirs today with a note for the team, and one of several parties held
 * by the case worker, with somebody asked, a promise, shared minutes and a proxy; and supervision of the peer coach.
 */
export async function someMeetings(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId }: Of,
  word = 'Samtal',
): Promise<Record<string, string>> {
  const { admin } = world;
  const tenant_id = world.tenants[programmeTenant[programme]];
  const peer = (await world.as('peer-coach', programme)).accountId;
  const worker = (await world.as('case-worker', programme)).accountId;
  const at = world.services.now();
  const person = {
    tenant_id,
    person_id: personId,
    enrolment_id: enrolmentId,
    programme_id: world.programmes[programme],
  };
  const seal = (table: Parameters<typeof placeOf>[1], id: string, texts: object) =>
    encryptField(world.services.keys, placeOf(tenant_id, table, id), JSON.stringify(texts));
  const ids = Object.fromEntries(
    ['meetingId', 'severalId', 'noteId', 'attendeeId', 'promiseId', 'minutesId', 'proxyId', 'supervisionId'].map(
      (name) => [name, newId()],
    ),
  );
  const id = (name: string) => ids[name] as string;
  await admin.updateTable('enrolments').set({ peer_coach_id: peer }).where('id', '=', enrolmentId).execute();
  const planned = {
    meets_on: '2026-03-04',
    starts_at: '08:00',
    minutes_planned: 60,
    form: 'place',
    created_by: worker,
  };
  await admin
    .insertInto('meetings')
    .values([
      { ...person, ...planned, id: id('meetingId'), kind: 'coaching', host_id: peer, subject: word },
      {
        ...person,
        ...planned,
        id: id('severalId'),
        kind: 'multi-party',
        host_id: worker,
        subject: word,
        meets_on: '2026-03-03',
      },
    ])
    .execute();
  await admin
    .insertInto('meeting_notes')
    .values({
      ...person,
      id: id('noteId'),
      meeting_id: id('meetingId'),
      audience: 'team',
      author_id: peer,
      written_at: at,
    })
    .execute();
  const version = newId();
  const texts = { topics: word, decided: '', nextStep: '', agreed: '' };
  await admin
    .insertInto('meeting_note_versions')
    .values({
      tenant_id,
      id: version,
      note_id: id('noteId'),
      number: 1,
      sealed: seal('meeting_note_versions', version, texts),
      audience: 'team',
      written_at: at,
      written_by: peer,
    })
    .execute();
  // At the address of the coaching meeting: one pattern of addresses serves both kinds.
  const added = { tenant_id, meeting_id: id('meetingId'), added_at: at, added_by: worker };
  await admin
    .insertInto('meeting_attendees')
    .values({ ...added, id: id('attendeeId'), name: word, organisation_name: 'Försäkringskassan' })
    .execute();
  await admin
    .insertInto('meeting_promises')
    .values({ ...added, id: id('promiseId'), promised_by: word, what: word, due_on: '2026-03-01' })
    .execute();
  await admin
    .insertInto('meeting_minutes')
    .values({
      tenant_id,
      id: id('minutesId'),
      meeting_id: id('severalId'),
      author_id: worker,
      sealed: seal('meeting_minutes', id('minutesId'), { text: word, ownWords: '', inSwedish: '' }),
      written_at: at,
      shared_at: at,
    })
    .execute();
  await admin
    .insertInto('person_proxies')
    .values({
      ...person,
      id: id('proxyId'),
      kind: 'god-man',
      holder_name: word,
      scope: word,
      valid_from: '2026-01-01',
      added_at: at,
      added_by: worker,
    })
    .execute();
  await admin
    .insertInto('peer_supervisions')
    .values({
      tenant_id,
      id: id('supervisionId'),
      programme_id: world.programmes[programme],
      account_id: peer,
      held_on: '2026-02-10',
      minutes: 60,
      sealed: seal('peer_supervisions', id('supervisionId'), { note: '' }),
      written_at: at,
    })
    .execute();
  return { ...ids, peerId: peer };
}
