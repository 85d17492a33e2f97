import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { cannotComePage, comesLatePage } from './answer-pages.tsx';
import { schedulePage } from './schedule-page.tsx';
import { ownSessionPage } from './session-page.tsx';

/** Her week, a session, and what she says of it. */
export const schedulePortalPages: PortalPage[] = [schedulePage, ownSessionPage, cannotComePage, comesLatePage];
