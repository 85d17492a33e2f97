import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { EducationEntry } from '../document/history.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Finding } from './finding.ts';
import type { Participation } from './participation.ts';

type Spell = Pick<EducationEntry, 'startsOn' | 'endsOn' | 'endsBefore'>;

function endsBefore(spell: Spell): PlainDate | undefined {
  return spell.endsBefore ?? (spell.endsOn === undefined ? undefined : addDays(spell.endsOn, 1));
}

function overlaps(spell: Spell, from: PlainDate, to: PlainDate): boolean {
  const end = endsBefore(spell);
  return spell.startsOn <= to && (end === undefined || end > from);
}

/**
 * Whether the person is in organised education or training on the entry date; SFI counts, the operation's own training
 * does not. What the entry says goes first, then the list of education spells.
 */
export function isInEducationAtEntry(participation: Participation, rules: RuleSet): Finding {
  const { entry, entryDate, education } = participation;
  const kind = entry.educationKind;
  if (entry.fullTimeStudent === 'yes') return { value: 'yes', reason: 'in-education-at-entry' };
  if (entry.inEducation === 'no') return { value: 'no', reason: 'no-new-education' };
  if (entry.inEducation === 'yes' || (entry.inEducation === undefined && kind !== undefined && kind !== 'unknown')) {
    const counts = kind === undefined || kind === 'unknown' || rules.educationKindsThatCount.includes(kind);
    return counts ? { value: 'yes', reason: 'in-education-at-entry' } : { value: 'no', reason: 'own-training-only' };
  }
  if (entry.inEducation === undefined && education !== undefined) {
    const covers = education.some(
      (spell) => rules.educationKindsThatCount.includes(spell.kind) && overlaps(spell, entryDate, entryDate),
    );
    return covers ? { value: 'yes', reason: 'in-education-at-entry' } : { value: 'no', reason: 'no-new-education' };
  }
  return { value: 'unknown', reason: 'education-at-entry-unknown', missing: ['inEducation'] };
}

/** Whether a spell of education covers the entry date although the entry says that there was none. */
export function educationContradictsEntry(participation: Participation, rules: RuleSet): boolean {
  const { entry, entryDate, education } = participation;
  if (entry.inEducation !== 'no') return false;
  return (
    education?.some(
      (spell) => rules.educationKindsThatCount.includes(spell.kind) && overlaps(spell, entryDate, entryDate),
    ) ?? false
  );
}

/** Whether the labour history shows full-time studies in the window that began after entry. */
function studiesFullTime(participation: Participation, exitDate: PlainDate, windowEnd: PlainDate): boolean {
  return participation.labour.some((entry) => {
    if (entry.fullTimeStudent !== 'yes') return false;
    if (entry.on !== undefined) return entry.on >= exitDate && entry.on <= windowEnd;
    const startsOn = entry.startsOn as PlainDate;
    return startsOn > participation.entryDate && overlaps({ ...entry, startsOn }, exitDate, windowEnd);
  });
}

/**
 * Whether somebody who was in no education at entry is newly in organised education or training on any day from the
 * exit to the end of the window. A course that began before entry is not new.
 */
export function isNewlyInEducation(
  participation: Participation,
  exitDate: PlainDate,
  windowEnd: PlainDate,
  rules: RuleSet,
): Finding {
  const counts = (kind: string | undefined) =>
    kind === undefined || kind === 'unknown' || rules.educationKindsThatCount.includes(kind);
  const { education, entryDate } = participation;
  const inWindow = (education ?? []).filter((spell) => overlaps(spell, exitDate, windowEnd));
  const statements = participation.educationStatements.filter((one) => one.on >= exitDate && one.on <= windowEnd);
  const isNew = (spell: EducationEntry) =>
    rules.newEducationStarts === 'after-entry' ? spell.startsOn > entryDate : spell.startsOn >= exitDate;
  if (inWindow.some((spell) => counts(spell.kind) && isNew(spell))) return { value: 'yes', reason: 'new-education' };
  if (statements.some((one) => one.inEducation === 'yes' && counts(one.kind)))
    return { value: 'yes', reason: 'new-education' };
  if (studiesFullTime(participation, exitDate, windowEnd)) return { value: 'yes', reason: 'new-education' };
  const ownTraining =
    inWindow.some((spell) => spell.kind === 'operation') || statements.some((one) => one.kind === 'operation');
  const no = { value: 'no', reason: ownTraining ? 'own-training-only' : 'no-new-education' } as const;
  if (statements.some((one) => one.inEducation !== 'unknown')) return no;
  if (statements.length === 0 && education !== undefined) return no;
  return { value: 'unknown', reason: 'education-on-leaving-unknown', missing: ['education'] };
}
