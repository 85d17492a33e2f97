import { z } from 'zod';
import { dayField } from '#app/features/people/domain/person-details.ts';
import type { Phase, ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { addDays, daysBetween, type Instant, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { requiredText } from './agreement.ts';

/** A decision that a phase begins on a day. */
export type PhaseMove = {
  id: string;
  phaseKey: string;
  startsOn: PlainDate;
  reason: string;
  recordedAt: Instant;
  recordedBy: string;
};

/** A phase that she is in, was in or is to be in. Days are inclusive; `lastDay` is missing while its end is open. */
export type Spell = { phase: Phase; firstDay: PlainDate; lastDay?: PlainDate };

export const phaseMoveForm = z.object({
  id: z.uuid(),
  phaseKey: z.string('choose').max(60, 'choose'),
  startsOn: dayField,
  reason: requiredText(500),
});
export type PhaseMoveForm = z.output<typeof phaseMoveForm>;

/** The phases as the programme plans them for somebody who started on `startedOn`, in their order; empty when it has none. */
export function plannedSpells(definition: ProgrammeDefinition, startedOn: PlainDate): Spell[] {
  return (definition.phases ?? []).map((phase) => ({
    phase,
    firstDay: addDays(startedOn, (phase.fromWeek - 1) * 7),
    ...(phase.toWeek !== undefined && { lastDay: addDays(startedOn, phase.toWeek * 7 - 1) }),
  }));
}

/**
 * The phases as they really are: the plan, with each decision in the order it was taken. A phase that is moved to a day begins then,
 * whatever she was in goes on to the day before and no longer, and the phases after it follow with their planned lengths.
 */
export function realSpells(
  definition: ProgrammeDefinition,
  startedOn: PlainDate,
  moves: readonly PhaseMove[],
): Spell[] {
  const phases = definition.phases ?? [];
  return moves.reduce(
    (spells, { phaseKey, startsOn }) => {
      const at = phases.findIndex(({ key }) => key === phaseKey);
      // A phase that the definition no longer has leaves everything as it was.
      const target = phases[at];
      if (target === undefined) return spells;
      const begun = spells.filter(({ firstDay }) => firstDay < startsOn);
      // A phase that begins later than it did: the one before it goes on until then.
      const before = begun.at(-1)?.phase.key === phaseKey ? begun.slice(0, -1) : begun;
      const shift = daysBetween(addDays(startedOn, (target.fromWeek - 1) * 7), startsOn);
      return [
        ...before.slice(0, -1),
        ...before.slice(-1).map((spell) => ({ ...spell, lastDay: addDays(startsOn, -1) })),
        ...plannedSpells({ ...definition, phases: phases.slice(at) }, addDays(startedOn, shift)),
      ];
    },
    plannedSpells(definition, startedOn),
  );
}

export type PhaseNow = { phase: Phase; week: number; weeks: number | undefined };

/** Where she is on a day: which phase, which week of it, of how many. Undefined before the first day and between phases. */
export function phaseNow(spells: readonly Spell[], day: PlainDate): PhaseNow | undefined {
  const spell = spells.findLast(
    ({ firstDay, lastDay }) => firstDay <= day && (lastDay === undefined || day <= lastDay),
  );
  if (spell === undefined) return undefined;
  const weeks =
    spell.lastDay === undefined ? undefined : Math.ceil((daysBetween(spell.firstDay, spell.lastDay) + 1) / 7);
  return { phase: spell.phase, week: Math.floor(daysBetween(spell.firstDay, day) / 7) + 1, weeks };
}

type Participation = { startedOn: PlainDate | null; definition: ProgrammeDefinition };

/**
 * Whether a phase may be moved so. Problems: 'no-phases' (also before she has started), 'choose', 'before-start', 'too-far-ahead' (a
 * year), 'same-phase' when she is in it on that day anyhow.
 */
export function decidePhaseMove(
  { startedOn, definition }: Participation,
  moves: readonly PhaseMove[],
  form: Pick<PhaseMoveForm, 'phaseKey' | 'startsOn'>,
  today: PlainDate,
): Result<void, Record<string, string[]>> {
  if (startedOn === null || !definition.phases?.length) return refuse({ '': ['no-phases'] });
  if (!definition.phases.some(({ key }) => key === form.phaseKey)) return refuse({ phaseKey: ['choose'] });
  if (form.startsOn < startedOn) return refuse({ startsOn: ['before-start'] });
  if (form.startsOn > addDays(today, 366)) return refuse({ startsOn: ['too-far-ahead'] });
  const now = realSpells(definition, startedOn, moves).find(({ firstDay }) => firstDay === form.startsOn);
  return now?.phase.key === form.phaseKey ? refuse({ phaseKey: ['same-phase'] }) : ok(undefined);
}
