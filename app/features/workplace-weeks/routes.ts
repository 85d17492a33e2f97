import type { Action, Page } from '#app/platform/http/page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { workplaceWeekPage } from './pages/public/week-page.tsx';
import { followingPage } from './pages/staff/following-page.tsx';
import { tellWeekPage } from './pages/staff/tell-week-page.tsx';
import { followingAction, settleWeekAction, workplaceLinkAction } from './pages/staff/weeks-actions.ts';
import { placementWeeksPage } from './pages/staff/weeks-page.tsx';

export const workplaceWeekPages: (Page | Action)[] = [
  followingPage,
  placementWeeksPage,
  workplaceLinkAction,
  followingAction,
  settleWeekAction,
  tellWeekPage,
];

export const workplaceWeekPublicPages: PublicPage[] = [workplaceWeekPage];
