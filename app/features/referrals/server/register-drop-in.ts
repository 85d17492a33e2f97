import { getSession } from '#app/features/activities/public.ts';
import { whyClosed } from '#app/features/attendance/domain/decide-opening.ts';
import { markPresent } from '#app/features/attendance/public.ts';
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
 * Registers somebody who came in and lets her start at once: today, or on the day of the session whose sheet she was registered from; there
 * she is present. How she came in is kept as a referral of source 'drop-in'. Problems by field; those of the sheet ('cancelled',
 * 'too-early') under ''. The same form sent again is answered like the first time.
 */
export async function registerDropIn(
  ctx: RequestContext,
  form: DropInForm,
): Promise<Result<{ enrolmentId: string }, FieldProblems>> {
  const { enrolmentId, personId, programmeId, siteKey, givenName, familyName, phone } = form;
  const [programmes, sentBefore, session] = await Promise.all([
    listDropInProgrammes(ctx),
    findReferral(ctx, enrolmentId),
    form.sessionId === undefined ? undefined : getSession(ctx, form.sessionId),
  ]);
  if (sentBefore !== undefined) return ok({ enrolmentId });
  const isOfSession = session === undefined || session.programmeId === programmeId;
  if (!isOfSession || !programmes.some(({ id }) => id === programmeId)) return refuse({ programmeId: ['choose'] });
  const closed = session && whyClosed(session, ctx.today);
  if (closed !== undefined) return refuse({ '': [closed] });
  const cameOn = session?.heldOn ?? ctx.today;
  const registered = await registerParticipant(ctx, {
    enrolmentId,
    programmeId,
    person: { id: personId, details: { givenName, familyName, phone, languages: [] } },
    siteKey,
    trackKey: undefined,
    caseWorkerId: undefined,
    referredOn: cameOn,
    step: 'started',
    effectiveOn: cameOn,
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
    referred_on: cameOn,
    restricted: whose.restricted,
    status: 'started',
    status_on: cameOn,
    person_id: whose.personId,
    enrolment_id: enrolmentId,
    ...values.value,
  });
  const marked = session && (await markPresent(ctx, session.id, { key: enrolmentId, enrolmentId }));
  return marked?.ok === false ? marked : ok({ enrolmentId });
}
