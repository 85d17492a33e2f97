import { followUpsFor } from '#app/features/outcomes/domain/follow-ups.ts';
import { numberPlace } from '#app/features/people/domain/number-place.ts';
import { maskIdentityNumber } from '#app/features/people/domain/show-identity-number.ts';
import { blindIndex, encryptField, type Keys as InstallationKeys } from '#app/platform/crypto/keys.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { addLanguagesAndContact } from './contact-rows.ts';
import type { Participation } from './participations.ts';
import type { DemoPerson } from './people.ts';
import type { DemoProgramme } from './programme-rows.ts';
import type { Random } from './random.ts';
import type { Keys, Rows } from './rows.ts';

/** Writes a person with name, contact and numbers. */
export function addPerson(
  rows: Rows,
  random: Random,
  tenantId: string,
  person: DemoPerson,
  from: PlainDate,
  keys: InstallationKeys,
): void {
  const { id, restricted } = person;
  const hasRoughBirthDate = person.background.key !== 'sweden' && (person.bornOn?.endsWith('-01-01') ?? false);
  rows.people.push({
    tenant_id: tenantId,
    id,
    restricted,
    sex: person.sex,
    born_on: person.bornOn,
    born_precision: hasRoughBirthDate ? 'first-of-january' : null,
    born_source: hasRoughBirthDate ? 'authority' : null,
  });
  rows.person_directory.push({
    tenant_id: tenantId,
    person_id: id,
    restricted,
    given_name: person.givenName,
    family_name: person.familyName,
    name_in_own_script: person.ownScript,
    municipality: person.municipality || null,
  });
  addLanguagesAndContact(rows, tenantId, person);
  person.numbers.forEach(({ kind, number }, index) => {
    const next = person.numbers[index + 1];
    const identifierId = random.uuid();
    rows.person_identifiers.push({
      tenant_id: tenantId,
      id: identifierId,
      person_id: id,
      restricted,
      kind,
      ciphertext: encryptField(keys, numberPlace(tenantId, identifierId), number),
      blind_index: blindIndex(keys, tenantId, number),
      masked: maskIdentityNumber({ kind, normalised: number }),
      level: kind === 'samordningsnummer' ? 'probable' : null,
      valid_from: addDays(from, index * 120),
      valid_before: next ? addDays(from, (index + 1) * 120) : null,
      source: index === 0 ? 'referral' : 'document',
      ended_as: next ? 'replaced' : null,
      ended_reason: next
        ? next.kind === 'personnummer'
          ? 'registered-as-resident'
          : 'coordination-number-given'
        : null,
    });
    const before = rows.person_identifiers.at(-2);
    if (index > 0 && before) before.replaced_by = identifierId;
  });
}

/** Writes an enrolment and every decision about it. */
export function addEnrolment(
  rows: Rows,
  random: Random,
  keys: Keys,
  participation: Participation,
  programme: DemoProgramme,
  caseWorker: string,
  peer: string | null,
): void {
  const { status, referredOn, startedOn, endedOn, outcome } = participation;
  const { enrolment_id: id, ...rest } = keys;
  rows.enrolments.push({
    ...rest,
    id,
    status,
    site_key: participation.siteKey,
    track_key: participation.trackKey,
    case_worker_id: startedOn === null && random.chance(0.5) ? null : caseWorker,
    peer_coach_id: peer !== null && random.chance(0.4) ? peer : null,
    referred_on: referredOn,
    started_on: startedOn,
    ended_on: endedOn,
    planned_end_on:
      startedOn === null || programme.definition.lengthPerPerson?.months === undefined
        ? null
        : addDays(startedOn, programme.definition.lengthPerPerson.months * 30),
    exit_reason: outcome === null ? null : exitReasons[outcome],
  });
  const moves: [move: string, from: string | null, to: string, on: PlainDate | null][] = [
    ['refer', null, 'referred', referredOn],
  ];
  if (startedOn !== null)
    moves.push(['accept', 'referred', 'accepted', addDays(referredOn, 2)], ['start', 'accepted', 'active', startedOn]);
  if (status === 'waiting') moves.push(['put-on-waiting-list', 'referred', 'waiting', addDays(referredOn, 1)]);
  if (status === 'paused') moves.push(['pause', 'active', 'paused', addDays(startedOn as PlainDate, 14)]);
  if (status === 'ended') moves.push(['end', 'active', 'ended', endedOn]);
  if (status === 'declined' || status === 'withdrawn' || status === 'mistaken')
    moves.push([
      { declined: 'decline', withdrawn: 'withdraw', mistaken: 'mark-mistaken' }[status],
      'referred',
      status,
      addDays(referredOn, 4),
    ]);
  moves.forEach(([move, from, to, on], index) => {
    const day = on as PlainDate;
    rows.enrolment_moves.push({
      ...keys,
      id: random.uuid(),
      move,
      from_status: from,
      to_status: to,
      takes_effect_on: day,
      reason: reasonFor(status, move),
      recorded_by: caseWorker,
      recorded_at: `${day}T0${8 + (index % 2)}:0${index}:00Z`,
    });
  });
}

const exitReasons = {
  work: 'to-work',
  studies: 'to-studies',
  placement: 'completed',
  jobSeeking: 'completed',
  other: 'other',
  notKnown: 'did-not-come-back',
} as const;

function reasonFor(status: Participation['status'], move: string): string | null {
  if (move === 'decline') return 'Uppfyller inte villkoren';
  if (move === 'withdraw') return status === 'withdrawn' ? 'Ville inte längre delta' : null;
  if (move === 'mark-mistaken') return 'Registrerad två gånger';
  return move === 'pause' ? 'Sjukskriven en tid' : null;
}

/** Writes the follow-ups an exit led to, most of them done. */
export function addFollowUps(
  rows: Rows,
  random: Random,
  keys: Keys,
  { endedOn, outcome }: Participation,
  definition: DemoProgramme['definition'],
  today: PlainDate,
  caseWorker: string,
): void {
  if (endedOn === null) return;
  for (const { key, asksAboutOn, dueOn } of followUpsFor(definition, endedOn)) {
    const doneOn = addDays(dueOn, random.int(0, 9));
    // In the programmes that are over nearly all was asked; in those that run some waits.
    const isDone = doneOn < today && (random.chance(0.88) || addDays(dueOn, 400) < today);
    const reached =
      outcome === 'notKnown'
        ? 'not-reached'
        : random.weighted([
            ['answered', 90],
            ['not-reached', 8],
            ['declined', 2],
          ] as const);
    const done = isDone
      ? { done_on: doneOn, outcome: reached, recorded_at: `${doneOn}T10:00:00Z`, recorded_by: caseWorker }
      : {};
    rows.follow_ups.push({
      ...keys,
      id: random.uuid(),
      point_key: key,
      due_on: dueOn,
      asks_about_on: asksAboutOn,
      ...done,
    });
  }
}
