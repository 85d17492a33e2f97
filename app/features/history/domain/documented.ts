import type { QualificationRecord } from './records.ts';

/** A qualification that counts now, with the ids of the rows it corrects: whoever chose one of them chose this. */
export type DocumentedQualification = Pick<
  QualificationRecord,
  'id' | 'enrolmentId' | 'name' | 'awardedOn' | 'awardingBody' | 'assessed' | 'source' | 'evidence'
> & { earlierIds: string[] };

/** The qualifications that count among all rows, corrected ones too; the latest first. */
export function documentedQualifications(rows: readonly QualificationRecord[]): DocumentedQualification[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const before = (id: string | null): string[] => (id === null ? [] : [id, ...before(byId.get(id)?.corrects ?? null)]);
  return rows
    .filter(({ correctedBy }) => correctedBy === null)
    .map(({ id, enrolmentId, name, awardedOn, awardingBody, assessed, source, evidence, corrects }) => ({
      ...{ id, enrolmentId, name, awardedOn, awardingBody, assessed, source, evidence },
      earlierIds: before(corrects),
    }))
    .toReversed();
}
