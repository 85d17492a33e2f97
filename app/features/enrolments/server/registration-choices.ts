import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { findPersonFlags } from './participant-store.ts';
import { type ProgrammeChoice, selectCaseWorkers, selectProgrammes } from './programme-choice-store.ts';

export type RegistrationChoices = {
  programmes: ProgrammeChoice[];
  caseWorkers: { id: string; name: string; programmeId: string }[];
  known: { id: string; givenName: string; familyName: string } | undefined;
};

/** Whether a programme runs on a day, as far as its definition says. */
export function runsOn({ startsOn, endsOn }: Pick<ProgrammeChoice, 'startsOn' | 'endsOn'>, day: PlainDate): boolean {
  return (startsOn === null || startsOn <= day) && (endsOn === null || endsOn >= day);
}

/** What the registration form offers; `known` is the person to enrol when she is registered already and the caller sees her. */
export async function getRegistrationChoices(
  ctx: RequestContext,
  personId: string | undefined,
): Promise<RegistrationChoices> {
  const [programmes, caseWorkers, person] = await Promise.all([
    selectProgrammes(ctx),
    selectCaseWorkers(ctx, ctx.caller.programmes),
    personId === undefined ? undefined : findPersonFlags(ctx, personId),
  ]);
  if (personId && person) ctx.saw([personId]);
  return {
    programmes,
    caseWorkers,
    known:
      personId && person ? { id: personId, givenName: person.givenName, familyName: person.familyName } : undefined,
  };
}
