import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

export const readOrders = permission('interpreter.read', caseWork);
export const orderInterpreter = permission('interpreter.order', caseWork);
export const exportOrders = permission('interpreter.export', caseWork);
