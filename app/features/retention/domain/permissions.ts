import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

export const decideRetention = permission('retention.decide', ['tenant-administrator']);
export const readKeeping = permission('retention.read', caseWork);
export const holdBack = permission('retention.hold', caseWork);
