import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

export const readWeek = permission('week.read', caseWork);
export const changeWeek = permission('week.change', caseWork);
