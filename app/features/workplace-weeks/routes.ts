import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { ownCvLinesPage } from './pages/portal/own-cv-lines-page.tsx';
import { ownWorkplacePage } from './pages/portal/own-workplace-page.tsx';
import { workplaceWeekPage } from './pages/public/week-page.tsx';
import { followingPage } from './pages/staff/following-page.tsx';
import { letterPage } from './pages/staff/letter-page.tsx';
import { tellWeekPage } from './pages/staff/tell-week-page.tsx';
import {
  followingAction,
  placementExperienceAction,
  settleWeekAction,
  taskEvidenceAction,
  workplaceLinkAction,
} from './pages/staff/weeks-actions.ts';
import { placementWeeksPage } from './pages/staff/weeks-page.tsx';

export const workplaceWeekPages: (Page | Action)[] = [
  followingPage,
  placementWeeksPage,
  workplaceLinkAction,
  followingAction,
  settleWeekAction,
  taskEvidenceAction,
  placementExperienceAction,
  letterPage,
  tellWeekPage,
];

export const workplaceWeekPublicPages: PublicPage[] = [workplaceWeekPage];

export const workplaceWeekPortalPages: PortalPage[] = [ownWorkplacePage, ownCvLinesPage];
