import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideIdentity } from '../domain/decide-person.ts';
import type { NumberLevel, NumberSource } from '../domain/number-facts.ts';
import type { PersonDetails } from '../domain/person-details.ts';
import { findPersonIdByNumber, insertNumber } from './identifier-store.ts';
import { insertPerson } from './person-store.ts';
import { refuseNumber } from './refuse-number.ts';

export type NewPerson = {
  id: string;
  details: PersonDetails;
  number?: string | undefined;
  /** How sure the identity behind a samordningsnummer is, and where the number comes from ('staff' unless said). */
  numberLevel?: NumberLevel | undefined;
  numberSource?: NumberSource | undefined;
  restricted?: boolean | undefined;
};

/**
 * Registers a person. Refused with `number: number-known` and her id when the caller already sees the one who has the
 * number, and with `number-not-here` when somebody else in the tenant has it: then nothing is told, not even that.
 */
export async function registerPerson(
  ctx: RequestContext,
  person: NewPerson,
): Promise<Result<void, { fields: FieldProblems; knownPersonId?: string }>> {
  const { details, restricted = false } = person;
  const decided = decideIdentity({ ...details, number: person.number }, ctx.today);
  if (!decided.ok) return refuse({ fields: decided.problem });
  const { number, ...birthAndSex } = decided.value;
  const knownPersonId = number && (await findPersonIdByNumber(ctx, number));
  if (knownPersonId !== undefined && knownPersonId !== person.id)
    return refuse({ fields: { number: ['number-known'] }, knownPersonId });
  await insertPerson(ctx, { id: person.id, restricted, details, ...birthAndSex });
  if (number === undefined || knownPersonId !== undefined) return ok(undefined);
  const isSaved = await insertNumber(ctx, {
    id: newId(),
    personId: person.id,
    restricted,
    number,
    level: number.kind === 'samordningsnummer' ? person.numberLevel : undefined,
    source: person.numberSource ?? 'staff',
    validFrom: ctx.today,
  });
  if (isSaved) return ok(undefined);
  // The same form sent twice at the same moment: the other one has saved her number meanwhile.
  return (await findPersonIdByNumber(ctx, number)) === person.id
    ? ok(undefined)
    : refuse({ fields: refuseNumber(ctx, number) });
}
