import { numberPlace } from '#app/features/people/domain/number-place.ts';
import { maskIdentityNumber } from '#app/features/people/domain/show-identity-number.ts';
import { blindIndex, encryptField } from '#app/platform/crypto/keys.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';
import { oneOfEveryAssessment } from './assessment-fixtures.ts';
import { aHeldBackSave, anAbsenceNotice } from './attendance-fixtures.ts';
import { aCopy } from './copy-fixtures.ts';
import { aCourse } from './course-fixtures.ts';
import { oneDisclosure } from './disclosure-fixtures.ts';
import { aDocument } from './document-fixtures.ts';
import { aPairAMergeAndAQuestion } from './duplicate-fixtures.ts';
import { anEmployer } from './employer-fixtures.ts';
import { aLetterAndAReply } from './follow-up-fixtures.ts';
import { anImport } from './import-fixtures.ts';
import { aSuggestion } from './matching-fixtures.ts';
import { aMaterial } from './material-fixtures.ts';
import { someMeetings } from './meeting-fixtures.ts';
import { aThread } from './message-fixtures.ts';
import { aLockedMonth } from './month-fixtures.ts';
import { anOpenActivity } from './open-list-fixtures.ts';
import { anOwnRequest } from './own-request-fixtures.ts';
import { aPlaceAndAPair } from './place-fixtures.ts';
import { termsThatWait } from './placement-fixtures.ts';
import { aPlacementJob } from './placement-outcome-fixtures.ts';
import { aPlan } from './plan-fixtures.ts';
import { oneBarAndOneAccess } from './protection-fixtures.ts';
import { aReferral } from './referral-fixtures.ts';
import { aReminder } from './reminder-fixtures.ts';
import { aSkill } from './skill-fixtures.ts';
import { anInterpreter, someSupport, someSwedish } from './support-fixtures.ts';
import { aVenueAndClosedDays } from './timetable-fixtures.ts';
import { aFollowUp } from './visit-fixtures.ts';
import { aSnoozeAndAStandIn } from './work-fixtures.ts';
import { aWorkplaceWeek } from './workplace-fixtures.ts';

/** Ids of one of everything in a programme, by the names that addresses use. */
export type Ids = Record<string, string>;

/** Family names by which a page is recognised that shows somebody it must not. */
export const canary = {
  alpha: 'Kanariealfa',
  beta: 'Kanariebeta',
  gamma: 'Kanariegamma',
  protected: 'Skyddadsdotter',
} as const;

/** Puts one of everything into a programme. The activity leader of the programme leads its activity. */
export async function oneOfEverything(world: World, programme: ProgrammeKey): Promise<Ids> {
  const tenant = { tenant_id: world.tenants[programmeTenant[programme]] };
  const own = { ...tenant, programme_id: world.programmes[programme] };
  const { personId, enrolmentId } = await world.aParticipant(programme, { familyName: canary[programme] });
  const left = await world.aParticipant(programme, { familyName: canary[programme], status: 'ended' });
  await world.aParticipant(programme, { familyName: canary.protected, restricted: true });
  const person = { ...own, person_id: personId, enrolment_id: enrolmentId };
  const leader = await world.as('activity-leader', programme);
  const ids: Ids = {
    programmeId: world.programmes[programme],
    enrolmentId,
    personId,
    activityId: newId(),
    filterId: newId(),
    sessionId: newId(),
    rowId: newId(),
    followUpId: newId(),
    move: 'pause',
    tenantId: tenant.tenant_id,
    accountId: newId(),
    organisationId: newId(),
    assignmentId: newId(),
    numberId: newId(),
    nameId: newId(),
    contactId: newId(),
    memberId: newId(),
  };
  Object.assign(ids, await oneDisclosure(world, programme, { personId, enrolmentId }));
  Object.assign(ids, await aPairAMergeAndAQuestion(world, programme, personId, canary[programme]));
  Object.assign(ids, await anEmployer(world, programme));
  Object.assign(ids, await aSkill(world, programme, { personId, enrolmentId }));
  Object.assign(ids, await aSuggestion(world, programme, { personId, enrolmentId, cvId: ids['cvId'] as string }));
  Object.assign(ids, await aVenueAndClosedDays(world, own));
  const id = (name: string) => ids[name] as string;
  const dated = { source: 'register', recorded_by: leader.accountId } as const;
  await addPersonFile(world, tenant.tenant_id, personId, ids);
  await world.admin
    .insertInto('situations')
    .values({ ...person, ...dated, id: id('rowId'), kind: 'sick', starts_on: '2026-01-01' })
    .execute();
  await world.admin
    .insertInto('supports')
    .values({
      ...person,
      ...dated,
      id: id('rowId'),
      benefit: 'income-support',
      payer: 'municipality',
      starts_on: '2026-01-01',
    })
    .execute();
  await world.admin
    .insertInto('qualifications')
    .values({
      ...person,
      ...dated,
      id: id('rowId'),
      name: 'Truckkort',
      awarded_on: '2026-01-20',
      assessed: true,
      from_programme: true,
    })
    .execute();
  await world.admin
    .insertInto('follow_ups')
    .values({
      ...own,
      person_id: left.personId,
      enrolment_id: left.enrolmentId,
      id: id('followUpId'),
      point_key: 'six-months',
      due_on: '2026-08-20',
      asks_about_on: '2026-08-20',
    })
    .execute();
  await world.admin
    .insertInto('activities')
    .values({
      ...own,
      id: id('activityId'),
      name: `Grupp ${programme}`,
      kind: 'group-session',
      form: 'group',
      starts_on: '2026-01-01',
      ends_on: '2026-12-31',
    })
    .execute();
  await world.admin
    .insertInto('activity_leaders')
    .values({ ...own, activity_id: id('activityId'), account_id: leader.accountId })
    .execute();
  await world.admin
    .insertInto('activity_members')
    .values({ ...person, activity_id: id('activityId'), joined_on: '2026-01-12' })
    .execute();
  await world.admin
    .insertInto('activity_sessions')
    .values({
      ...own,
      id: id('sessionId'),
      activity_id: id('activityId'),
      held_on: '2026-03-04',
      starts_at: '09:00',
      ends_at: '12:00',
    })
    .execute();
  const atSession = { personId, enrolmentId, sessionId: id('sessionId') };
  Object.assign(
    ids,
    await anAbsenceNotice(world, programme, atSession),
    await aHeldBackSave(world, programme, atSession),
  );
  await world.admin
    .insertInto('team_members')
    .values({ ...own, id: id('memberId'), activity_id: id('activityId'), name: 'Vera Medhjälpare', role: 'trainee' })
    .execute();
  const partId = newId();
  await world.admin
    .insertInto('parts')
    .values({
      ...person,
      id: partId,
      activity_id: id('activityId'),
      from_on: '2026-03-01',
      kind: 'welcome',
      created_at: '2026-03-01T09:00:00Z',
      created_by: leader.accountId,
    })
    .execute();
  ids['partId'] = partId;
  Object.assign(ids, await aMaterial(world, programme, id('activityId')));
  await world.admin
    .insertInto('organisations')
    .values({ ...tenant, id: id('organisationId'), name: `Part ${programme} ${id('organisationId')}`, kind: 'agency' })
    .execute();
  await world.admin
    .insertInto('accounts')
    .values({
      ...tenant,
      id: id('accountId'),
      organisation_id: id('organisationId'),
      email: `someone.${id('accountId')}@example.org`,
      name: `Someone ${programme}`,
    })
    .execute();
  await world.admin
    .insertInto('role_assignments')
    .values({
      ...own,
      id: id('assignmentId'),
      account_id: id('accountId'),
      role: 'case-worker',
      valid_from: '2026-01-01',
    })
    .execute();
  const atActivity = { personId, enrolmentId, sessionId: id('sessionId'), activityId: id('activityId') };
  Object.assign(ids, await aReminder(world, programme, atActivity));
  Object.assign(ids, await aPlaceAndAPair(world, programme, { personId, enrolmentId, activityId: id('activityId') }));
  Object.assign(ids, await anOwnRequest(world, programme, { personId, enrolmentId, word: canary[programme] }));
  Object.assign(ids, await aCopy(world, programme, { personId, accountId: id('accountId') }));
  const about = { personId, accountId: id('accountId'), familyName: canary[programme] };
  Object.assign(ids, await oneBarAndOneAccess(world, programme, about));
  Object.assign(ids, await aReferral(world, programme, { own: canary[programme], protected: canary.protected }));
  const { courseId: _, ...course } = await aCourse(world, programme, { personId, enrolmentId });
  Object.assign(ids, course);
  Object.assign(ids, await someSwedish(world, programme, { personId, enrolmentId }));
  Object.assign(ids, await someSupport(world, programme, { personId, enrolmentId, word: canary[programme] }));
  Object.assign(ids, await anInterpreter(world, programme, { personId, enrolmentId }));
  Object.assign(ids, await someMeetings(world, programme, { personId, enrolmentId }, canary[programme]));
  Object.assign(
    ids,
    await aSnoozeAndAStandIn(world, programme, { personId, enrolmentId, colleagueId: id('accountId') }),
  );
  Object.assign(ids, await aLockedMonth(world, programme, { personId, enrolmentId, activityId: id('activityId') }));
  Object.assign(ids, await aPlan(world, programme, { personId, enrolmentId }, canary[programme]));
  Object.assign(ids, await aThread(world, programme, { personId, enrolmentId }, canary[programme]));
  Object.assign(ids, await aWorkplaceWeek(world, programme, { personId, enrolmentId }));
  Object.assign(ids, await termsThatWait(world, programme, { personId, enrolmentId }, id('placementId')));
  Object.assign(ids, await aPlacementJob(world, programme, { personId, enrolmentId, placementId: id('placementId') }));
  Object.assign(ids, await aLetterAndAReply(world, programme, { ...left, followUpId: id('followUpId') }));
  Object.assign(ids, await aFollowUp(world, programme, { personId, enrolmentId, placementId: id('placementId') }));
  Object.assign(ids, await anOpenActivity(world, programme));
  Object.assign(ids, await aDocument(world, programme, { personId, enrolmentId }));
  Object.assign(ids, await oneOfEveryAssessment(world, programme, { personId, enrolmentId }));
  Object.assign(
    ids,
    await anImport(await world.as('coordinator', programme), world.programmes[programme], canary[programme]),
  );
  return ids;
}

/** A number, another name and a way to reach her. */
async function addPersonFile(world: World, tenant_id: string, person_id: string, ids: Ids): Promise<void> {
  const person = { tenant_id, person_id };
  const numberId = ids['numberId'] as string;
  const { keys } = world.services;
  // Serial 00 is given to nobody; the last digits tell one programme's number from another's.
  const normalised = `00${String(Number.parseInt(numberId.slice(-8), 16) % 1_000_000).padStart(6, '0')}`;
  await world.admin
    .insertInto('person_identifiers')
    .values({
      ...person,
      id: numberId,
      kind: 'migration-number',
      ciphertext: encryptField(keys, numberPlace(tenant_id, numberId), normalised),
      blind_index: blindIndex(keys, tenant_id, normalised),
      masked: maskIdentityNumber({ kind: 'migration-number', normalised }),
      valid_from: '2026-01-05',
      source: 'referral',
    })
    .execute();
  await world.admin
    .insertInto('person_names')
    .values({ ...person, id: ids['nameId'] as string, kind: 'spelling', name: 'Ameera' })
    .execute();
  await world.admin
    .insertInto('person_contacts')
    .values({ ...person, id: ids['contactId'] as string, kind: 'phone', value: '070-174 06 99' })
    .execute();
}
