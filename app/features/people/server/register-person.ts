import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideIdentity } from '../domain/decide-person.ts';
import type { PersonDetails } from '../domain/person-details.ts';
import { findPersonIdByNumber, insertNumber } from './identifier-store.ts';
import { insertPerson } from './person-store.ts';

export type NewPerson = {
  id: string;
  details: PersonDetails;
  number?: string | undefined;
  restricted?: boolean | undefined;
};

/**
 * Registers a person. Refused with `number: number-known` and her id when the caller already sees the one who has the
 * number, and with `number-taken` when somebody else in the tenant has it: then nothing about that person is told.
 */
export async function registerPerson(
  ctx: RequestContext,
  person: NewPerson,
): Promise<Result<void, { fields: FieldProblems; knownPersonId?: string }>> {
  const { details, restricted = false } = person;
  const decided = decideIdentity({ number: person.number, sex: details.sex, bornOn: details.bornOn }, ctx.today);
  if (!decided.ok) return refuse({ fields: decided.problem });
  const { number, sex, bornOn } = decided.value;
  const knownPersonId = number && (await findPersonIdByNumber(ctx, number));
  if (knownPersonId !== undefined && knownPersonId !== person.id)
    return refuse({ fields: { number: ['number-known'] }, knownPersonId });
  await insertPerson(ctx, { id: person.id, restricted, sex, bornOn, details });
  if (
    number === undefined ||
    knownPersonId !== undefined ||
    (await insertNumber(ctx, person.id, restricted, number, null))
  )
    return ok(undefined);
  // The same form sent twice at the same moment: the other one has saved her number meanwhile.
  return (await findPersonIdByNumber(ctx, number)) === person.id
    ? ok(undefined)
    : refuse({ fields: { number: ['number-taken'] } });
}
