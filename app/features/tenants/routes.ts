import type { Action, Page } from '#app/platform/http/page.ts';
import { inviteFounderAction } from './pages/staff/invite-founder-action.ts';
import { newTenantPage } from './pages/staff/new-tenant-page.tsx';
import { tenantPage } from './pages/staff/tenant-page.tsx';
import { tenantsPage } from './pages/staff/tenants-page.tsx';

/** Pages of the system administrator. */
export const tenantPages: readonly (Page | Action)[] = [tenantsPage, newTenantPage, tenantPage, inviteFounderAction];
