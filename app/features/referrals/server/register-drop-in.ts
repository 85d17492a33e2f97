import { registerParticipant } from '#app/features/enrolments/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type DropInForm, takesDropIns } from '../domain/drop-in-form.ts';
import { getWhoseEnrolment, type OpenProgramme, selectOpenProgrammes } from './programme-store.ts';
import { findReferral, insertReferral } from './referral-store.ts';
import { referralValues } from './referral-values.ts';

/** The caller's programmes that people may simply come to. */
export async function listDropInProgrammes(ctx: RequestContext): Promise<OpenProgramme[]> {
  return (await selectOpenProgrammes(ctx)).filter(({ definition }) => takesDropIns(definition));
}

/**
 * Registers somebody who came today and lets her start at once. How she came in is kept as a referral of source 'drop-in'.
 * Problems by field. The same form sent again is answered like the first time.
 */
export async function registerDropIn(
  ctx: RequestContext,
  form: DropInForm,
): Promise<Result<{ enrolmentId: string }, FieldProblems>> {
  const { enrolmentId, personId, programmeId, siteKey, givenName, familyName, phone } = form;
  const [programmes, sentBefore] = await Promise.all([listDropInProgrammes(ctx), findReferral(ctx, enrolmentId)]);
  if (sentBefore !== undefined) return ok({ enrolmentId });
  if (!programmes.some(({ id }) => id === programmeId)) return refuse({ programmeId: ['choose'] });
  const registered = await registerParticipant(ctx, {
    enrolmentId,
    programmeId,
    person: { id: personId, details: { givenName, familyName, phone, languages: [] } },
    siteKey,
    trackKey: undefined,
    caseWorkerId: undefined,
    referredOn: ctx.today,
    step: 'started',
    effectiveOn: ctx.today,
  });
  if (!registered.ok) return registered;
  const values = referralValues(
    { givenName, familyName, phone },
    { keys: ctx.services.keys, tenantId: ctx.caller.tenantId, referralId: enrolmentId, today: ctx.today },
  );
  if (!values.ok) return values;
  const whose = await getWhoseEnrolment(ctx, enrolmentId);
  // One way in per enrolment: the referral bears its id, so that a resend finds it.
  await insertReferral(ctx, {
    id: enrolmentId,
    programme_id: programmeId,
    source: 'drop-in',
    organisation_id: null,
    referred_on: ctx.today,
    restricted: whose.restricted,
    status: 'started',
    person_id: whose.personId,
    enrolment_id: enrolmentId,
    ...values.value,
  });
  return ok({ enrolmentId });
}
