import type { Action, Page } from '#app/platform/http/page.ts';
import { inviteFounderAction } from './pages/staff/invite-founder-action.ts';
import { newTenantPage } from './pages/staff/new-tenant-page.tsx';
import { ownSidePage } from './pages/staff/own-side-page.tsx';
import { tenantPage } from './pages/staff/tenant-page.tsx';
import { tenantsPage } from './pages/staff/tenants-page.tsx';

/** Pages of the system administrator, and what a tenant's own administrator decides about participants' own sides. */
export const tenantPages: readonly (Page | Action)[] = [
  tenantsPage,
  newTenantPage,
  tenantPage,
  inviteFounderAction,
  ownSidePage,
];
