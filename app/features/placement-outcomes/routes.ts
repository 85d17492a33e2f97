import type { Action, Page } from '#app/platform/http/page.ts';
import { afterPlacementPage, askAfterAction, settleJobAction } from './pages/staff/after-placement-page.tsx';
import { afterPlacementsPage } from './pages/staff/after-placements-page.tsx';
import { employerGivenPage } from './pages/staff/employer-given-page.tsx';
import {
  exportPlacementResultPage,
  placementPeoplePage,
  placementResultPage,
} from './pages/staff/placement-result-pages.tsx';

export const placementOutcomePages: (Page | Action)[] = [
  afterPlacementsPage,
  afterPlacementPage,
  settleJobAction,
  askAfterAction,
  placementResultPage,
  exportPlacementResultPage,
  placementPeoplePage,
  employerGivenPage,
];
