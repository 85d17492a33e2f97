import { decideIdentity } from '#app/features/people/domain/decide-person.ts';
import { maskIdentityNumber } from '#app/features/people/domain/show-identity-number.ts';
import { blindIndex, encryptField, type Keys } from '#app/platform/crypto/keys.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { referralNumberPlace } from '../domain/referral.ts';
import type { ReferralForm } from '../domain/referral-form.ts';

/** What a form says about the person, without programme and id. */
export type PersonAnswers = Omit<ReferralForm, 'id' | 'programmeId' | 'restricted'>;

/**
 * The columns of a referral that say who the person is; the number encrypted. Says nothing about whether somebody with
 * that number is known. Problems by field: number, born, inSwedenSince, establishmentFrom.
 */
export function referralValues(
  answers: PersonAnswers,
  circumstances: { keys: Keys; tenantId: string; referralId: string; today: PlainDate },
) {
  const { keys, tenantId, referralId, today } = circumstances;
  const { bornOn = null, birthYear = null } = answers.born ?? {};
  const identity = decideIdentity({ number: answers.number, ...(bornOn && { bornOn }) }, today);
  const problems: FieldProblems = {};
  if (!identity.ok) {
    const { number, bornOn: born } = identity.problem;
    if (number) problems['number'] = number;
    if (born) problems['born'] = born;
  }
  const thisYear = Number(today.slice(0, 4));
  if (birthYear !== null && birthYear > thisYear) problems['born'] = ['born-in-the-future'];
  if (answers.inSwedenSince !== undefined && answers.inSwedenSince > thisYear)
    problems['inSwedenSince'] = ['year-in-the-future'];
  if (answers.establishmentFrom !== undefined && answers.establishmentFrom > today)
    problems['establishmentFrom'] = ['date-in-future'];
  if (!identity.ok || Object.keys(problems).length > 0) return refuse(problems);
  const { number } = identity.value;
  return ok({
    given_name: answers.givenName,
    family_name: answers.familyName,
    name_in_own_script: answers.nameInOwnScript ?? null,
    born_on: identity.value.bornOn,
    birth_year: identity.value.bornOn === null ? birthYear : null,
    phone: answers.phone ?? null,
    email: answers.email ?? null,
    contact_note: answers.contactNote || null,
    first_language: answers.firstLanguage ?? null,
    interpreter: answers.interpreter === undefined ? null : answers.interpreter === 'yes',
    municipality: answers.municipality || null,
    residence: answers.residence ?? null,
    permit_until: answers.permitUntil ?? null,
    agency_housing: answers.agencyHousing === undefined ? null : answers.agencyHousing === 'yes',
    establishment_from: answers.establishmentFrom ?? null,
    in_sweden_since: answers.inSwedenSince ?? null,
    number_kind: number?.kind ?? null,
    number_ciphertext: number ? encryptField(keys, referralNumberPlace(tenantId, referralId), number.normalised) : null,
    number_blind_index: number ? blindIndex(keys, tenantId, number.normalised) : null,
    number_masked: number ? maskIdentityNumber(number) : null,
    wish: answers.wish || null,
    message: answers.message || null,
  }) satisfies Result<unknown, FieldProblems>;
}

export type ReferralValues = Extract<ReturnType<typeof referralValues>, { ok: true }>['value'];
