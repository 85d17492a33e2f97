import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

export const readPlacements = permission('placement.read', caseWork);
/** Propose, write down answers and moves, hand out links. */
export const handlePlacements = permission('placement.handle', caseWork);
export const printAgreement = permission('placement.print', caseWork);
export const exportPlacements = permission('placement.export', caseWork);
export const changePlacementSettings = permission('placement.settings', ['coordinator']);
