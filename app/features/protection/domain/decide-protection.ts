import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Role } from '#app/shared/roles.ts';

/** What the decisions about a person's protection rest on. `readers` are the lasting ones. */
export type ProtectionState = {
  isProtected: boolean;
  readers: readonly string[];
  liftAskedBy: string | null;
  liftAskedRole: string | null;
};

/** Protection is set once; a file that is closed already is changed, not closed again. */
export function decideSetting(state: Pick<ProtectionState, 'isProtected'>): Result<void, 'already-protected'> {
  return state.isProtected ? refuse('already-protected') : ok(undefined);
}

/** Lifting is asked for by one named reader. With nobody else to look again it waits until there is. */
export function decideLiftRequest(
  state: ProtectionState,
): Result<void, 'not-protected' | 'lift-already-asked' | 'second-reader-needed'> {
  if (!state.isProtected) return refuse('not-protected');
  if (state.liftAskedBy !== null) return refuse('lift-already-asked');
  return state.readers.length < 2 ? refuse('second-reader-needed') : ok(undefined);
}

/** Lifting is decided by another named reader than the one who asked, and one of the two leads the programme. */
export function decideLift(
  state: ProtectionState,
  by: { accountId: string; role: Role | null },
): Result<void, 'not-protected' | 'lift-not-asked' | 'second-look-by-another' | 'coordinator-needed'> {
  if (!state.isProtected) return refuse('not-protected');
  if (state.liftAskedBy === null) return refuse('lift-not-asked');
  if (state.liftAskedBy === by.accountId) return refuse('second-look-by-another');
  return by.role === 'coordinator' || state.liftAskedRole === 'coordinator'
    ? ok(undefined)
    : refuse('coordinator-needed');
}

/** Named readers come from the team round the person, each once. */
export function decideNaming(
  readers: readonly string[],
  team: readonly string[],
  accountId: string,
): Result<void, 'choose' | 'already-reader'> {
  if (readers.includes(accountId)) return refuse('already-reader');
  return team.includes(accountId) ? ok(undefined) : refuse('choose');
}

/** Somebody must always be able to see a protected person: the last named reader stays. */
export function decideRemoval(
  readers: readonly string[],
  accountId: string,
): Result<void, 'not-a-reader' | 'last-reader'> {
  if (!readers.includes(accountId)) return refuse('not-a-reader');
  return readers.length === 1 ? refuse('last-reader') : ok(undefined);
}

/** Whom a bar can be put on: anybody in the organisation, once at a time, but not the last who sees a protected person. */
export function decideBar(
  state: Pick<ProtectionState, 'isProtected' | 'readers'> & { barred: readonly string[]; accounts: readonly string[] },
  accountId: string,
): Result<void, 'choose' | 'already-barred' | 'last-reader'> {
  if (!state.accounts.includes(accountId)) return refuse('choose');
  if (state.barred.includes(accountId)) return refuse('already-barred');
  const isLast = state.isProtected && state.readers.length === 1 && state.readers[0] === accountId;
  return isLast ? refuse('last-reader') : ok(undefined);
}
