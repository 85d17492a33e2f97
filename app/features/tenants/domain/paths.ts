import { path } from '#app/shared/paths.ts';

export const tenantsPath = path('/administration/tenants');
export const newTenantPath = path('/administration/tenants/new');
export const tenantPath = path('/administration/tenants/:tenantId');
export const inviteFounderPath = path('/administration/tenants/:tenantId/invite');
/** What a tenant decides about participants' own sides. */
export const ownSideSettingsPath = path('/administration/own-side');
