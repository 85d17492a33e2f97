import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/**
 * A referral by the programme's partner officer, one of somebody protected that another coordinator handles, and an offer to
 * somebody on the waiting list. The names are those by which a page is recognised that shows too much.
 */
export async function aReferral(
  world: World,
  programme: ProgrammeKey,
  names: { own: string; protected: string },
): Promise<{ referralId: string; offerId: string }> {
  const tenant_id = world.tenants[programmeTenant[programme]];
  const programme_id = world.programmes[programme];
  const officer = await world.as('partner-officer', programme);
  const { organisation_id } = await world.admin
    .selectFrom('accounts')
    .where('id', '=', officer.accountId)
    .select('organisation_id')
    .executeTakeFirstOrThrow();
  const handlerId = newId();
  await world.admin
    .insertInto('accounts')
    .values({ tenant_id, id: handlerId, organisation_id, email: `handler.${handlerId}@example.org`, name: 'Handler' })
    .execute();
  await world.admin
    .insertInto('role_assignments')
    .values({
      tenant_id,
      id: newId(),
      account_id: handlerId,
      role: 'coordinator',
      programme_id,
      valid_from: '2026-01-01',
    })
    .execute();
  const referral = {
    tenant_id,
    programme_id,
    source: 'partner',
    organisation_id,
    referred_on: '2026-03-01',
    status_on: '2026-03-01',
    given_name: 'Leyla',
  } as const;
  const referralId = newId();
  await world.admin
    .insertInto('referrals')
    .values({ ...referral, id: referralId, referred_by: officer.accountId, family_name: names.own })
    .execute();
  await world.admin
    .insertInto('referrals')
    .values({
      ...referral,
      id: newId(),
      referred_by: handlerId,
      family_name: names.protected,
      restricted: true,
      handler_id: handlerId,
    })
    .execute();
  await world.admin
    .insertInto('referral_messages')
    .values({
      tenant_id,
      id: newId(),
      referral_id: referralId,
      author: 'partner',
      text: 'Kan börja direkt.',
      written_by: officer.accountId,
    })
    .execute();
  await world.admin
    .insertInto('referral_decisions')
    .values({
      tenant_id,
      id: newId(),
      referral_id: referralId,
      decision: 'complete',
      decided_on: '2026-03-02',
      decided_by: handlerId,
    })
    .execute();
  const waiting = await world.aParticipant(programme, { familyName: names.own, status: 'waiting' });
  const passedOver = await world.aParticipant(programme, { familyName: names.own, status: 'waiting' });
  const place = (who: { personId: string; enrolmentId: string }) => ({
    tenant_id,
    programme_id,
    person_id: who.personId,
    enrolment_id: who.enrolmentId,
  });
  const offerId = newId();
  await world.admin
    .insertInto('place_offers')
    .values({ ...place(waiting), id: offerId, offered_on: '2026-03-01', answer_by: '2026-03-03' })
    .execute();
  await world.admin
    .insertInto('waiting_skips')
    .values({ ...place(passedOver), id: newId(), offer_id: offerId, reason: 'Annan ort', skipped_on: '2026-03-01' })
    .execute();
  await world.admin
    .insertInto('waiting_priorities')
    .values({ ...place(passedOver), id: newId(), reason: 'Ung', set_on: '2026-03-01' })
    .execute();
  return { referralId, offerId };
}
