export { listProtectionNotices } from './server/emergency-access.ts';
export type { AccessNotice, ProtectionTask } from './server/emergency-store.ts';
