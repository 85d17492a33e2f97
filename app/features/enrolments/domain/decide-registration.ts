import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { plannedEndFor } from '#app/features/programmes/domain/phase-of-person.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { MoveName } from './moves.ts';
import type { EnrolmentStatus } from './status.ts';

/** How far a new participant has come when she is registered. */
export const registrationSteps = ['referred', 'accepted', 'started'] as const;
export type RegistrationStep = (typeof registrationSteps)[number];

export type RegistrationInput = {
  siteKey: string | undefined;
  trackKey: string | undefined;
  caseWorkerId: string | undefined;
  referredOn: PlainDate | undefined;
  step: RegistrationStep;
  /** The day she was accepted or started, for those steps. */
  effectiveOn: PlainDate | undefined;
};

export type DecidedRegistration = {
  status: EnrolmentStatus;
  siteKey: string | null;
  trackKey: string | null;
  caseWorkerId: string | null;
  referredOn: PlainDate;
  startedOn: PlainDate | null;
  plannedEndOn: PlainDate | null;
  kept: {
    move: MoveName;
    fromStatus: EnrolmentStatus | null;
    toStatus: EnrolmentStatus;
    takesEffectOn: PlainDate;
    reason: null;
  }[];
};

/**
 * Decides a new enrolment with the moves that lead to it: referral, and, when she comes straight in, acceptance and start
 * on one day. Problems by field: referredOn, effectiveOn, siteKey, trackKey, caseWorkerId.
 */
export function decideRegistration(
  input: RegistrationInput,
  circumstances: {
    today: PlainDate;
    definition: Pick<ProgrammeDefinition, 'sites' | 'tracks' | 'lengthPerPerson' | 'period'>;
    caseWorkerIds: readonly string[];
  },
): Result<DecidedRegistration, Record<string, string[]>> {
  const { today, definition, caseWorkerIds } = circumstances;
  const { referredOn, effectiveOn, step } = input;
  const problems: Record<string, string[]> = {};
  if (referredOn === undefined) problems['referredOn'] = ['date-required'];
  else if (referredOn > today) problems['referredOn'] = ['date-in-future'];
  const dayProblem = step === 'referred' ? undefined : problemOfDay(effectiveOn, referredOn, today);
  if (dayProblem) problems['effectiveOn'] = [dayProblem];
  if (
    isUnknown(
      input.siteKey,
      definition.sites?.map(({ key }) => key),
    )
  )
    problems['siteKey'] = ['choose'];
  if (
    isUnknown(
      input.trackKey,
      definition.tracks?.map(({ key }) => key),
    )
  )
    problems['trackKey'] = ['choose'];
  if (isUnknown(input.caseWorkerId, caseWorkerIds)) problems['caseWorkerId'] = ['choose'];
  if (referredOn === undefined || Object.keys(problems).length > 0) return refuse(problems);

  const startedOn = step === 'started' ? (effectiveOn ?? null) : null;
  const kept: DecidedRegistration['kept'] = [
    { move: 'refer', fromStatus: null, toStatus: 'referred', takesEffectOn: referredOn, reason: null },
  ];
  if (step !== 'referred' && effectiveOn)
    kept.push({
      move: 'accept',
      fromStatus: 'referred',
      toStatus: 'accepted',
      takesEffectOn: effectiveOn,
      reason: null,
    });
  if (startedOn)
    kept.push({ move: 'start', fromStatus: 'accepted', toStatus: 'active', takesEffectOn: startedOn, reason: null });
  return ok({
    status: kept.at(-1)?.toStatus ?? 'referred',
    siteKey: input.siteKey ?? null,
    trackKey: input.trackKey ?? null,
    caseWorkerId: input.caseWorkerId ?? null,
    referredOn,
    startedOn,
    plannedEndOn: (startedOn && plannedEndFor(definition as ProgrammeDefinition, startedOn)) ?? null,
    kept,
  });
}

function problemOfDay(
  day: PlainDate | undefined,
  referredOn: PlainDate | undefined,
  today: PlainDate,
): string | undefined {
  if (day === undefined) return 'date-required';
  if (day > today) return 'date-in-future';
  return referredOn !== undefined && day < referredOn ? 'date-before-referral' : undefined;
}

function isUnknown(value: string | undefined, known: readonly string[] | undefined): boolean {
  return value !== undefined && !(known ?? []).includes(value);
}
