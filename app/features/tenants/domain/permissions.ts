import { permission } from '#app/shared/roles.ts';

export const listTenantsPermission = permission('tenant.list', ['system-administrator']);
export const foundTenant = permission('tenant.found', ['system-administrator']);
export const changeOwnSide = permission('own-side.settings', ['tenant-administrator']);
