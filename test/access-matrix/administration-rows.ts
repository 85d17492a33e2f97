import { of, type Row } from './row.ts';

const administrators = ['tenant-administrator', 'coordinator'] as const;
const administrator = ['tenant-administrator'] as const;
const system = ['system-administrator'] as const;

/** Accounts, roles, organisations, tenants and the log. */
export const administrationRows: Record<string, Row> = {
  'GET /administration/accounts': of(administrators, 'tenant'),
  'GET /administration/accounts/new': of(administrator, 'tenant'),
  'POST /administration/accounts/new': of(administrator, 'tenant'),
  'GET /administration/accounts/:accountId': of(administrators, 'tenant'),
  'GET /administration/accounts/:accountId/edit': of(administrator, 'tenant'),
  'POST /administration/accounts/:accountId/edit': of(administrator, 'tenant'),
  'GET /administration/accounts/:accountId/roles/new': of(administrators, 'tenant'),
  'POST /administration/accounts/:accountId/roles/new': of(administrators, 'tenant'),
  'POST /administration/accounts/:accountId/roles/:assignmentId/end': of(administrators, 'tenant'),
  'POST /administration/accounts/:accountId/invite': of(administrator, 'tenant'),
  'POST /administration/accounts/:accountId/disable': of(administrator, 'tenant'),
  'POST /administration/accounts/:accountId/enable': of(administrator, 'tenant'),
  'POST /administration/accounts/:accountId/end-sessions': of(administrator, 'tenant'),
  'POST /administration/accounts/:accountId/reset-code': of(administrator, 'tenant'),
  'GET /administration/organisations': of(administrator, 'tenant'),
  'GET /administration/organisations/new': of(administrator, 'tenant'),
  'POST /administration/organisations/new': of(administrator, 'tenant'),
  'GET /administration/organisations/:organisationId': of(administrator, 'tenant'),
  'POST /administration/organisations/:organisationId': of(administrator, 'tenant'),
  'GET /administration/log': of(administrator, 'tenant'),
  'GET /administration/tenants': of(system, 'installation'),
  'GET /administration/tenants/new': of(system, 'installation'),
  'POST /administration/tenants/new': of(system, 'installation'),
  'GET /administration/tenants/:tenantId': of(system, 'installation'),
  'POST /administration/tenants/:tenantId/invite': of(system, 'installation'),
  'GET /administration/protection': of(administrator, 'tenant'),
  'POST /administration/protection': of(administrator, 'tenant'),
  'GET /administration/consent-texts': of(administrator, 'tenant'),
  'GET /administration/consent-texts/:language': of(administrator, 'tenant'),
  'POST /administration/consent-texts/:language': of(administrator, 'tenant'),
};
