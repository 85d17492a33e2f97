import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string; restricted?: boolean; cvId?: string };

/** A workplace that was put to her, her yes to a CV for its employer, a CV that went out, and another employer that she is barred from, straight into the tables. */
export async function aSuggestion(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, restricted = false, cvId = newId() }: Of,
): Promise<Record<string, string>> {
  const ids = {
    suggestionId: newId(),
    cvPermissionId: newId(),
    cvHandoutId: newId(),
    employerBarId: newId(),
    suggestedEmployerId: newId(),
  };
  const [workplaceId, barredId] = [newId(), newId()];
  const { accountId } = await world.as('case-worker', programme);
  const { admin } = world;
  const now = world.services.now();
  const tenant = { tenant_id: world.tenants[programmeTenant[programme]] };
  const inProgramme = { ...tenant, programme_id: world.programmes[programme] };
  const own = { ...inProgramme, enrolment_id: enrolmentId, person_id: personId, restricted };
  await admin
    .insertInto('employers')
    .values(
      [ids.suggestedEmployerId, barredId].map((id) => ({
        ...{ ...inProgramme, id, kind: 'company' as const, found_by: accountId },
        name: `Arbetsgivare ${id.slice(-4)}`,
      })),
    )
    .execute();
  const place = { id: workplaceId, employer_id: ids.suggestedEmployerId, name: 'Köket' };
  await admin
    .insertInto('workplaces')
    .values({ ...inProgramme, ...place })
    .execute();
  await admin
    .insertInto('match_suggestions')
    .values({
      ...own,
      id: ids.suggestionId,
      workplace_id: workplaceId,
      employer_id: ids.suggestedEmployerId,
      workplace_name: 'Köket',
      employer_name: 'Arbetsgivaren',
      city: 'Västerås',
      reasons: JSON.stringify([{ rule: 'near', side: 'for', km: 4 }]),
      suggested_on: '2026-03-02',
      suggested_at: now,
      suggested_by: accountId,
    })
    .execute();
  await admin
    .insertInto('cv_permissions')
    .values({
      ...own,
      id: ids.cvPermissionId,
      employer_id: ids.suggestedEmployerId,
      employer_name: 'Arbetsgivaren',
      cv_id: cvId,
      cv_version: 1,
      cv_name: 'Kök',
      way: 'staff',
      given_at: now,
      given_by: accountId,
    })
    .execute();
  await admin
    .insertInto('cv_handouts')
    .values({
      ...own,
      id: ids.cvHandoutId,
      permission_id: ids.cvPermissionId,
      suggestion_id: ids.suggestionId,
      way: 'paper',
      to_whom: 'Köksmästaren',
      handed_at: now,
      handed_by: accountId,
    })
    .execute();
  await admin
    .insertInto('employer_bars')
    .values({
      ...own,
      id: ids.employerBarId,
      employer_id: barredId,
      said_by: 'staff',
      valid_from: '2026-03-02',
      created_at: now,
      created_by: accountId,
    })
    .execute();
  return ids;
}
