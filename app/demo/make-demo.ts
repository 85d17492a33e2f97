import { blindIndex, encryptField, type Keys as InstallationKeys } from '#app/platform/crypto/keys.ts';
import { followUpsFor } from '#app/features/outcomes/domain/follow-ups.ts';
import { numberPlace } from '#app/features/people/domain/number-place.ts';
import { maskIdentityNumber } from '#app/features/people/domain/show-identity-number.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { addGroup, type Member } from './attendance-rows.ts';
import { addHistory, type Keys } from './history-rows.ts';
import { makeNumberSource } from './identity-numbers.ts';
import { countNeverStarted, makeParticipations, type Participation } from './participations.ts';
import { type DemoPerson, makePeople } from './people.ts';
import { type DemoProgramme, demoProgrammes } from './programme-rows.ts';
import { makeRandom, type Random } from './random.ts';
import { noRows, type Rows } from './rows.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { type DemoTenant, demoTenants } from './tenants.ts';

type Place = { tenantId: string; staff: Map<string, { id: string; roles: DemoTenant['staff'][number]['roles'] }> };

/** All rows of the demo for one day. The same seed, day and keys give the same people every time. */
export function makeDemo(seed: string, today: PlainDate, keys: InstallationKeys): Rows {
  const rows = noRows();
  const programmes = demoProgrammes(today);
  const numbers = makeNumberSource();
  const programmeIds = new Map([...programmes.keys()].map((key) => [key, makeRandom(`${seed}:programme:${key}`).uuid()]));
  const places = new Map(demoTenants.map((tenant) => [tenant.key, addTenant(rows, makeRandom(`${seed}:tenant:${tenant.key}`), tenant)]));
  for (const [key, programme] of programmes) addProgramme(rows, places, programmeIds, key, programme);
  for (const tenant of demoTenants) addRoles(rows, makeRandom(`${seed}:roles:${tenant.key}`), tenant, places.get(tenant.key) as Place, programmeIds);
  for (const scenario of scenarios) {
    const programme = programmes.get(scenario.programme) as DemoProgramme;
    fillProgramme(rows, makeRandom(`${seed}:${scenario.programme}`), scenario, programme, places.get(scenario.tenant) as Place, programmeIds.get(scenario.programme) as string, keys, numbers);
  }
  return rows;
}

function addTenant(rows: Rows, random: Random, tenant: DemoTenant): Place {
  const tenantId = random.uuid();
  rows.tenants.push({ id: tenantId, key: tenant.key, name: tenant.name, theme: tenant.theme, demo: true });
  const organisations = new Map<string, string>();
  for (const [name, kind] of [[tenant.name, tenant.kind] as const, ...tenant.partners]) {
    const id = random.uuid();
    organisations.set(name, id);
    rows.organisations.push({ tenant_id: tenantId, id, name, kind });
  }
  const staff: Place['staff'] = new Map();
  for (const person of tenant.staff) {
    const id = random.uuid();
    staff.set(person.name, { id, roles: person.roles });
    const organisationId = organisations.get(person.organisation ?? tenant.name) as string;
    rows.accounts.push({ tenant_id: tenantId, id, organisation_id: organisationId, email: emailOf(person.name, tenant.key), name: person.name, languages: [...(person.languages ?? ['sv', 'en'])] });
  }
  return { tenantId, staff };
}

// .example is reserved: no mail to a demo person can reach anybody.
function emailOf(name: string, tenantKey: string): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/[^a-z ]/g, '').replaceAll(' ', '.');
  return `${plain}@${tenantKey}.example`;
}

function addProgramme(rows: Rows, places: Map<string, Place>, ids: Map<string, string>, key: string, { definition, frame }: DemoProgramme): void {
  const scenario = scenarios.find((each) => each.programme === key) as Scenario;
  const stated = definition.period;
  const tenantId = (places.get(scenario.tenant) as Place).tenantId;
  rows.programmes.push({
    tenant_id: tenantId,
    id: ids.get(key) as string,
    key,
    name: definition.name,
    starts_on: stated?.startsOn ? frame.startsOn : null,
    ends_on: stated?.endsOn ? frame.endsOn : null,
    definition: JSON.stringify(definition),
    copied_from: key.endsWith('-nu') ? (ids.get(key.slice(0, -3)) as string) : null,
  });
}

function addRoles(rows: Rows, random: Random, tenant: DemoTenant, place: Place, programmeIds: Map<string, string>): void {
  for (const { id, roles } of place.staff.values())
    for (const { role, programmes } of roles)
      for (const programmeId of programmes.length === 0 ? [null] : programmes.map((key) => programmeIds.get(key) as string))
        rows.role_assignments.push({ tenant_id: place.tenantId, id: random.uuid(), account_id: id, role, programme_id: programmeId, valid_from: '2015-01-01' });
  if (tenant.staff.length === 0) throw new Error('a demo tenant needs staff');
}

function fillProgramme(rows: Rows, random: Random, scenario: Scenario, programme: DemoProgramme, place: Place, programmeId: string, keys: InstallationKeys, numbers: ReturnType<typeof makeNumberSource>): void {
  const { definition, frame } = programme;
  const municipality = definition.sites?.[0]?.municipality ?? definition.sites?.[0]?.name ?? '';
  const wishes = { backgrounds: scenario.backgrounds, asylumSeekers: scenario.asylumSeekers, municipality, on: frame.startsOn };
  const people = makePeople(random, numbers, { ...wishes, women: scenario.women, men: scenario.men, protectedPeople: scenario.protectedPeople });
  const extraCount = countNeverStarted(scenario);
  const extra = makePeople(random, numbers, { ...wishes, women: Math.ceil(extraCount / 2), men: Math.floor(extraCount / 2), protectedPeople: 0 });
  const team = teamOf(place, scenario.programme);
  for (const person of [...people, ...extra]) addPerson(rows, random, place.tenantId, person, frame.startsOn, keys);
  const members: Member[] = makeParticipations(random, scenario, people, extra, frame).map((participation) => {
    const caseWorker = random.pick(team.caseWorkers);
    const own: Keys = { tenant_id: place.tenantId, programme_id: programmeId, person_id: participation.person.id, enrolment_id: participation.id, restricted: participation.person.restricted };
    addEnrolment(rows, random, own, participation, programme, caseWorker, team.peers[0] ?? null);
    if (participation.person.restricted && !participation.isEarlierStay) for (const account of new Set([team.coordinator, caseWorker])) rows.named_readers.push({ tenant_id: place.tenantId, person_id: participation.person.id, account_id: account, reason: 'Arbetar med ärendet' });
    if (participation.status !== 'mistaken') addHistory(random, rows, own, participation, definition.frameworks ?? [], scenario.asylumSeekers, frame.today, caseWorker);
    addFollowUps(rows, random, own, participation, definition, frame.today, caseWorker);
    return { participation, keys: own };
  });
  addGroups(rows, random, scenario, programme, place.tenantId, programmeId, members, team.leaders);
}

function teamOf(place: Place, programme: string): { coordinator: string; caseWorkers: string[]; leaders: string[]; peers: string[] } {
  const holding = (role: string) => [...place.staff.values()].filter((person) => person.roles.some((held) => held.role === role && held.programmes.includes(programme))).map(({ id }) => id);
  const coordinator = holding('coordinator')[0] as string;
  const leaders = holding('activity-leader');
  return { coordinator, caseWorkers: holding('case-worker'), leaders: leaders.length > 0 ? leaders : holding('case-worker'), peers: holding('peer-coach') };
}

function addPerson(rows: Rows, random: Random, tenantId: string, person: DemoPerson, from: PlainDate, keys: InstallationKeys): void {
  const { id, restricted } = person;
  rows.people.push({ tenant_id: tenantId, id, restricted, sex: person.sex, born_on: person.bornOn });
  rows.person_directory.push({ tenant_id: tenantId, person_id: id, restricted, given_name: person.givenName, family_name: person.familyName, name_in_own_script: person.ownScript, first_language: person.background.language, languages: person.languages, interpreter: person.interpreter, phone: person.phone, municipality: person.municipality || null });
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
      valid_from: addDays(from, index * 120),
      valid_before: next ? addDays(from, (index + 1) * 120) : null,
      source: 'Anvisning',
      reason: next ? 'Folkbokförd' : null,
    });
  });
}

function addEnrolment(rows: Rows, random: Random, keys: Keys, participation: Participation, programme: DemoProgramme, caseWorker: string, peer: string | null): void {
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
    planned_end_on: startedOn === null || programme.definition.lengthPerPerson?.months === undefined ? null : addDays(startedOn, programme.definition.lengthPerPerson.months * 30),
    exit_reason: outcome === null ? null : exitReasons[outcome],
  });
  const moves: [move: string, from: string | null, to: string, on: PlainDate | null][] = [['refer', null, 'referred', referredOn]];
  if (startedOn !== null) moves.push(['accept', 'referred', 'accepted', addDays(referredOn, 2)], ['start', 'accepted', 'active', startedOn]);
  if (status === 'waiting') moves.push(['put-on-waiting-list', 'referred', 'waiting', addDays(referredOn, 1)]);
  if (status === 'paused') moves.push(['pause', 'active', 'paused', addDays(startedOn as PlainDate, 14)]);
  if (status === 'ended') moves.push(['end', 'active', 'ended', endedOn]);
  if (status === 'declined' || status === 'withdrawn' || status === 'mistaken') moves.push([{ declined: 'decline', withdrawn: 'withdraw', mistaken: 'mark-mistaken' }[status], 'referred', status, addDays(referredOn, 4)]);
  moves.forEach(([move, from, to, on], index) => {
    const day = on as PlainDate;
    rows.enrolment_moves.push({ ...keys, id: random.uuid(), move, from_status: from, to_status: to, takes_effect_on: day, reason: reasonFor(status, move), recorded_by: caseWorker, recorded_at: `${day}T0${8 + (index % 2)}:0${index}:00Z` });
  });
}

const exitReasons = { work: 'to-work', studies: 'to-studies', placement: 'completed', jobSeeking: 'completed', other: 'other', notKnown: 'did-not-come-back' } as const;

function reasonFor(status: Participation['status'], move: string): string | null {
  if (move === 'decline') return 'Uppfyller inte villkoren';
  if (move === 'withdraw') return status === 'withdrawn' ? 'Ville inte längre delta' : null;
  if (move === 'mark-mistaken') return 'Registrerad två gånger';
  return move === 'pause' ? 'Sjukskriven en tid' : null;
}

function addFollowUps(rows: Rows, random: Random, keys: Keys, { endedOn, outcome }: Participation, definition: DemoProgramme['definition'], today: PlainDate, caseWorker: string): void {
  if (endedOn === null) return;
  for (const { key, asksAboutOn, dueOn } of followUpsFor(definition, endedOn)) {
    const doneOn = addDays(dueOn, random.int(0, 9));
    // In the programmes that are over nearly all was asked; in those that run some waits.
    const isDone = doneOn < today && (random.chance(0.88) || addDays(dueOn, 400) < today);
    const reached = outcome === 'notKnown' ? 'not-reached' : random.weighted([['answered', 90], ['not-reached', 8], ['declined', 2]] as const);
    const done = isDone ? { done_on: doneOn, outcome: reached, recorded_at: `${doneOn}T10:00:00Z`, recorded_by: caseWorker } : {};
    rows.follow_ups.push({ ...keys, id: random.uuid(), point_key: key, due_on: dueOn, asks_about_on: asksAboutOn, ...done });
  }
}

function addGroups(rows: Rows, random: Random, scenario: Scenario, { definition, frame }: DemoProgramme, tenantId: string, programmeId: string, members: readonly Member[], leaders: readonly string[]): void {
  const bySite = scenario.groups.some((group) => group.form === 'group') && frame.siteKeys.length > 2;
  const siteKeys = bySite ? frame.siteKeys : [null];
  const lastDay = frame.isRunning ? addDays(frame.today, 42) : frame.endsOn;
  for (const group of scenario.groups)
    for (const siteKey of siteKeys) {
      const site = definition.sites?.find(({ key }) => key === siteKey);
      const there = siteKey === null ? members : members.filter(({ participation }) => participation.siteKey === siteKey);
      const named = site === undefined ? group : { ...group, name: `${group.name} ${site.name}`, place: `${group.place}, ${site.name}` };
      addGroup(random, rows, named, there, { tenantId, programmeId, firstDay: frame.startsOn, lastDay, today: frame.today, leaderIds: leaders, siteKey, dropInShare: scenario.dropInShare });
    }
}
