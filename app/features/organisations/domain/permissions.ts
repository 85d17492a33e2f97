import { permission } from '#app/shared/roles.ts';

export const listOrganisationsPermission = permission('organisation.list', ['tenant-administrator']);
export const changeOrganisations = permission('organisation.change', ['tenant-administrator']);
