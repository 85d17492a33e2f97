import { describe, expect, it } from 'vitest';
import { smallInstrument } from '#app/features/assessments/testing/small-instrument.ts';
import { printDefinition } from '#app/features/programmes/domain/print-definition.ts';
import type { Role } from '#app/shared/roles.ts';
import { oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { smallDefinition } from '#test/small-definition.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { fillIn, readForms } from './page-forms.ts';
import { addedRows, countRows } from './row-counts.ts';

type Ids = Record<string, string>;
type Case = {
  role?: Role;
  address: (ids: Ids) => string;
  /** Where the form stands, when it is not at its own address. */
  page?: (ids: Ids) => string;
  values?: (run: string) => Record<string, string>;
  /** The tables that one sending adds a row to. */
  adds: string[];
};

const work = {
  exitReason: 'to-work',
  'occupation.doing': 'employed',
  'occupation.employed.form': 'fixed-term',
  'occupation.employed.startsOn': '2026-03-02',
};
const administration = '/administration';

const cases: Record<string, Case> = {
  'registers a person': {
    address: () => '/participants/new',
    // Names that nobody else bears: otherwise it is asked first whether it is somebody who is known.
    values: (run) =>
      run === 'once' ? { givenName: 'Berit', familyName: 'Lindgren' } : { givenName: 'Olga', familyName: 'Karpenko' },
    adds: ['people', 'person_directory', 'enrolments', 'enrolment_moves', 'participant_names'],
  },
  'registers a person with a number': {
    address: () => '/participants/new',
    values: (run) =>
      run === 'once'
        ? { number: '19800906-2392', givenName: 'Aster', familyName: 'Girma' }
        : { number: '19850404-2386', givenName: 'Nils', familyName: 'Fors' },
    adds: ['people', 'person_identifiers', 'enrolments'],
  },
  'adds a step to a plan': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/plan/steps/new`,
    values: () => ({ what: 'Ring SFI', ownWords: '', dueOn: '2026-03-10' }),
    adds: ['plan_steps', 'plan_step_changes'],
  },
  'writes a version of a goal picture': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/goal/new`,
    values: () => ({ agrees: 'on', agreedOn: '2026-03-04' }),
    adds: ['goal_pictures'],
  },
  'adds a number': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/numbers`,
    values: (run) => ({ number: run === 'once' ? '19790906-2395' : '19840404-2387' }),
    adds: ['person_identifiers'],
  },
  'puts a number in the place of another': {
    address: ({ enrolmentId, numberId }) => `/participants/${enrolmentId}/numbers/${numberId}/replace`,
    values: (run) => ({ because: 'other', number: run === 'once' ? '19780906-2396' : '19830404-2388' }),
    adds: ['person_identifiers'],
  },
  'merges two people': {
    role: 'coordinator',
    address: ({ keptId, goneId }) => `/duplicates/${keptId}/${goneId}`,
    adds: ['person_merges'],
  },
  'asks other programmes about a person': {
    role: 'coordinator',
    address: ({ personId }) => `/duplicates/questions/about/${personId}`,
    adds: ['merge_inquiries'],
  },
  'adds a name': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/names`,
    page: ({ enrolmentId }) => `/participants/${enrolmentId}/names`,
    values: () => ({ kind: 'called', name: 'Mimmi' }),
    adds: ['person_names'],
  },
  'adds a way to reach her': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/contact/new`,
    values: () => ({ kind: 'phone', value: '070-174 06 05' }),
    adds: ['person_contacts'],
  },
  'ends a participation to work': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/exit`,
    values: () => work,
    adds: ['enrolment_moves', 'situations', 'follow_ups'],
  },
  'pauses a participation': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/moves/pause`,
    adds: ['enrolment_moves'],
  },
  'keeps a no': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/consents/new?language=sv`,
    values: () => ({ answer: 'refused' }),
    adds: ['disclosures'],
  },
  'keeps a yes': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/consents/new?language=sv`,
    adds: ['disclosures'],
  },
  'takes a consent back': {
    address: ({ enrolmentId, disclosureId }) => `/participants/${enrolmentId}/consents/${disclosureId}/withdraw`,
    adds: [],
  },
  'notes a hand-over': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/hand-overs/new`,
    adds: ['hand_overs'],
  },
  'begins a mapping': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/mapping`,
    adds: ['assessments'],
  },
  'writes in a mapping': {
    address: ({ enrolmentId, mappingId }) => `/participants/${enrolmentId}/mapping/${mappingId}/areas/leisure`,
    values: (run) => ({ 'answers.leisure.works': `Fotboll ${run}` }),
    adds: ['assessment_answers'],
  },
  'begins a measurement': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/progression`,
    values: () => ({ point: 'six-months', instrument: 'egenvag-narmare-arbete' }),
    adds: ['assessments'],
  },
  'loads an instrument': {
    role: 'tenant-administrator',
    address: () => '/instruments/new',
    values: (run) => ({ text: smallInstrument.replace('vart-eget', `vart-${run}`) }),
    adds: ['instruments'],
  },
  'records a situation': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/situations/new?kind=sick`,
    adds: ['situations'],
  },
  'corrects a situation': {
    address: ({ enrolmentId, rowId }) => `/participants/${enrolmentId}/situations/${rowId}/correct`,
    adds: ['situations'],
  },
  'ends a situation': {
    address: ({ enrolmentId, rowId }) => `/participants/${enrolmentId}/situations/${rowId}/end`,
    values: () => ({ endsOn: '2026-03-01' }),
    adds: ['situations'],
  },
  'records a support': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/supports/new`,
    adds: ['supports'],
  },
  'records a qualification': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/qualifications/new`,
    adds: ['qualifications'],
  },
  'answers what is asked at entry': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/entry-facts`,
    values: () => ({
      'occupation.doing': 'job-seeking',
      'occupation.job-seeking.registered': 'openly-unemployed',
      'occupation.job-seeking.available': 'yes',
      'occupation.job-seeking.startsOn': '2025-12-01',
    }),
    adds: ['situations', 'enrolment_facts'],
  },
  'answers a question of the entry interview': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/interview?ask=housing`,
    values: () => ({ 'facts.housing': 'insecure' }),
    adds: ['enrolment_facts'],
  },
  'answers a follow-up': {
    address: ({ followUpId }) => `/follow-ups/${followUpId}`,
    values: () => ({ ...work, outcome: 'answered' }),
    adds: ['situations'],
  },
  'makes an activity with its sessions': {
    address: () => '/activities/new',
    adds: ['activities', 'activity_sessions', 'activity_weekly_times'],
  },
  'adds a session': {
    address: ({ activityId }) => `/activities/${activityId}/sessions/new`,
    values: () => ({ heldOn: '2026-03-06', startsAt: '13:00', endsAt: '15:00' }),
    adds: ['activity_sessions'],
  },
  'keeps a venue': { address: () => '/venues/new', adds: ['venues'] },
  'keeps closed days': { address: () => '/closures/new', adds: ['closures'] },
  'records how somebody wants to be reminded': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/reminders/wish`,
    adds: ['reminder_wishes'],
  },
  'notes that somebody has been told another way': {
    page: ({ enrolmentId }) => `/participants/${enrolmentId}/reminders`,
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/reminders/told`,
    adds: ['reminder_messages'],
  },
  'tries a reminder on oneself': {
    address: () => '/reminders/texts',
    values: () => ({ channel: 'sms', number: '070-174 06 05' }),
    adds: ['reminder_trials'],
  },
  'puts somebody into a group': {
    address: ({ activityId }) => `/activities/${activityId}/members`,
    adds: ['activity_members'],
  },
  'makes a programme out of a file': {
    address: () => '/programmes/new',
    values: (run) => ({ text: printDefinition(smallDefinition(`file-${run}`)) }),
    adds: ['programmes', 'role_assignments'],
  },
  'copies a programme': {
    address: ({ programmeId }) => `/programmes/${programmeId}/copy`,
    values: (run) => ({ key: `copy-${run}` }),
    adds: ['programmes'],
  },
  'adds an account': {
    role: 'tenant-administrator',
    address: () => `${administration}/accounts/new`,
    values: (run) => ({ email: `${run}@example.org` }),
    adds: ['accounts'],
  },
  'gives a role': {
    role: 'tenant-administrator',
    address: ({ accountId }) => `${administration}/accounts/${accountId}/roles/new`,
    values: () => ({ role: 'coordinator' }),
    adds: ['role_assignments'],
  },
  'sends a start link': {
    role: 'tenant-administrator',
    page: ({ accountId }) => `${administration}/accounts/${accountId}`,
    address: ({ accountId }) => `${administration}/accounts/${accountId}/invite`,
    adds: ['invitations'],
  },
  'saves a filter': {
    page: () => '/participants',
    address: () => '/participants/filters/new',
    values: (run) => ({ name: `Filter ${run}` }),
    adds: ['saved_filters'],
  },
  'deletes a document': {
    address: ({ enrolmentId, documentId }) => `/participants/${enrolmentId}/documents/${documentId}/delete`,
    adds: ['document_changes'],
  },
  'plans a meeting': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/meetings/new`,
    values: () => ({ startsAt: '09:30' }),
    adds: ['meetings'],
  },
  'moves a meeting': {
    address: ({ enrolmentId, meetingId }) => `/participants/${enrolmentId}/meetings/${meetingId}/move`,
    values: () => ({ reason: 'person:forgot', meetsOn: '2026-03-12' }),
    adds: ['meetings'],
  },
  'writes a note': {
    address: ({ enrolmentId, meetingId }) => `/participants/${enrolmentId}/meetings/${meetingId}/notes/new`,
    values: () => ({ topics: 'Planen framåt', audience: 'team' }),
    adds: ['meeting_notes', 'meeting_note_versions'],
  },
  'puts somebody round the table': {
    address: ({ enrolmentId, severalId }) => `/participants/${enrolmentId}/meetings/${severalId}/attendees`,
    adds: ['meeting_attendees'],
  },
  'notes a promise': {
    address: ({ enrolmentId, severalId }) => `/participants/${enrolmentId}/meetings/${severalId}/promises`,
    values: () => ({ promisedBy: 'Mats', what: 'Ordna beslut' }),
    adds: ['meeting_promises'],
  },
  'adds to shared minutes': {
    address: ({ enrolmentId, severalId }) => `/participants/${enrolmentId}/meetings/${severalId}/minutes/add`,
    values: () => ({ text: 'Tisdagar' }),
    adds: ['meeting_minutes_additions'],
  },
  'notes a proxy': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/proxies/new`,
    values: () => ({ holderName: 'Rune Ahl', scope: 'Ekonomi' }),
    adds: ['person_proxies'],
  },
  'notes supervision': { role: 'peer-coach', address: () => '/peer/hours', adds: ['peer_supervisions'] },
  'records an SFI course': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/language/courses/new`,
    values: () => ({
      startsOn: '2026-02-02',
      'times[0].weekdays': '2',
      'times[0].startsAt': '9',
      'times[0].endsAt': '12',
    }),
    adds: ['situations', 'sfi_courses', 'sfi_times'],
  },
  'ends an SFI course': {
    address: ({ enrolmentId, courseId }) => `/participants/${enrolmentId}/language/courses/${courseId}/end`,
    adds: ['situations'],
  },
  'notes absence told beforehand': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/attendance/notices/new`,
    values: () => ({ startsOn: '2026-03-09', endsOn: '2026-03-11', reason: 'sick', toldBy: 'self' }),
    adds: ['absence_notices'],
  },
  'notes a pause from SFI': {
    address: ({ enrolmentId, courseId }) => `/participants/${enrolmentId}/language/courses/${courseId}/pauses/new`,
    values: () => ({ startsOn: '2026-02-16', endsOn: '2026-02-20' }),
    adds: ['sfi_pauses'],
  },
  'notes a level of Swedish': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/language/estimates/new`,
    values: () => ({ speaking: 'a1' }),
    adds: ['language_estimates'],
  },
  'orders an interpreter': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/interpreters/new`,
    values: () => ({ occasion: 'other', heldOn: '2026-03-11', startsAt: '9', endsAt: '10', language: 'ar' }),
    adds: ['interpreter_orders', 'interpreter_order_moves'],
  },
  'says how it went with an interpreter': {
    address: ({ enrolmentId, orderId }) => `/participants/${enrolmentId}/interpreters/${orderId}`,
    values: () => ({ move: 'came' }),
    adds: ['interpreter_order_moves'],
  },
  'adds a contact elsewhere': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/support/contacts/new`,
    values: () => ({ area: 'housing', organisation: 'Bostadsbolaget' }),
    adds: ['support_contacts'],
  },
  'opens a matter': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/support/matters/new`,
    values: () => ({ area: 'housing', what: 'Flytt' }),
    adds: ['support_matters'],
  },
  'notes a contact in a matter': {
    address: ({ enrolmentId, matterId }) => `/participants/${enrolmentId}/support/matters/${matterId}`,
    values: () => ({ note: 'Ringde' }),
    adds: ['support_log'],
  },
  'refers somebody': {
    role: 'partner-officer',
    address: () => '/referrals/new',
    values: () => ({ givenName: 'Saynab' }),
    adds: ['referrals'],
  },
  'adds to a referral': {
    role: 'partner-officer',
    address: ({ referralId }) => `/referrals/${referralId}`,
    values: () => ({ text: 'Kan börja i januari.' }),
    adds: ['referral_messages'],
  },
  'takes up a referral': {
    address: ({ referralId }) => `/incoming/${referralId}/take-up`,
    values: () => ({ who: 'new', step: 'accepted' }),
    adds: ['people', 'enrolments', 'enrolment_moves', 'referral_decisions'],
  },
  'declines a referral': {
    address: ({ referralId }) => `/incoming/${referralId}/decline`,
    values: () => ({ reasonClass: 'no-places' }),
    adds: ['referral_decisions'],
  },
  'adds an organisation': {
    role: 'tenant-administrator',
    address: () => `${administration}/organisations/new`,
    values: (run) => ({ name: `Part ${run}` }),
    adds: ['organisations'],
  },
  'founds a tenant': {
    role: 'system-administrator',
    address: () => `${administration}/tenants/new`,
    values: (run) => ({ key: `tenant-${run}`, email: `founder-${run}@example.org` }),
    adds: ['tenants', 'organisations', 'accounts', 'role_assignments', 'invitations'],
  },
};

/** Somebody presses twice, or a weak line sends again: what is made is made once, and every answer says that it worked. */
describe('a form that is sent five times at once', async () => {
  const world = await buildWorld();

  async function openForm(actor: Actor, { address, page = address, values }: Case, ids: Ids, run: string) {
    const shown = await actor.request('GET', page(ids));
    expect(shown.status).toBe(200);
    const forms = readForms(await shown.text(), page(ids)).filter(({ method }) => method === 'POST');
    const form = forms.find(({ action }) => action === address(ids)) ?? forms[0];
    if (form === undefined) throw new Error(`no form at ${page(ids)}`);
    return fillIn(form, values?.(run));
  }

  async function freshIds(): Promise<Ids> {
    const ids = await oneOfEverything(world, 'alpha');
    await world.aParticipant('alpha', { familyName: 'Ledig' });
    await world.admin
      .updateTable('follow_ups')
      .set({ due_on: '2026-03-01', asks_about_on: '2026-03-01' })
      .where('id', '=', ids['followUpId'] as string)
      .execute();
    return ids;
  }

  it.each(Object.entries(cases))('%s once', async (label, each) => {
    const actor = await world.as(each.role ?? 'coordinator', 'alpha');
    const first = await freshIds();
    const second = await freshIds();
    // Somebody of another name: who resembles the first would be noted as perhaps the same.
    await world.admin
      .updateTable('referrals')
      .set({ given_name: 'Bogdan', family_name: 'Wisniewski' })
      .where('id', '=', second['referralId'] as string)
      .execute();
    const send = (ids: Ids, form: Record<string, string | string[]>) =>
      actor.request('POST', each.address(ids), { form });

    const single = await openForm(actor, each, first, 'once');
    const before = await countRows(world.admin);
    const alone = await send(first, single);
    expect(alone.status, `${label}: ${await alone.clone().text().then(problemsIn)}`).toBe(303);
    expect(alone.headers.get('location')).not.toContain('problem=');
    const between = await countRows(world.admin);
    const byOne = addedRows(before, between);
    expect(Object.keys(byOne), label).toEqual(expect.arrayContaining(each.adds));

    const many = await openForm(actor, each, second, 'many');
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(second, many)));
    expect(addedRows(between, await countRows(world.admin)), label).toEqual(byOne);
    expect(
      answers.map(({ status }) => status),
      label,
    ).toContain(303);
    for (const answer of answers) {
      expect([303, 422], `${label}: ${answer.status}`).toContain(answer.status);
      if (answer.status === 303) expect(answer.headers.get('location'), label).not.toContain('problem=');
    }
  });
});

const problemsIn = (html: string) => [...html.matchAll(/<li[^>]*><a[^>]*>([^<]*)/g)].map(([, text]) => text).join('; ');
