import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideIdentity } from '../domain/decide-person.ts';
import type { PersonDetails } from '../domain/person-details.ts';
import { closeNumbers, findPersonIdByNumber, insertNumber } from './identifier-store.ts';
import { findPerson, updatePerson } from './person-store.ts';

export type EditedPerson = { id: string; version: number; details: PersonDetails; number?: string | undefined };

/**
 * Saves changed details; a new number follows the one she had, which stays in the list as an earlier one. Refused with
 * `stale` when somebody saved in between, `number-taken` when another person in the tenant has the number.
 */
export async function editPerson(ctx: RequestContext, person: EditedPerson): Promise<Result<void, FieldProblems>> {
  const { details } = person;
  const decided = decideIdentity({ number: person.number, sex: details.sex, bornOn: details.bornOn }, ctx.today);
  if (!decided.ok) return refuse(decided.problem);
  const { number, sex, bornOn } = decided.value;
  if (!(await updatePerson(ctx, { id: person.id, version: person.version, sex, bornOn, details })))
    return refuse({ '': ['stale'] });
  ctx.saw([person.id]);
  if (number === undefined) return ok(undefined);
  const holder = await findPersonIdByNumber(ctx, number);
  if (holder === person.id) return ok(undefined);
  const record = await findPerson(ctx, person.id);
  await closeNumbers(ctx, person.id, 'replaced');
  return (await insertNumber(ctx, person.id, record?.restricted ?? false, number, null))
    ? ok(undefined)
    : refuse({ number: ['number-taken'] });
}
