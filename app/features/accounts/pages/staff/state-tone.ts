import type { Tone } from '#app/ui/tones.ts';

/** How the state of a role is coloured. */
export const stateTone = { now: 'success', later: 'info', over: 'neutral' } as const satisfies Record<string, Tone>;
