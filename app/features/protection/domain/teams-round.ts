import type { Role } from '#app/shared/roles.ts';
import type { ReaderReason } from './kinds.ts';

/** Somebody who works in a programme that the protected person takes part in, and who is not barred from her. */
export type TeamMemberRound = {
  accountId: string;
  name: string;
  roles: Role[];
  isResponsible: boolean;
  isReader: boolean;
};

export type TeamRound = { programmeId: string; programmeName: string; members: TeamMemberRound[] };

/** How a programme stands: `nobody` there sees her; `not-responsible`: somebody does, but not her case worker; `seen`. */
export function standingOf({ members }: TeamRound): 'nobody' | 'not-responsible' | 'seen' {
  if (!members.some(({ isReader }) => isReader)) return 'nobody';
  return members.some(({ isResponsible, isReader }) => isResponsible && !isReader) ? 'not-responsible' : 'seen';
}

/** Whether anybody is left without somebody who can work with her. */
export function leavesSomebody(teams: readonly TeamRound[]): boolean {
  return teams.some((team) => standingOf(team) !== 'seen');
}

/** Why somebody becomes a reader who is named from the list of those round her. */
export function reasonFor({ isResponsible, roles }: TeamMemberRound): ReaderReason {
  if (isResponsible) return 'works-with-her';
  return roles.includes('coordinator') ? 'leads-programme' : 'stands-in';
}
