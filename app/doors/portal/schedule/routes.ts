import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { keepWeekPage } from '../kept-week/keep-week-page.tsx';
import { keptWeekPage } from '../kept-week/kept-week-page.tsx';
import { cannotComePage, comesLatePage } from './answer-pages.tsx';
import { moreActivitiesPage } from './more-activities-page.tsx';
import { schedulePage } from './schedule-page.tsx';
import { ownSessionPage } from './session-page.tsx';

/** Her week, a session, what she says of it, and what more there is. */
export const schedulePortalPages: PortalPage[] = [
  schedulePage,
  ownSessionPage,
  cannotComePage,
  comesLatePage,
  moreActivitiesPage,
  keepWeekPage,
  keptWeekPage,
];
