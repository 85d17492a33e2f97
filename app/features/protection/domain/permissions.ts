import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** The page itself; what it shows of a protected person is decided by the wall: lasting named readers only. */
export const readProtection = permission('protection.read', caseWork);
/** Closing a file must never wait for somebody with the right role. */
export const setProtection = permission('protection.set', caseWork);
export const changeProtection = permission('protection.change', caseWork);
export const liftProtection = permission('protection.lift', caseWork);
export const nameReaders = permission('protection.name-readers', caseWork);
export const barAccounts = permission('protection.bar', caseWork);
export const openEmergencyAccess = permission('protection.emergency', caseWork);
export const reviewAccess = permission('protection.review-access', caseWork);
export const acknowledgeAccess = permission('protection.acknowledge', caseWork);
export const changeProtectionSettings = permission('protection.settings', ['tenant-administrator']);
