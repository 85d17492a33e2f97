import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

export const readMatching = permission('matching.read', caseWork);
export const changeMatching = permission('matching.change', caseWork);
/** Fetching a CV for an employer that she has said yes to. */
export const handOutCv = permission('matching.hand-out-cv', caseWork);
