import type { PlainDate } from '#app/shared/dates.ts';
import type { ProgrammeDefinition } from './definition.ts';

/** A programme of a tenant as other features know it. */
export interface Programme {
  id: string;
  key: string;
  name: string;
  /** The first day its start may mean; null when the source states none. */
  startsOn: PlainDate | null;
  /** The last day its end may mean, inclusive; null when it is open or not stated. */
  endsOn: PlainDate | null;
  /** Counts saves; an edit names the one it began from. */
  version: number;
  definition: ProgrammeDefinition;
}

/** People of one sex in a programme. Each is counted once in each column, also when she has come back. */
export interface ParticipantCount {
  sex: 'woman' | 'man' | 'non-binary' | 'unknown';
  referred: number;
  started: number;
  /** Active or paused today. */
  current: number;
  ended: number;
}

export type ProgrammeState = 'upcoming' | 'running' | 'finished' | 'undated';

/** Where a programme's period lies on `today`. Without any date it is not known. */
export function stateOf(
  { startsOn, endsOn }: Pick<Programme, 'startsOn' | 'endsOn'>,
  today: PlainDate,
): ProgrammeState {
  if (startsOn === null && endsOn === null) return 'undated';
  if (startsOn !== null && today < startsOn) return 'upcoming';
  return endsOn !== null && endsOn < today ? 'finished' : 'running';
}
