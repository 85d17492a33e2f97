import { permission } from '#app/shared/roles.ts';

/** The log says who did what and when, never what it said. */
export const readAuditLog = permission('audit.read', ['tenant-administrator']);
