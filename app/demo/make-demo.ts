import type { Keys as InstallationKeys } from '#app/platform/crypto/keys.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { addAbsenceNotices } from './absence-notice-rows.ts';
import { addApplicationForm } from './application-rows.ts';
import { addAssessments } from './assessment-rows.ts';
import { addGroup, heldOn, type Member } from './attendance-rows.ts';
import { addCourses } from './course-rows.ts';
import { addDisclosures } from './disclosure-rows.ts';
import { addDuplicates } from './duplicate-rows.ts';
import { addEmployers } from './employer-rows.ts';
import { addEnrolment, addFollowUps, addPerson } from './enrolment-rows.ts';
import { addFeedback } from './feedback-rows.ts';
import { addAttempts } from './follow-up-rows.ts';
import { addHeldBackSave } from './held-back-rows.ts';
import { addHistory } from './history-rows.ts';
import { makeNumberSource } from './identity-numbers.ts';
import { addMatching } from './matching-rows.ts';
import { addMeetings } from './meeting-rows.ts';
import { addOpenList } from './open-list-rows.ts';
import { addDataProtectionOfficers, addOwnSides } from './own-side-rows.ts';
import { countNeverStarted, makeParticipations } from './participations.ts';
import { makePeople } from './people.ts';
import { addPlaces } from './place-rows.ts';
import { addPlacementJobs } from './placement-job-rows.ts';
import { addPlacements } from './placement-rows.ts';
import { addPlans, addTrackChoices } from './plan-rows.ts';
import { addPortalAccess } from './portal-rows.ts';
import { type DemoProgramme, demoProgrammes } from './programme-rows.ts';
import { addProtection } from './protection-rows.ts';
import { makeRandom, type Random } from './random.ts';
import { addReferrals } from './referral-rows.ts';
import { addReminders } from './reminder-rows.ts';
import { type Keys, noRows, type Rows } from './rows.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { addSkills } from './skill-rows.ts';
import { addRoles, addTenant, type Place, teamOf } from './staff-rows.ts';
import { addSupport } from './support-rows.ts';
import { demoTenants } from './tenants.ts';
import { addTextReports } from './text-report-rows.ts';
import { addClosedDays } from './timetable-rows.ts';
import { addVisits } from './visit-rows.ts';
import { addWorkplaceWeeks } from './workplace-week-rows.ts';
import { addYesterday } from './yesterday-rows.ts';

/** All rows of the demo for one day. The same seed, day and keys give the same people every time. */
export function makeDemo(seed: string, today: PlainDate, keys: InstallationKeys): Rows {
  const rows = noRows();
  const programmes = demoProgrammes(today);
  const numbers = makeNumberSource();
  const programmeIds = new Map(
    [...programmes.keys()].map((key) => [key, makeRandom(`${seed}:programme:${key}`).uuid()]),
  );
  const places = new Map(
    demoTenants.map((tenant) => [tenant.key, addTenant(rows, makeRandom(`${seed}:tenant:${tenant.key}`), tenant)]),
  );
  for (const [key, programme] of programmes) addProgramme(rows, places, programmeIds, key, programme);
  for (const tenant of demoTenants)
    addRoles(rows, makeRandom(`${seed}:roles:${tenant.key}`), tenant, places.get(tenant.key) as Place, programmeIds);
  for (const scenario of scenarios) {
    const programme = programmes.get(scenario.programme) as DemoProgramme;
    fillProgramme(
      rows,
      makeRandom(`${seed}:${scenario.programme}`),
      scenario,
      programme,
      places.get(scenario.tenant) as Place,
      programmeIds.get(scenario.programme) as string,
      keys,
      numbers,
    );
  }
  for (const [key, id] of programmeIds) addDisclosures(rows, makeRandom(`${seed}:sharing:${key}`), id, today);
  for (const [key, id] of programmeIds) addAssessments(rows, makeRandom(`${seed}:assessments:${key}`), keys, id, today);
  for (const [key, id] of programmeIds) addDuplicates(rows, makeRandom(`${seed}:duplicates:${key}`), id, today);
  for (const [key, id] of programmeIds) addReferrals(rows, makeRandom(`${seed}:referrals:${key}`), keys, id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addMeetings(rows, makeRandom(`${seed}:meetings:${key}`), keys, id, today);
  for (const [key, id] of programmeIds) {
    const random = makeRandom(`${seed}:plans:${key}`);
    addTrackChoices(rows, random, id);
    if (key.endsWith('-nu')) addPlans(rows, random, id, today);
  }
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addSkills(rows, makeRandom(`${seed}:skills:${key}`), id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addCourses(rows, makeRandom(`${seed}:courses:${key}`), id, today);
  for (const [key, id] of programmeIds) addSupport(rows, makeRandom(`${seed}:support:${key}`), keys, id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addPlaces(rows, makeRandom(`${seed}:places:${key}`), keys, id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addAbsenceNotices(rows, makeRandom(`${seed}:notices:${key}`), id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addHeldBackSave(rows, makeRandom(`${seed}:held-back:${key}`), id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addFeedback(rows, makeRandom(`${seed}:feedback:${key}`), id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addReminders(rows, makeRandom(`${seed}:reminders:${key}`), id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addYesterday({ rows, random: makeRandom(`${seed}:yesterday:${key}`), keys, today }, id);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addPortalAccess(rows, makeRandom(`${seed}:portal:${key}`), keys, { key, id }, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addOwnSides(rows, makeRandom(`${seed}:own-sides:${key}`), keys, id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addEmployers(rows, makeRandom(`${seed}:employers:${key}`), { key, id }, today);
  for (const [key, id] of programmeIds) addAttempts(rows, makeRandom(`${seed}:attempts:${key}`), id, today);
  for (const [key, id] of programmeIds)
    if (key === 'vasteras-nu') addWorkplaceWeeks(rows, makeRandom(`${seed}:workplace-weeks:${key}`), id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addMatching(rows, makeRandom(`${seed}:matching:${key}`), id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addPlacements(rows, makeRandom(`${seed}:placements:${key}`), id, today);
  for (const [key, id] of programmeIds)
    if (key === 'vasteras-nu') addPlacementJobs(rows, makeRandom(`${seed}:placement-jobs:${key}`), id, today);
  for (const [key, id] of programmeIds)
    if (key.endsWith('-nu')) addVisits(rows, makeRandom(`${seed}:visits:${key}`), keys, id, today);
  addDataProtectionOfficers(rows);
  addOpenList(rows, makeRandom(`${seed}:open-list`), keys, today);
  addTextReports(rows, makeRandom(`${seed}:text-reports`), today);
  return rows;
}

function addProgramme(
  rows: Rows,
  places: Map<string, Place>,
  ids: Map<string, string>,
  key: string,
  { definition, frame }: DemoProgramme,
): void {
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
  addApplicationForm(rows, key, { tenant_id: tenantId, programme_id: ids.get(key) as string });
}

function fillProgramme(
  rows: Rows,
  random: Random,
  scenario: Scenario,
  programme: DemoProgramme,
  place: Place,
  programmeId: string,
  keys: InstallationKeys,
  numbers: ReturnType<typeof makeNumberSource>,
): void {
  const { definition, frame } = programme;
  const municipality = definition.sites?.[0]?.municipality ?? definition.sites?.[0]?.name ?? '';
  const wishes = {
    backgrounds: scenario.backgrounds,
    asylumSeekers: scenario.asylumSeekers,
    municipality,
    on: frame.startsOn,
  };
  const people = makePeople(random, numbers, {
    ...wishes,
    women: scenario.women,
    men: scenario.men,
    protectedPeople: scenario.protectedPeople,
  });
  const extraCount = countNeverStarted(scenario);
  const extra = makePeople(random, numbers, {
    ...wishes,
    women: Math.ceil(extraCount / 2),
    men: Math.floor(extraCount / 2),
    protectedPeople: 0,
  });
  const team = teamOf(place, scenario.programme);
  for (const person of [...people, ...extra]) addPerson(rows, random, place.tenantId, person, frame.startsOn, keys);
  const members: Member[] = makeParticipations(random, scenario, people, extra, frame).map((participation) => {
    const caseWorker = random.pick(team.caseWorkers);
    const own: Keys = {
      tenant_id: place.tenantId,
      programme_id: programmeId,
      person_id: participation.person.id,
      enrolment_id: participation.id,
      restricted: participation.person.restricted,
    };
    addEnrolment(rows, random, own, participation, programme, caseWorker, team.peers[0] ?? null);
    if (participation.person.restricted && !participation.isEarlierStay)
      addProtection(rows, {
        tenantId: place.tenantId,
        personId: participation.person.id,
        since: participation.referredOn,
        today: frame.today,
        readers: new Set([team.coordinator, caseWorker]),
        barred: team.leaders[0],
      });
    if (participation.status !== 'mistaken')
      addHistory(
        random,
        rows,
        own,
        participation,
        definition.frameworks ?? [],
        scenario.asylumSeekers,
        frame.today,
        caseWorker,
      );
    addFollowUps(rows, random, own, participation, definition, frame.today, caseWorker);
    return { participation, keys: own };
  });
  addGroups(rows, random, scenario, programme, place.tenantId, programmeId, members, team.leaders);
}

function addGroups(
  rows: Rows,
  random: Random,
  scenario: Scenario,
  { definition, frame }: DemoProgramme,
  tenantId: string,
  programmeId: string,
  members: readonly Member[],
  leaders: readonly string[],
): void {
  const bySite = scenario.groups.some((group) => group.form === 'group') && frame.siteKeys.length > 2;
  const siteKeys = bySite ? frame.siteKeys : [null];
  const lastDay = frame.isRunning ? addDays(frame.today, 42) : frame.endsOn;
  const period = { tenantId, programmeId, firstDay: frame.startsOn, lastDay, today: frame.today };
  const closures = addClosedDays(rows, random, { ...period, isRunning: frame.isRunning });
  const { today } = frame;
  const meetsToday = scenario.groups.some((group) => heldOn(today, group, { ...period, closures }).length > 0);
  for (const [at, group] of scenario.groups.entries())
    for (const siteKey of siteKeys) {
      const site = definition.sites?.find(({ key }) => key === siteKey);
      const there =
        siteKey === null ? members : members.filter(({ participation }) => participation.siteKey === siteKey);
      const named =
        site === undefined
          ? group
          : { ...group, name: `${group.name} ${site.name}`, place: `${group.place}, ${site.name}` };
      addGroup(random, rows, named, there, {
        ...period,
        closures,
        leaderIds: leaders.filter((_, of) => group.ledBy === undefined || of === group.ledBy % leaders.length),
        siteKey,
        isAlsoToday: at === 0 && !meetsToday && today >= period.firstDay && today <= period.lastDay,
        dropInShare: scenario.dropInShare,
      });
    }
}
