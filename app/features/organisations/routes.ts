import type { Action, Page } from '#app/platform/http/page.ts';
import { newOrganisationPage } from './pages/staff/new-organisation-page.tsx';
import { organisationPage } from './pages/staff/organisation-page.tsx';
import { organisationsPage } from './pages/staff/organisations-page.tsx';

/** Pages about the partners of a tenant. The page for a new one stands first: its address looks like that of a known one. */
export const organisationPages: readonly (Page | Action)[] = [organisationsPage, newOrganisationPage, organisationPage];
