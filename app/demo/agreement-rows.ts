import { placeOf } from '#app/features/meetings/server/seal-texts.ts';
import { encryptField } from '#app/platform/crypto/keys.ts';
import { addDays } from '#app/shared/dates.ts';
import { inSwedish, ownWords } from './meeting-words.ts';
import { type Enrolment, type MeetingMaker, meet } from './one-meeting.ts';

/** A meeting with two agencies: who came, what each promised and what became of it, shared minutes with an addition, and a proxy. */
export function addSeveralParties(maker: MeetingMaker, enrolment: Enrolment): void {
  const { rows, random, keys, today } = maker;
  const { tenant_id } = enrolment;
  const host = enrolment.case_worker_id as string;
  const meeting = meet(maker, enrolment, host, addDays(today, -17), {
    kind: 'multi-party',
    subject: 'Vägen till arbete i kök',
    place: 'Medborgarhuset',
    minutesHeld: 75,
  });
  const at = `${meeting.meets_on}T14:45:00Z`;
  const own = { tenant_id, meeting_id: meeting.id, added_at: at, added_by: host };
  const agency = rows.organisations.find((each) => each.tenant_id === tenant_id && each.kind === 'agency');
  rows.meeting_attendees.push(
    { ...own, id: random.uuid(), name: 'Mats Hedlund', organisation_id: agency?.id ?? null, came: true },
    { ...own, id: random.uuid(), name: 'Ulrika Sjö', organisation_name: 'Försäkringskassan', came: true },
    { ...own, id: random.uuid(), name: 'Inga Wall', organisation_name: 'Vuxenutbildningen', came: false },
  );
  const promise = (promisedBy: string, what: string, days: number, settled: object) =>
    rows.meeting_promises.push({
      ...own,
      id: random.uuid(),
      promised_by: promisedBy,
      what,
      due_on: addDays(today, days),
      ...settled,
    });
  promise('Mats Hedlund, Arbetsförmedlingen', 'Ordna beslut om praktik', -3, {});
  promise('Ulrika Sjö, Försäkringskassan', 'Skicka blankett om aktivitetsersättning', -8, {
    status: 'done',
    settled_on: addDays(today, -9),
    settled_at: `${addDays(today, -9)}T09:00:00Z`,
    settled_by: host,
    note: 'Kom med post.',
  });
  promise('Deltagaren', 'Besöka köket och hälsa på chefen', 6, {});
  const language = rows.person_languages.find(
    (each) => each.person_id === enrolment.person_id && each.is_first,
  )?.language;
  const words = ownWords[language ?? ''] ?? '';
  const minutesId = random.uuid();
  const text =
    'Alla tycker att två dagars praktik i kök är ett bra första steg. Svenskan fortsätter de andra dagarna.\nVi följer upp efter fyra veckor.';
  const seal = (table: Parameters<typeof placeOf>[1], id: string, texts: object) =>
    encryptField(keys, placeOf(tenant_id, table, id), JSON.stringify(texts));
  rows.meeting_minutes.push({
    tenant_id,
    id: minutesId,
    meeting_id: meeting.id,
    author_id: host,
    sealed: seal('meeting_minutes', minutesId, { text, ownWords: words, inSwedish: words === '' ? '' : inSwedish }),
    language: words === '' ? null : (language ?? null),
    written_at: at,
    shared_at: `${addDays(today, -16)}T08:20:00Z`,
  });
  const additionId = random.uuid();
  rows.meeting_minutes_additions.push({
    tenant_id,
    id: additionId,
    minutes_id: minutesId,
    sealed: seal('meeting_minutes_additions', additionId, {
      text: 'Rättelse: praktiken är på tisdagar och torsdagar.',
    }),
    added_at: `${addDays(today, -15)}T10:05:00Z`,
    added_by: host,
  });
  rows.person_proxies.push({
    tenant_id,
    programme_id: enrolment.programme_id,
    person_id: enrolment.person_id,
    enrolment_id: enrolment.id,
    restricted: false,
    id: random.uuid(),
    kind: 'proxy',
    holder_name: 'Rune Ahl',
    phone: '070-174 06 21',
    scope: 'Kontakt med Försäkringskassan',
    valid_from: addDays(today, -40),
    valid_before: addDays(today, 140),
    added_at: at,
    added_by: host,
  });
}
