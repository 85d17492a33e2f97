import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { refuse } from '#app/shared/result.ts';
import type { ProtectionState } from '../domain/decide-protection.ts';
import type { TeamRound } from '../domain/teams-round.ts';
import { type Bar, selectBars } from './bar-store.ts';
import { type Access, findRunningAccess, selectAccesses } from './emergency-store.ts';
import { type NumberTry, selectNumberTries } from './number-try-store.ts';
import { type ProtectionRow, selectProtections } from './protection-store.ts';
import { findOwnReading, type Reader, type ReaderChange, selectReaderChanges, selectReaders } from './reader-store.ts';
import { selectTeamsRound } from './team-round-store.ts';

/** A protected person as a lasting named reader sees her protection. */
export type NamedView = {
  current: ProtectionRow;
  earlier: ProtectionRow[];
  readers: Reader[];
  changes: ReaderChange[];
  accesses: Access[];
  tries: NumberTry[];
  teams: TeamRound[];
};

/** Who may see a person: `named` for her lasting named readers, `emergency` for whoever has access for a while; neither when she is not protected. */
export type Protection = {
  head: ParticipantHead;
  bars: Bar[];
  named?: NamedView;
  emergency?: { accessId: string | undefined; until: Instant };
};

/** Everything the caller may know of who sees a person. Throws NotFoundError. */
export async function getProtection(ctx: RequestContext, enrolmentId: string): Promise<Protection> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const { personId } = head;
  if (!head.restricted) return { head, bars: await selectBars(ctx, personId) };
  const [reading, protections, readers, changes, accesses, bars, running, tries, teams] = await Promise.all([
    findOwnReading(ctx, personId),
    selectProtections(ctx, personId),
    selectReaders(ctx, personId),
    selectReaderChanges(ctx, personId),
    selectAccesses(ctx, personId),
    selectBars(ctx, personId),
    findRunningAccess(ctx, personId),
    selectNumberTries(ctx, personId),
    selectTeamsRound(ctx, personId),
  ]);
  if (reading === undefined) throw new NotFoundError();
  if (reading !== 'lasting') return { head, bars: [], emergency: { accessId: running, until: reading.until } };
  const [current, ...earlier] = protections;
  if (current === undefined || current.endedOn !== null) throw new NotFoundError();
  return { head, bars, named: { current, earlier, readers, changes, accesses, tries, teams } };
}

export type Named = { head: ParticipantHead; named: NamedView; bars: Bar[] };

/** The same for those who change something about a protected person: undefined when she is not protected. Throws NotFoundError for all but her lasting named readers. */
export async function findNamedView(ctx: RequestContext, enrolmentId: string): Promise<Named | undefined> {
  const { head, named, bars, emergency } = await getProtection(ctx, enrolmentId);
  if (emergency) throw new NotFoundError();
  return named && { head, named, bars };
}

/** What a change is refused with when somebody has lifted the protection meanwhile. */
export const notProtected = refuse({ '': ['not-protected'] });

/** What the decisions rest on. */
export function stateOf({ current, readers }: NamedView): ProtectionState {
  return {
    isProtected: true,
    readers: readers.map(({ accountId }) => accountId),
    liftAskedBy: current.liftAskedBy,
    liftAskedRole: current.liftAskedRole,
  };
}
