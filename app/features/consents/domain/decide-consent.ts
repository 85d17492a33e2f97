import type { OrganisationKind } from '#app/features/organisations/domain/organisation.ts';
import { addDays, addMonths, ageOn, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ConsentForm } from './consent-form.ts';
import type { Channel, Disclosure, Evidence, InterpreterWay } from './disclosure.ts';
import { isSensitive } from './fields.ts';
import { usualGrounds } from './grounds.ts';

const LONGEST_MONTHS = 12;
const SIGNATURE = /^M[ML0-9 .]{9,}$/;

export type ConsentCircumstances = {
  today: PlainDate;
  restricted: boolean;
  bornOn: PlainDate | null;
  from: { id: string; kind: OrganisationKind };
  /** Last day of the programme, or of the person's time in it, where they are known. */
  programmeEndsOn: PlainDate | null;
  plannedEndOn: PlainDate | null;
};

/** What is kept of an answer. */
export type NewDisclosure = Pick<
  Disclosure,
  | 'answer'
  | 'toOrganisationId'
  | 'toAccountId'
  | 'purpose'
  | 'fields'
  | 'allowed'
  | 'validFrom'
  | 'validBefore'
  | 'secrecyGround'
  | 'gdprGround'
  | 'specialGround'
> & {
  channel: Channel;
  interpreter: InterpreterWay;
  evidence: Evidence | null;
  signature: string | null;
  paperPlace: string | null;
  witness: string | null;
};

/** The last day that is suggested: the person's planned end, else the programme's, and never more than twelve months from today. */
export function suggestedUntil(
  today: PlainDate,
  { programmeEndsOn, plannedEndOn }: Pick<ConsentCircumstances, 'programmeEndsOn' | 'plannedEndOn'>,
): PlainDate {
  const longest = latestUntil(today);
  const wanted = [plannedEndOn, programmeEndsOn].find((day) => day !== null && day >= today);
  return wanted !== undefined && wanted !== null && wanted < longest ? wanted : longest;
}

/** Under eighteen guardians decide, too, by rules of their own: a child's consent is not taken on this screen. */
export function isMinor(bornOn: PlainDate | null, today: PlainDate): boolean {
  return bornOn !== null && ageOn(bornOn, today) < 18;
}

/** The last day a consent given today may name. */
export function latestUntil(today: PlainDate): PlainDate {
  return addDays(addMonths(today, LONGEST_MONTHS), -1);
}

/**
 * Decides what is kept when a person was asked. A refusal keeps who was asked for and nothing more. Problems by field: recipient
 * 'choose-recipient' 'own-organisation', purpose 'choose-purpose', fields 'choose-fields' 'participation-needed', allowed 'documents-are-copies', until 'until-past' 'until-too-late',
 * evidence 'choose-evidence', signature 'signature-missing', paperPlace 'paper-place-missing', witness 'witness-missing',
 * '' 'protected': of somebody with protected identity nothing is shared this way; 'minor': nor of a child.
 */
export function decideConsent(
  form: ConsentForm,
  { today, restricted, bornOn, from, programmeEndsOn, plannedEndOn }: ConsentCircumstances,
): Result<NewDisclosure, Record<string, string[]>> {
  const problems: Record<string, string[]> = {};
  if (restricted) return refuse({ '': ['protected'] });
  if (isMinor(bornOn, today)) return refuse({ '': ['minor'] });
  const { organisationId, accountId } = form.recipient ?? { organisationId: '', accountId: null };
  if (form.recipient === undefined) problems['recipient'] = ['choose-recipient'];
  else if (organisationId === from.id) problems['recipient'] = ['own-organisation'];
  const common = {
    toOrganisationId: organisationId,
    toAccountId: accountId,
    channel: form.channel,
    interpreter: form.interpreter,
    validFrom: today,
  };
  if (form.answer === 'refused') {
    if (problems['recipient']) return refuse(problems);
    return ok({ ...common, ...nothing, answer: 'refused', purpose: form.purpose ?? null });
  }
  if (form.purpose === undefined) problems['purpose'] = ['choose-purpose'];
  if (form.fields.length === 0) problems['fields'] = ['choose-fields'];
  else if (!form.fields.includes('participation')) problems['fields'] = ['participation-needed'];
  if (form.fields.includes('documents') && form.allowed === 'read') problems['allowed'] = ['documents-are-copies'];
  const until = form.until ?? suggestedUntil(today, { programmeEndsOn, plannedEndOn });
  if (until < today) problems['until'] = ['until-past'];
  else if (until > latestUntil(today)) problems['until'] = ['until-too-late'];
  const signature = form.evidence === 'signature' ? (form.signature ?? '') : null;
  if (form.evidence === undefined) problems['evidence'] = ['choose-evidence'];
  if (signature !== null && !SIGNATURE.test(signature)) problems['signature'] = ['signature-missing'];
  if (form.evidence === 'paper' && form.paperPlace === undefined) problems['paperPlace'] = ['paper-place-missing'];
  if (form.evidence === 'oral' && form.witness === undefined) problems['witness'] = ['witness-missing'];
  if (Object.keys(problems).length > 0) return refuse(problems);
  const usual = usualGrounds(from.kind);
  return ok({
    ...common,
    answer: 'given',
    purpose: form.purpose ?? null,
    fields: form.fields,
    allowed: form.allowed,
    validBefore: addDays(until, 1),
    secrecyGround: form.secrecyGround ?? usual.secrecyGround,
    gdprGround: form.gdprGround ?? usual.gdprGround,
    specialGround: isSensitive(form.fields) ? (form.specialGround ?? usual.specialGround) : null,
    evidence: form.evidence ?? null,
    signature,
    paperPlace: form.evidence === 'paper' ? (form.paperPlace ?? null) : null,
    witness: form.evidence === 'oral' ? (form.witness ?? null) : null,
  });
}

const nothing: Omit<
  NewDisclosure,
  'answer' | 'toOrganisationId' | 'toAccountId' | 'purpose' | 'channel' | 'interpreter' | 'validFrom'
> = {
  fields: [],
  allowed: 'read',
  validBefore: null,
  secrecyGround: null,
  gdprGround: null,
  specialGround: null,
  evidence: null,
  signature: null,
  paperPlace: null,
  witness: null,
};
