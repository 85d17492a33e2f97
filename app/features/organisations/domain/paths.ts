import { path } from '#app/shared/paths.ts';

export const organisationsPath = path('/administration/organisations');
export const newOrganisationPath = path('/administration/organisations/new');
export const organisationPath = path('/administration/organisations/:organisationId');
