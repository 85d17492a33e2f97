import { maskIdentityNumber } from '#app/features/people/domain/show-identity-number.ts';
import { referralNumberPlace } from '#app/features/referrals/domain/referral.ts';
import { blindIndex, encryptField, type Keys } from '#app/platform/crypto/keys.ts';
import { addDays, earlierOf, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import { newReferrals } from './referrals.ts';
import type { Rows } from './rows.ts';

type Enrolment = Rows['enrolments'][number];
type Own = { tenant_id: string; programme_id: string };

const followed = {
  referred: 'taken-up',
  waiting: 'waiting',
  accepted: 'accepted',
  active: 'started',
  paused: 'started',
  ended: 'ended',
  declined: 'declined',
  withdrawn: 'withdrawn',
} as const;

/** How many of the programme's people in each status came through the partner. */
const taken = { referred: 2, waiting: 2, accepted: 1, active: 3, ended: 1, declined: 1, withdrawn: 1 } as const;

/** Gives a running programme referrals from its partner officer: new ones to decide about, and what became of earlier ones. */
export function addReferrals(rows: Rows, random: Random, keys: Keys, programmeId: string, today: PlainDate): void {
  const officerId = rows.role_assignments.find(
    (each) => each.role === 'partner-officer' && each.programme_id === programmeId,
  )?.account_id;
  const coordinatorId = rows.role_assignments.find(
    (each) => each.role === 'coordinator' && each.programme_id === programmeId,
  )?.account_id;
  const officer = rows.accounts.find(({ id }) => id === officerId);
  const programme = rows.programmes.find(({ id }) => id === programmeId);
  if (officer === undefined || programme === undefined || coordinatorId === undefined) return;
  if (!String(programme.key).endsWith('-nu')) return;
  const own: Own = { tenant_id: officer.tenant_id as string, programme_id: programmeId };
  const by = {
    source: 'partner',
    organisation_id: officer.organisation_id as string,
    referred_by: officer.id as string,
  };
  for (const [index, wish] of (newReferrals[String(programme.key)] ?? []).entries()) {
    const { number, daysAgo, question, answered, application, ...who } = wish;
    const id = random.uuid();
    const day = addDays(today, -daysAgo);
    rows.referrals.push({
      ...own,
      ...(application ? { source: 'application' } : by),
      ...who,
      ...(number && {
        number_kind: number.kind,
        number_ciphertext: encryptField(keys, referralNumberPlace(own.tenant_id, id), number.normalised),
        number_blind_index: blindIndex(keys, own.tenant_id, number.normalised),
        number_masked: maskIdentityNumber(number),
      }),
      id,
      referred_on: day,
      received_at: `${day}T0${7 + (index % 3)}:1${index % 10}:00Z`,
      status: 'received',
      status_on: day,
      ...(who.restricted && { handler_id: coordinatorId }),
    });
    if (who.restricted)
      rows.referral_decisions.push({
        tenant_id: own.tenant_id,
        id: random.uuid(),
        referral_id: id,
        decision: 'protect',
        reason: 'Anvisaren ringde och berättade.',
        decided_on: day,
        recorded_at: `${day}T11:00:00Z`,
        decided_by: coordinatorId,
      });
    const write = (author: 'partner' | 'programme', text: string, after: number) =>
      rows.referral_messages.push({
        tenant_id: own.tenant_id,
        id: random.uuid(),
        referral_id: id,
        author,
        text,
        written_by: author === 'partner' ? (officer.id as string) : coordinatorId,
        written_at: `${addDays(day, after)}T12:30:00Z`,
      });
    if (question) write('programme', question, 1);
    if (answered) write('partner', answered, 2);
  }
  const enrolments = rows.enrolments.filter((each) => each.programme_id === programmeId && !each.restricted);
  comeFurther(rows, random, enrolments, today, coordinatorId);
  for (const [status, count] of Object.entries(taken))
    for (const enrolment of random.shuffle(enrolments.filter((each) => each.status === status)).slice(0, count))
      addFollowed(rows, random, own, by, enrolment, coordinatorId);
  addOffers(rows, random, own, enrolments, today, coordinatorId);
}

function addFollowed(
  rows: Rows,
  random: Random,
  own: Own,
  by: { source: string; organisation_id: string; referred_by: string },
  enrolment: Enrolment,
  coordinatorId: string,
): void {
  const person = rows.person_directory.find(({ person_id }) => person_id === enrolment.person_id);
  const lastMove = rows.enrolment_moves.findLast(({ enrolment_id }) => enrolment_id === enrolment.id);
  if (person === undefined || lastMove === undefined) return;
  const id = random.uuid();
  const day = enrolment.referred_on as PlainDate;
  const isDeclined = enrolment.status === 'declined';
  rows.referrals.push({
    ...own,
    ...by,
    id,
    given_name: person.given_name ?? '',
    family_name: person.family_name ?? '',
    person_id: enrolment.person_id,
    enrolment_id: enrolment.id,
    referred_on: day,
    received_at: `${day}T08:00:00Z`,
    status: lastMove.move === 'never-start' ? 'never-started' : followed[enrolment.status as keyof typeof followed],
    status_on: (enrolment.status === 'active' ? enrolment.started_on : null) ?? lastMove.takes_effect_on,
    shared_reason_class: isDeclined ? 'not-eligible' : null,
    wish: random.pick(['Komma närmare ett arbete.', 'Prova på praktik och öva svenska.', 'Få hjälp med nästa steg.']),
  });
  rows.referral_decisions.push({
    tenant_id: own.tenant_id,
    id: random.uuid(),
    referral_id: id,
    decision: isDeclined ? 'decline' : 'take-up',
    reason_class: isDeclined ? 'not-eligible' : null,
    decided_on: addDays(day, 2),
    recorded_at: `${addDays(day, 2)}T09:00:00Z`,
    decided_by: coordinatorId,
  });
}

/** One who was referred has a place from next week; one who had a place never came. */
function comeFurther(
  rows: Rows,
  random: Random,
  enrolments: readonly Enrolment[],
  today: PlainDate,
  coordinatorId: string,
): void {
  const decide = (
    enrolment: Enrolment,
    move: string,
    from: string,
    to: string,
    day: PlainDate,
    reason: string | null,
  ) => {
    const { tenant_id, id, programme_id, person_id } = enrolment;
    Object.assign(enrolment, { status: to });
    rows.enrolment_moves.push({
      ...{ tenant_id, enrolment_id: id, programme_id, person_id, id: random.uuid() },
      ...{ move, from_status: from, to_status: to, takes_effect_on: day, reason },
      recorded_by: coordinatorId,
      recorded_at: `${day}T13:00:00Z`,
    } as Rows['enrolment_moves'][number]);
  };
  const referred = enrolments.filter(({ status }) => status === 'referred');
  const place = referred.at(-1);
  if (place !== undefined) {
    const day = earlierOf(addDays(place.referred_on as PlainDate, 3), today);
    decide(place, 'accept', 'referred', 'accepted', day, null);
  }
  const gone = enrolments.find(({ status }) => status === 'withdrawn') ?? referred.at(-2);
  if (gone === undefined) return;
  // A place first: then she never came.
  const withdrawn = rows.enrolment_moves.findIndex((each) => each.enrolment_id === gone.id && each.move === 'withdraw');
  if (withdrawn >= 0) rows.enrolment_moves.splice(withdrawn, 1);
  const day = gone.referred_on as PlainDate;
  decide(gone, 'accept', 'referred', 'accepted', earlierOf(addDays(day, 2), today), null);
  decide(
    gone,
    'never-start',
    'accepted',
    'withdrawn',
    earlierOf(addDays(day, 9), today),
    'Flyttade till en annan kommun.',
  );
}

/** One on the list has an offer whose day to answer has come; the next has been passed over once. */
function addOffers(
  rows: Rows,
  random: Random,
  own: Own,
  enrolments: readonly Enrolment[],
  today: PlainDate,
  coordinatorId: string,
): void {
  const [first, second, , fourth] = enrolments
    .filter(({ status }) => status === 'waiting')
    .toSorted((a, b) => (String(a.referred_on) < String(b.referred_on) ? -1 : 1));
  if (first === undefined || second === undefined) return;
  const at = (enrolment: Enrolment) => ({
    ...own,
    enrolment_id: enrolment.id as string,
    person_id: enrolment.person_id as string,
  });
  if (fourth !== undefined && rows.programmes.some(({ id, key }) => id === own.programme_id && key === 'vasteras-nu'))
    rows.waiting_priorities.push({
      ...at(fourth),
      id: random.uuid(),
      group_key: 'young',
      reason: 'Är 24 år och har stått utan sysselsättning i ett år.',
      set_on: addDays(today, -4),
      recorded_at: `${addDays(today, -4)}T10:00:00Z`,
      set_by: coordinatorId,
    });
  const offerId = random.uuid();
  rows.place_offers.push({
    ...at(second),
    id: offerId,
    offered_on: addDays(today, -12),
    answer_by: addDays(today, -1),
    starts_on: addDays(today, 9),
    recorded_at: `${addDays(today, -12)}T09:30:00Z`,
    offered_by: coordinatorId,
  });
  rows.waiting_skips.push({
    ...at(first),
    id: random.uuid(),
    offer_id: offerId,
    reason: 'Platsen börjar innan sommarens sfi-kurs är klar. Nästa plats erbjuds hen först.',
    skipped_on: addDays(today, -12),
    recorded_at: `${addDays(today, -12)}T09:30:00Z`,
    skipped_by: coordinatorId,
  });
  for (const referral of rows.referrals)
    if (referral.enrolment_id === second.id)
      Object.assign(referral, { status: 'offered', status_on: addDays(today, -12) });
}
