import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownLooksPage } from './pages/portal/own-looks-page.tsx';
import { logPage } from './pages/staff/log-page.tsx';

/** Pages about the trace. */
export const auditPages: readonly (Page | Action)[] = [logPage];

/** Her own side. */
export const auditPortalPages: PortalPage[] = [ownLooksPage];
