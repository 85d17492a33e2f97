import { listOrganisations } from '#app/features/organisations/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { referSomebody } from '../domain/permissions.ts';
import type { IncomingForm } from '../domain/referral-form.ts';
import { findOwnOrganisation, selectOpenProgrammes } from './programme-store.ts';
import { insertReferral } from './referral-store.ts';
import { referralValues } from './referral-values.ts';

/**
 * Refers somebody to one of the caller's programmes: as a partner's officer in the name of her organisation, otherwise as
 * staff who write down what came by telephone or on paper. The same id sent again is answered like the first time.
 * Problems by field. Whether anybody with the number is known is never told.
 */
export async function submitReferral(
  ctx: RequestContext,
  input: IncomingForm,
): Promise<Result<{ referralId: string }, FieldProblems>> {
  const { id, programmeId, restricted = false, organisationId, referredOn, ...answers } = input;
  const isPartner = may(ctx.caller, referSomebody);
  const [programmes, ownOrganisation, organisations] = await Promise.all([
    selectOpenProgrammes(ctx),
    isPartner ? findOwnOrganisation(ctx) : undefined,
    isPartner || organisationId === undefined ? [] : listOrganisations(ctx),
  ]);
  const problems: FieldProblems = {};
  if (!programmes.some((programme) => programme.id === programmeId)) problems['programmeId'] = ['choose'];
  if (!isPartner && organisationId !== undefined && !organisations.some((each) => each.id === organisationId))
    problems['organisationId'] = ['choose'];
  if (!isPartner && referredOn !== undefined && referredOn > ctx.today) problems['referredOn'] = ['date-in-future'];
  const values = referralValues(answers, {
    keys: ctx.services.keys,
    tenantId: ctx.caller.tenantId,
    referralId: id,
    today: ctx.today,
  });
  if (!values.ok || Object.keys(problems).length > 0)
    return refuse({ ...problems, ...(values.ok ? {} : values.problem) });
  ctx.within(programmeId);
  await insertReferral(ctx, {
    id,
    programme_id: programmeId,
    source: isPartner ? 'partner' : 'staff',
    organisation_id: isPartner ? (ownOrganisation ?? null) : (organisationId ?? null),
    referred_on: isPartner ? ctx.today : (referredOn ?? ctx.today),
    restricted,
    ...values.value,
  });
  return ok({ referralId: id });
}
