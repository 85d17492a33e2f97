import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

export const readMapping = permission('mapping.read', caseWork);
export const writeMapping = permission('mapping.write', caseWork);
/** Seeing who reads health and economy. Who names others the database decides: the responsible case worker. */
export const readGuardedReaders = permission('guarded.read', caseWork);
export const nameGuardedReader = permission('guarded.name', caseWork);
/** Opening health and economy for the day, with a reason. */
export const openGuarded = permission('guarded.open', ['coordinator']);
export const readProgression = permission('progression.read', caseWork);
export const measureProgression = permission('progression.measure', caseWork);
export const readInstruments = permission('instrument.read', [...caseWork, 'tenant-administrator']);
export const loadInstrument = permission('instrument.load', ['coordinator', 'tenant-administrator']);
