import type { Action, Page } from '#app/platform/http/page.ts';
import { answerPlacementPage } from './pages/staff/answer-page.tsx';
import { newPlacementLinkPage, placementLinkOfPage, revokePlacementLinkAction } from './pages/staff/link-pages.tsx';
import { movePlacementPage } from './pages/staff/move-page.tsx';
import { newPlacementPage } from './pages/staff/new-placement-page.tsx';
import { placementPage } from './pages/staff/placement-page.tsx';
import { placementsOfPage } from './pages/staff/placements-of-page.tsx';
import { newTermsPage, withdrawTermsAction } from './pages/staff/terms-pages.tsx';

/** '…/new' comes before '…/:id'. */
export const placementPages: (Page | Action)[] = [
  placementsOfPage,
  newPlacementPage,
  placementPage,
  newTermsPage,
  withdrawTermsAction,
  movePlacementPage,
  answerPlacementPage,
  newPlacementLinkPage,
  placementLinkOfPage,
  revokePlacementLinkAction,
];
