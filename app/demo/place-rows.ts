import { signs } from '#app/features/check-in/domain/card-forms.ts';
import { codeOfCard, hashCardCode } from '#app/features/check-in/server/codes.ts';
import type { Keys as InstallationKeys } from '#app/platform/crypto/keys.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** In a running programme: who waits for a place, two who are kept apart, a member with SFI on one of the group's days, and cards to check in with. */
export function addPlaces(
  rows: Rows,
  random: Random,
  keys: InstallationKeys,
  programmeId: string,
  today: PlainDate,
): void {
  const active = rows.enrolments.filter(
    (each) => each.programme_id === programmeId && each.status === 'active' && !each.restricted,
  );
  const coordinator = rows.role_assignments.find(
    (each) => each.programme_id === programmeId && each.role === 'coordinator',
  )?.account_id;
  const personOf = (enrolment: (typeof active)[number]) => ({
    tenant_id: enrolment.tenant_id,
    programme_id: programmeId,
    enrolment_id: enrolment.id,
    person_id: enrolment.person_id,
  });
  for (const [at, enrolment] of active.slice(0, 24).entries())
    rows.check_in_cards.push({
      ...personOf(enrolment),
      code_number: 1,
      code_hash: hashCardCode(keys, programmeId, codeOfCard(keys, enrolment.id, 1)),
      sign: signs[at % signs.length] ?? null,
      changed_by: coordinator ?? null,
    });
  const [one, other] = active.slice(-2);
  if (one !== undefined && other !== undefined && one.person_id !== other.person_id)
    rows.kept_apart.push({
      ...personOf(one),
      id: random.uuid(),
      other_enrolment_id: other.id,
      other_person_id: other.person_id,
      reason: 'conflict',
      recorded_at: `${addDays(today, -40)}T10:15:00Z`,
      recorded_by: coordinator ?? null,
    });
  const groups = rows.activities.filter(({ programme_id, form }) => programme_id === programmeId && form === 'group');
  for (const group of groups) {
    const place = { activity_id: group.id };
    const members = rows.activity_members.filter(
      ({ activity_id, left_on }) =>
        activity_id === group.id && (left_on === null || left_on === undefined || String(left_on) >= today),
    );
    const inGroup = new Set(members.map(({ enrolment_id }) => enrolment_id));
    const waiting = active.filter(({ id }) => !inGroup.has(id)).slice(0, 4);
    for (const [at, enrolment] of waiting.entries()) {
      const request = { ...personOf(enrolment), ...place, id: random.uuid() };
      const asked = addDays(today, -28 + at * 6);
      const recorded = { recorded_at: `${asked}T13:2${at}:00Z`, recorded_by: coordinator ?? null };
      const status = at === 3 ? 'withdrawn' : 'waiting';
      rows.place_requests.push({
        ...request,
        ...recorded,
        status,
        asked_by: at === 1 ? 'staff' : 'participant',
        asked_on: asked,
      });
      const event = { ...personOf(enrolment), ...place, request_id: request.id };
      rows.place_request_events.push({ ...event, ...recorded, id: random.uuid(), event: 'asked' });
      if (status === 'withdrawn')
        rows.place_request_events.push({
          ...event,
          ...recorded,
          recorded_at: `${addDays(asked, 5)}T09:40:00Z`,
          id: random.uuid(),
          event: 'withdrawn',
          reason: 'Har börjat på en annan grupp',
        });
    }
    const member = members.find(({ restricted }) => !restricted);
    const day = rows.activity_weekly_times.find(({ activity_id }) => activity_id === group.id)?.weekday;
    if (member !== undefined && day !== undefined)
      rows.member_exclusions.push({
        tenant_id: member.tenant_id,
        programme_id: programmeId,
        enrolment_id: member.enrolment_id,
        person_id: member.person_id,
        ...place,
        id: random.uuid(),
        weekday: day,
        from_on: today,
        reason: 'sfi',
        recorded_by: coordinator ?? null,
      });
  }
}
