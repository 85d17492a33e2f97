export { listOrganisations } from './server/list-organisations.ts';
export { organisationTexts } from './texts/index.ts';
