import { permission } from '#app/shared/roles.ts';

export const readEmployers = permission('employer.read', ['coordinator', 'case-worker']);
export const keepEmployers = permission('employer.keep', ['coordinator', 'case-worker']);
export const exportEmployers = permission('employer.export', ['coordinator', 'case-worker']);
