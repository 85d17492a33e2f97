import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** Which areas of life, the database decides: health, economy and children have a narrow audience (db/migrations/0031_support.sql). */
export const readSupport = permission('support.read', caseWork);
export const recordSupport = permission('support.record', caseWork);
