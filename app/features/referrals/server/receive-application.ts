import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { Services } from '#app/platform/services.ts';
import { dayOf, type Instant } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type PersonAnswers, referralValues } from './referral-values.ts';

export type Application = PersonAnswers & {
  /** Made when the form was shown: sent twice, it is one application. */
  id: string;
  tenantId: string;
  programmeId: string;
  restricted?: boolean | undefined;
  /** The language the form was filled in. */
  formLanguage?: string | undefined;
};

/**
 * Takes an application from a public form into the programme's queue; nobody is signed in, so `gate` reaches no table.
 * Problems by field; `programmeId: choose` when the programme takes no applications (its definition's entryRoutes) or is over.
 */
export async function receiveApplication(
  gate: Db,
  { keys }: Pick<Services, 'keys'>,
  now: Instant,
  application: Application,
): Promise<Result<{ referralId: string }, FieldProblems>> {
  const { id, tenantId, programmeId, restricted = false, formLanguage, ...answers } = application;
  const values = referralValues(answers, { keys, tenantId, referralId: id, today: dayOf(now) });
  if (!values.ok) return values;
  const row = {
    id,
    tenant_id: tenantId,
    programme_id: programmeId,
    restricted,
    form_language: formLanguage ?? null,
    ...values.value,
    number_ciphertext: hex(values.value.number_ciphertext),
    number_blind_index: hex(values.value.number_blind_index),
  };
  const { rows } = await sql<{ received: boolean }>`
    select app.receive_application(${JSON.stringify(row)}::jsonb, ${now}::timestamptz) as received`.execute(gate);
  return rows[0]?.received ? ok({ referralId: id }) : refuse({ programmeId: ['choose'] });
}

// As PostgreSQL reads bytes from a text.
function hex(bytes: Buffer | null): string | null {
  return bytes === null ? null : `\\x${bytes.toString('hex')}`;
}
