import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownVisitsPage } from './pages/portal/own-visits-page.tsx';
import { adaptationAction, adaptationsPage } from './pages/staff/adaptations-page.tsx';
import { safetyTalkPage } from './pages/staff/safety-talk-page.tsx';
import { workplaceWordsPage } from './pages/staff/workplace-words-page.tsx';

export const workplaceVisitPages: (Page | Action)[] = [
  safetyTalkPage,
  adaptationsPage,
  adaptationAction,
  workplaceWordsPage,
];

export const workplaceVisitPortalPages: PortalPage[] = [ownVisitsPage];
