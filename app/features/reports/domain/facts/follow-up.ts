import type { PlainDate } from '#app/shared/dates.ts';
import type { Employment } from '../document/labour-facts.ts';
import type { FollowUp } from '../document/participation-record.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Finding } from './finding.ts';
import { decideLabourStatus, type StatusDecision } from './labour-status.ts';
import { statusOn, type TimelineEntry } from './labour-timeline.ts';
import type { Participation, WarningCode } from './participation.ts';

/** The answer that is about the six-month date, or none; a warning for every answer that is about something else. */
export function usableFollowUp(
  participation: Participation,
  sixMonthDate: PlainDate,
  warn: (code: WarningCode) => void,
): FollowUp | undefined {
  let usable: FollowUp | undefined;
  for (const followUp of participation.followUps) {
    if (followUp.statusOn === undefined && !followUp.fromFinalStint) warn('follow-up-for-earlier-exit');
    else if (followUp.statusOn !== undefined && followUp.statusOn !== sixMonthDate)
      warn(followUp.fromFinalStint ? 'follow-up-not-on-date' : 'follow-up-for-earlier-exit');
    else if (followUp.answeredOn !== undefined && followUp.answeredOn < sixMonthDate) warn('follow-up-too-early');
    else usable = followUp;
  }
  return usable;
}

/** The status on the six-month date itself: by the follow-up, otherwise by what the history proves of that day. */
export function statusAtFollowUp(
  participation: Participation,
  timeline: readonly TimelineEntry[],
  sixMonthDate: PlainDate,
  followUp: FollowUp | undefined,
  rules: RuleSet,
  warn: (code: WarningCode) => void,
): StatusDecision {
  if (participation.diedOn !== undefined && participation.diedOn <= sixMonthDate)
    return { status: 'unknown', reason: 'died', possible: [] };
  const byHistory = statusOn(
    timeline,
    sixMonthDate,
    { openSpells: rules.openSpellProvesFollowUp ? 'hold' : 'hold-until-newer', statementsSince: sixMonthDate },
    rules,
  );
  const answered = followUp === undefined ? undefined : decideLabourStatus(followUp, rules);
  if (answered === undefined) return byHistory;
  if (answered.status === 'unknown') return byHistory.status === 'unknown' ? answered : byHistory;
  if (byHistory.status !== 'unknown' && byHistory.status !== answered.status) warn('follow-up-differs-from-history');
  return answered;
}

const PRECARIOUS = new Set<string>(['fixed-term', 'hourly']);

function derivedImprovements(before: Employment | undefined, after: Employment | undefined): readonly string[] {
  const found: string[] = [];
  if (before && after && PRECARIOUS.has(before.form) && after.form === 'permanent') found.push('precarious-to-stable');
  if (before?.involuntaryPartTime === 'yes' && after?.fullTime === 'yes') found.push('underemployed-to-full');
  return found;
}

/** Whether the situation of somebody employed at entry is better six months after leaving; a pay rise alone is not. */
export function hasImproved(
  participation: Participation,
  status: StatusDecision,
  followUp: FollowUp | undefined,
  rules: RuleSet,
): Finding {
  if (status.reason === 'died') return { value: 'no', reason: 'died' };
  if (status.status !== 'unknown' && status.status !== 'employed')
    return { value: 'no', reason: 'not-employed-at-follow-up' };
  const stated = Array.isArray(followUp?.improvements) ? followUp.improvements : undefined;
  const all: readonly string[] = [
    ...(stated ?? []),
    ...derivedImprovements(participation.entry.employment, followUp?.employment),
  ];
  if (all.some((one) => (rules.improvementsThatCount as readonly string[]).includes(one)))
    return { value: 'yes', reason: 'improved' };
  if (stated === undefined)
    return { value: 'unknown', reason: 'improvement-unknown', missing: ['followUp.improvements'] };
  return { value: 'no', reason: stated.includes('pay-rise') ? 'pay-rise-only' : 'not-improved' };
}
