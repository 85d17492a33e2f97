import { expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { documentedQualifications } from './documented.ts';
import type { QualificationRecord } from './records.ts';

const row = (id: string, wishes: Partial<QualificationRecord> = {}): QualificationRecord => ({
  ...{ id, personId: 'p', enrolmentId: 'e', name: id, awardedOn: plainDate('2026-01-01'), awardingBody: null },
  ...{ assessed: false, fromProgramme: false, source: 'certificate', evidence: null },
  ...{
    corrects: null,
    correctedBy: null,
    correctionReason: null,
    recordedAt: '2026-01-01T08:00:00Z',
    recordedBy: null,
  },
  ...wishes,
});

it('only the last of a row of corrections counts, and it answers for those before', () => {
  const rows = [
    row('a', { correctedBy: 'b' }),
    row('b', { corrects: 'a', correctedBy: 'c', correctionReason: 'stavning' }),
    row('c', { corrects: 'b', correctionReason: 'fel dag' }),
    row('d'),
  ];
  expect(documentedQualifications(rows).map(({ id, earlierIds }) => [id, earlierIds])).toEqual([
    ['d', []],
    ['c', ['b', 'a']],
  ]);
});
