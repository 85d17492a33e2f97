import { of, type Row } from './row.ts';

const coordinators = ['coordinator'] as const;
const caseWork = ['coordinator', 'case-worker'] as const;
const figureReaders = ['coordinator', 'case-worker', 'evaluator'] as const;
const administrators = ['tenant-administrator', 'coordinator'] as const;

/** Mapping, progression and instruments. */
export const assessmentRows: Record<string, Row> = {
  'GET /participants/:enrolmentId/mapping': of(caseWork),
  'POST /participants/:enrolmentId/mapping': of(caseWork),
  'GET /participants/:enrolmentId/mapping/:mappingId': of(caseWork),
  'GET /participants/:enrolmentId/mapping/:mappingId/areas/:areaKey': of(caseWork),
  'POST /participants/:enrolmentId/mapping/:mappingId/areas/:areaKey': of(caseWork),
  'GET /participants/:enrolmentId/guarded': of(caseWork),
  'POST /participants/:enrolmentId/guarded': of(caseWork),
  'POST /participants/:enrolmentId/guarded/open': of(coordinators),
  'POST /participants/:enrolmentId/guarded/:readerId/end': of(caseWork),
  'GET /participants/:enrolmentId/progression': of(caseWork),
  'POST /participants/:enrolmentId/progression': of(caseWork),
  'GET /participants/:enrolmentId/progression/:measurementId': of(caseWork),
  'POST /participants/:enrolmentId/progression/:measurementId': of(caseWork),
  'GET /participants/:enrolmentId/progression/:measurementId/answers/:rater': of(caseWork),
  'POST /participants/:enrolmentId/progression/:measurementId/answers/:rater': of(caseWork),
  'GET /participants/:enrolmentId/progression/:measurementId/sheet': of(caseWork),
  'GET /measurements': of(caseWork),
  'GET /results/:programmeId/progression': of(figureReaders),
  'GET /instruments': of([...caseWork, 'tenant-administrator'], 'tenant'),
  'GET /instruments/new': of(administrators, 'tenant'),
  'POST /instruments/new': of(administrators, 'tenant'),
  'GET /instruments/:instrumentKey/:number': of([...caseWork, 'tenant-administrator'], 'tenant'),
  'GET /instruments/:instrumentKey/:number/file': of([...caseWork, 'tenant-administrator'], 'tenant'),
  'POST /instruments/:instrumentKey/:number/withdraw': of(administrators, 'tenant'),
  'API get-mapping': of(caseWork),
  'API start-mapping': of(caseWork),
  'API save-mapping-area': of(caseWork),
  'API get-progression': of(caseWork),
  'API start-measurement': of(caseWork),
  'API save-measurement': of(caseWork),
  'API get-progression-change': of(figureReaders),
  'API list-instruments': of([...caseWork, 'tenant-administrator'], 'tenant'),
  'API load-instrument': of(administrators, 'tenant'),
};
