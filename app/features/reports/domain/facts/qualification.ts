import type { PlainDate } from '#app/shared/dates.ts';
import type { QualificationEntry } from '../document/history.ts';
import { allOf, type Finding, type Truth, truth, truthOf } from './finding.ts';
import type { Participation } from './participation.ts';

function isAssessed(one: QualificationEntry): Truth {
  const assessed = truthOf(one.assessed);
  const standards = one.againstStandards === undefined ? assessed : truthOf(one.againstStandards);
  const named = one.awardingBody !== undefined && one.awardingBody !== null && one.awardingBody.trim() !== '';
  const body = one.competentBody === undefined && named ? 'yes' : truthOf(one.competentBody);
  return allOf(assessed, standards, body);
}

function isFromOperation(one: QualificationEntry, operation: string): Truth {
  if (typeof one.fromOperation === 'boolean') return truth(one.fromOperation);
  return one.fromOperation === undefined || one.fromOperation === null
    ? 'unknown'
    : truth(one.fromOperation === operation);
}

function missingFacts(one: QualificationEntry): readonly string[] {
  const missing: string[] = [];
  if (one.date === undefined) missing.push('qualification.date');
  if (truthOf(one.assessed) === 'unknown') missing.push('qualification.assessed');
  if (isAssessed({ ...one, assessed: 'yes' }) === 'unknown') missing.push('qualification.awardingBody');
  if (one.fromOperation === undefined || one.fromOperation === null) missing.push('qualification.fromOperation');
  return missing;
}

/**
 * Whether a qualification was gained by the end of the window: the formal outcome of an assessment against given
 * standards by a competent body, as a result of the operation. Several count once; no EQF level is asked for.
 */
export function gainedQualification(participation: Participation, windowEnd: PlainDate): Finding {
  const { qualifications, entryDate, operation } = participation;
  if (qualifications === undefined)
    return { value: 'unknown', reason: 'qualification-unknown', missing: ['qualifications'] };
  let nearest: Finding = { value: 'no', reason: 'no-qualification' };
  for (const one of qualifications) {
    const inTime = one.date === undefined ? 'unknown' : truth(one.date >= entryDate && one.date <= windowEnd);
    const assessed = isAssessed(one);
    const own = isFromOperation(one, operation.key);
    const value = allOf(inTime, assessed, own);
    if (value === 'yes') return { value, reason: 'qualification-gained' };
    if (value === 'unknown') nearest = { value, reason: 'qualification-unknown', missing: missingFacts(one) };
    if (value === 'no' && nearest.value === 'no') {
      nearest = {
        value,
        reason:
          assessed === 'no' ? 'not-assessed' : own === 'no' ? 'not-from-operation' : 'outside-qualification-period',
      };
    }
  }
  return nearest;
}
