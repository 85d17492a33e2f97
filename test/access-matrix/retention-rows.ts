import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;
const administrator = ['tenant-administrator'] as const;

/** How long health and economy are kept. */
export const retentionRows: Record<string, Row> = {
  'GET /administration/retention': of(administrator, 'tenant'),
  'POST /administration/retention': of(administrator, 'tenant'),
  'GET /participants/:enrolmentId/retention': of(caseWork),
  'POST /participants/:enrolmentId/retention': of(caseWork),
  'POST /participants/:enrolmentId/retention/:holdId/end': of(caseWork),
  'API get-retention-rule': of(administrator, 'tenant'),
  'API decide-retention-rule': of(administrator, 'tenant'),
  'API get-keeping': of(caseWork),
  'API hold-back-removal': of(caseWork),
  'API end-hold': of(caseWork),
};
