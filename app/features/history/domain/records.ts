import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { FactKey, FactPoint, FactValue } from './facts.ts';
import type { Situation } from './situations.ts';
import type { FactSource } from './sources.ts';
import type { Benefit, Payer } from './supports.ts';

/** The reason kept on a row that only ends an earlier one: nothing was wrong before. */
export const ENDED = 'ended';

/** The reason kept on a row that a placement's new terms made: nothing was wrong before. The database writes it (app.keep_extent). */
export const NEW_TERMS = 'new-terms';

/** How a row came about. `corrects` is the row it replaces; `correctedBy` the one that replaces it (null: this is the row that counts). */
export type Provenance = {
  source: FactSource;
  evidence: string | null;
  corrects: string | null;
  correctedBy: string | null;
  correctionReason: string | null;
  recordedAt: Instant;
  recordedBy: string | null;
};

type OfEnrolment = { id: string; personId: string; enrolmentId: string };

export type SituationRecord = Situation & Provenance;

export type FactRecord<Key extends FactKey = FactKey> = OfEnrolment &
  Provenance & { point: FactPoint; key: Key; value: FactValue<Key>; asOf: PlainDate };

export type SupportRecord = OfEnrolment &
  Provenance & {
    benefit: Benefit;
    payer: Payer;
    amountOrePerMonth: number | null;
    startsOn: PlainDate;
    endsBefore: PlainDate | null;
  };

export type QualificationRecord = OfEnrolment &
  Provenance & {
    name: string;
    awardedOn: PlainDate;
    awardingBody: string | null;
    assessed: boolean;
    fromProgramme: boolean;
  };

/** The rows of one enrolment (or of many). */
export type History = {
  situations: SituationRecord[];
  facts: FactRecord[];
  supports: SupportRecord[];
  qualifications: QualificationRecord[];
};
