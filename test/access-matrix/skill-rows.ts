import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** Skills, how they are known, CVs, who can validate, and occupations. */
export const skillRows: Record<string, Row> = {
  'API search-occupations': of(caseWork, 'installation'),
};
