import type { PlainDate } from '#app/shared/dates.ts';
import type { EducationEntry, LabourEntry, QualificationEntry } from '../document/history.ts';
import type { OperationRecord, PersonRecord } from '../document/indicators-document.ts';
import type { EntryFacts, FollowUp, ParticipationRecord } from '../document/participation-record.ts';

export type Sex = 'woman' | 'man' | 'non-binary' | 'unknown';

/** One participation as the funder sees it: all stints of a person in an operation as one. */
export type Participation = {
  id: string;
  personId: string;
  operation: OperationRecord;
  asOf: PlainDate | undefined;
  sex: Sex;
  birthDate: PlainDate | undefined;
  diedOn: PlainDate | undefined;
  entryDate: PlainDate;
  entry: EntryFacts;
  /** Final day in the operation; undefined while the person takes part or is on a pause. */
  exitDate: PlainDate | undefined;
  notLeftBecause: 'still-participating' | 'paused' | undefined;
  stints: number;
  /** Undefined = not asked; an empty list of education or qualifications = none. */
  labour: readonly LabourEntry[];
  education: readonly EducationEntry[] | undefined;
  qualifications: readonly QualificationEntry[] | undefined;
  /** What was stated at the final exit about education, by day. */
  educationStatements: readonly { on: PlainDate; inEducation: 'yes' | 'no' | 'unknown'; kind: string | undefined }[];
  followUps: readonly (FollowUp & { fromFinalStint: boolean })[];
  warnings: readonly Warning[];
};

/** Something a person should look at; it changes no figure. */
export type Warning = { code: WarningCode; text: string };

const WARNING_TEXTS = {
  'person-without-participation': 'the person takes part in no operation of the document',
  'entered-during-open-stint': 'a new entry was recorded although the earlier stint had not ended',
  'stints-overlap': 'two stints overlap; the latest exit counts',
  'exit-after-report-date': 'the exit lies after the report date and is not used yet',
  'exit-moved-to-last-attended-day': 'the person vanished; the exit is the last attended day',
  'exit-after-death': 'the exit lies after the day of death',
  'guaranteed-fact-contradicted': 'the entry contradicts a fact that the operation guarantees; the entry counts',
  'guaranteed-facts-ignored': 'facts guaranteed for the whole target group are not allowed in this framework',
  'stated-status-overruled': 'the stated status at entry was overruled by a fact that goes before it',
  'stated-status-differs': 'the stated status differs from what the facts beside it say',
  'long-term-statement-differs': 'the stated long-term unemployment differs from the stated length',
  'education-spell-over-entry':
    'an education spell covers the entry although the entry says no education; the entry counts',
  'follow-up-not-on-date':
    'a follow-up states the status on another day than the six-month date and is not used for it',
  'follow-up-too-early': 'a follow-up was answered before the six-month date and cannot state the status on it',
  'follow-up-for-earlier-exit': 'a follow-up belongs to an earlier exit of somebody who came back and is not used',
  'follow-up-differs-from-history':
    'the follow-up and the history disagree on the six-month date; the follow-up counts',
  'improvement-without-employment':
    'an improvement is stated although the person is not employed on the six-month date',
  'gender-not-used': 'the gender is not one that the framework reports',
} as const;

export type WarningCode = keyof typeof WARNING_TEXTS;

/** A warning with its text. */
export function warningOf(code: WarningCode): Warning {
  return { code, text: WARNING_TEXTS[code] };
}

export type ExclusionReason =
  | 'mistaken'
  | 'drop-in'
  | 'anonymous'
  | 'information-meeting'
  | 'service-staff'
  | 'indirect-beneficiary'
  | 'never-started'
  | 'not-identified'
  | 'not-started-yet';

export type Exclusion = { id: string; personId: string; operation: string; reason: ExclusionReason };

export type PersonInOperation = {
  person: PersonRecord;
  operation: OperationRecord;
  records: readonly ParticipationRecord[];
  asOf: PlainDate | undefined;
};
