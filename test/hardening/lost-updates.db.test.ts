import { describe, expect, it } from 'vitest';
import type { Role } from '#app/shared/roles.ts';
import { oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { fillIn, readForms } from './page-forms.ts';

type Ids = Record<string, string>;
type Case = {
  role?: Role;
  address: (ids: Ids) => string;
  /** The field that the writers disagree about; each gets a value of her own. */
  field: string;
  typedBy: (writer: number) => string;
  /** Where the value can be read again: the form itself, unless it is gone once it is saved. */
  readAt?: (ids: Ids) => string;
  told?: RegExp;
};

const TOLD = /[Nn]ågon annan (har|ändrade|sparade)/;

const named = (form: number) => (writer: number) => `Formulär ${form} skrivare ${writer}`;
const cases: Record<string, Case> = {
  'a person': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/person`,
    field: 'familyName',
    typedBy: named(1),
  },
  'a way to reach a person': {
    address: ({ enrolmentId, contactId }) => `/participants/${enrolmentId}/contact/${contactId}`,
    field: 'note',
    typedBy: named(9),
  },
  'her languages': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/contact/languages`,
    field: 'note',
    typedBy: named(10),
  },
  'a step of a plan': {
    address: ({ enrolmentId, stepId }) => `/participants/${enrolmentId}/plan/steps/${stepId}`,
    field: 'why',
    typedBy: named(31),
  },
  'an hour of a week': {
    address: ({ enrolmentId, occupationId }) => `/participants/${enrolmentId}/week/${occupationId}`,
    field: 'note',
    typedBy: named(32),
  },
  'an enrolment': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/enrolment`,
    field: 'plannedEndOn',
    typedBy: (writer) => `2026-09-0${writer}`,
  },
  'a move': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/moves/pause`,
    field: 'reason',
    told: /Därifrån går det inte att/,
    typedBy: named(2),
    readAt: ({ enrolmentId }) => `/participants/${enrolmentId}`,
  },
  'an exit': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/exit`,
    field: 'exitOn',
    typedBy: (writer) => `2026-02-0${writer}`,
    readAt: ({ enrolmentId }) => `/api/v1/participants/${enrolmentId}`,
  },
  'an SFI course': {
    address: ({ enrolmentId, courseId }) => `/participants/${enrolmentId}/language/courses/${courseId}`,
    field: 'provider',
    typedBy: named(21),
  },
  'a pause from SFI': {
    address: ({ enrolmentId, courseId, pauseId }) =>
      `/participants/${enrolmentId}/language/courses/${courseId}/pauses/${pauseId}`,
    field: 'endsOn',
    typedBy: (writer) => `2026-02-1${writer}`,
  },
  'an interpreter order': {
    address: ({ enrolmentId, orderId }) => `/participants/${enrolmentId}/interpreters/${orderId}`,
    field: 'agency',
    typedBy: named(22),
  },
  'somebody elsewhere': {
    address: ({ enrolmentId, supportContactId }) => `/participants/${enrolmentId}/support/contacts/${supportContactId}`,
    field: 'name',
    typedBy: named(23),
  },
  'a matter': {
    address: ({ enrolmentId, matterId }) => `/participants/${enrolmentId}/support/matters/${matterId}/edit`,
    field: 'what',
    typedBy: named(24),
  },
  'the words of a consent': {
    role: 'tenant-administrator',
    address: () => '/administration/consent-texts/sv',
    field: 'title',
    typedBy: named(11),
  },
  'a correction of a situation': {
    address: ({ enrolmentId, rowId }) => `/participants/${enrolmentId}/situations/${rowId}/correct`,
    field: 'evidence',
    typedBy: named(3),
    readAt: ({ enrolmentId }) => `/participants/${enrolmentId}/history`,
  },
  'a correction of a qualification': {
    address: ({ enrolmentId, rowId }) => `/participants/${enrolmentId}/qualifications/${rowId}/correct`,
    field: 'name',
    typedBy: named(4),
    readAt: ({ enrolmentId }) => `/participants/${enrolmentId}/history`,
  },
  'an answer of a mapping': {
    address: ({ enrolmentId, mappingId }) => `/participants/${enrolmentId}/mapping/${mappingId}/areas/work`,
    field: 'answers.work.works',
    typedBy: named(33),
  },
  'what a public form says': {
    address: ({ programmeId }) => `/programmes/${programmeId}/applications`,
    field: 'about.sv',
    typedBy: named(12),
  },
  'a programme': {
    address: ({ programmeId }) => `/programmes/${programmeId}/edit`,
    field: 'd.name',
    typedBy: named(5),
  },
  'a programme’s file': {
    address: ({ programmeId }) => `/programmes/${programmeId}/extend`,
    field: 'endsOn',
    typedBy: (writer) => `2029-01-0${writer}`,
    readAt: ({ programmeId }) => `/api/v1/programmes/${programmeId}`,
  },
  'what the rules ask of somebody referred': {
    address: ({ referralId }) => `/incoming/${referralId}/complete`,
    field: 'municipality',
    typedBy: named(31),
  },
  'a referral that is declined': {
    address: ({ referralId }) => `/incoming/${referralId}/decline`,
    field: 'reason',
    typedBy: named(32),
    readAt: ({ referralId }) => `/incoming/${referralId}`,
    told: /redan avgjord|[Nn]ågon annan har sparat/,
  },
  'a meeting': {
    address: ({ enrolmentId, meetingId }) => `/participants/${enrolmentId}/meetings/${meetingId}/change`,
    field: 'place',
    typedBy: named(51),
  },
  'a note': {
    address: ({ enrolmentId, meetingId, noteId }) =>
      `/participants/${enrolmentId}/meetings/${meetingId}/notes/${noteId}`,
    field: 'decided',
    typedBy: named(52),
  },
  'a promise': {
    address: ({ enrolmentId, meetingId, promiseId }) =>
      `/participants/${enrolmentId}/meetings/${meetingId}/promises/${promiseId}`,
    field: 'note',
    typedBy: named(53),
  },
  'a proxy': {
    address: ({ enrolmentId, proxyId }) => `/participants/${enrolmentId}/proxies/${proxyId}`,
    field: 'scope',
    typedBy: named(54),
  },
  'an activity': { address: ({ activityId }) => `/activities/${activityId}/edit`, field: 'name', typedBy: named(6) },
  'a session': { address: ({ sessionId }) => `/sessions/${sessionId}/edit`, field: 'place', typedBy: named(7) },
  'a venue': { address: ({ venueId }) => `/venues/${venueId}`, field: 'name', typedBy: named(60) },
  'closed days': { address: ({ closureId }) => `/closures/${closureId}`, field: 'name', typedBy: named(61) },
  'how a programme reminds': {
    address: () => '/reminders/rule',
    field: 'allowedFrom',
    typedBy: (writer) => `06:1${writer}`,
  },
  'how somebody wants to be reminded': {
    address: ({ enrolmentId }) => `/participants/${enrolmentId}/reminders/wish`,
    field: 'pausedUntil',
    typedBy: (writer) => `2026-03-2${writer}`,
  },
  'an account': {
    role: 'tenant-administrator',
    address: ({ accountId }) => `/administration/accounts/${accountId}/edit`,
    field: 'name',
    typedBy: named(8),
  },
};
const WRITERS = [1, 2, 3, 4];

/** Several have the same page open and save: one is taken, the others are told and lose nothing of what they wrote. */
describe('of several who save over the same version', async () => {
  const world = await buildWorld();

  async function openForm(actor: Actor, { address, field, typedBy }: Case, ids: Ids, writer: number) {
    const shown = await actor.request('GET', address(ids));
    const form = readForms(await shown.text(), address(ids)).find(({ method }) => method === 'POST');
    if (form === undefined) throw new Error(`no form at ${address(ids)}`);
    return fillIn(form, { [field]: typedBy(writer) });
  }

  it.each(Object.entries(cases))('%s: one is taken, the others are told', async (label, each) => {
    const actor = await world.as(each.role ?? 'coordinator', 'alpha');
    const ids = await oneOfEverything(world, 'alpha');
    const readAt = each.readAt ?? each.address;
    const forms = await Promise.all(WRITERS.map((writer) => openForm(actor, each, ids, writer)));
    const save = (form: Record<string, string | string[]>) => actor.request('POST', each.address(ids), { form });
    const answers = await Promise.all(forms.map(save));
    const pages = await Promise.all(answers.map((answer) => answer.text()));
    const taken = WRITERS.filter((_, at) => answers[at]?.status === 303);
    expect(taken, `${label}: ${answers.map(({ status }) => status)}`).toHaveLength(1);
    WRITERS.forEach((writer, at) => {
      if (taken.includes(writer)) return;
      expect(answers[at]?.status, label).toBe(422);
      expect(pages[at], label).toMatch(each.told ?? TOLD);
    });
    const later = await actor.request('GET', readAt(ids));
    const kept = await later.text();
    expect(kept, label).toContain(each.typedBy(taken[0] as number));
    for (const writer of WRITERS) if (!taken.includes(writer)) expect(kept, label).not.toContain(each.typedBy(writer));

    const late = await save(forms[(taken[0] as number) % WRITERS.length] as Record<string, string>);
    expect(late.status, `${label}, later`).toBe(422);
    expect(await late.text(), label).toMatch(each.told ?? TOLD);
  });
});

describe('a group with places for three', async () => {
  const world = await buildWorld();

  it('never takes a fourth, and nobody twice, however many leaders add at once', async () => {
    const ids = await oneOfEverything(world, 'alpha');
    const leader = await world.as('activity-leader', 'alpha');
    const activityId = ids['activityId'] as string;
    await world.admin.updateTable('activities').set({ capacity: 3 }).where('id', '=', activityId).execute();
    const candidates = await Promise.all([1, 2, 3, 4, 5, 6].map(() => world.aParticipant('alpha')));
    const add = (enrolmentId: string, joinedOn: string) =>
      leader.request('POST', `/activities/${activityId}/members`, { form: { enrolmentIds: enrolmentId, joinedOn } });
    const members = () =>
      world.admin.selectFrom('activity_members').where('activity_id', '=', activityId).select('enrolment_id').execute();

    const one = candidates[0]?.enrolmentId as string;
    await Promise.all(['2026-03-02', '2026-03-03', '2026-03-04'].map((day) => add(one, day)));
    expect((await members()).filter((member) => member.enrolment_id === one)).toHaveLength(1);

    const answers = await Promise.all(candidates.slice(1).map(({ enrolmentId }) => add(enrolmentId, '2026-03-04')));
    expect(await members()).toHaveLength(3);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422, 422]);
  });
});
