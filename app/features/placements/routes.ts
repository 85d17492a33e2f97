import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { ownPlacementsPage } from './pages/portal/own-placements-page.tsx';
import { anyPlacementLinkPage, placementLinkPage } from './pages/public/link-pages.tsx';
import { agreementPage } from './pages/staff/agreement-page.tsx';
import { answerPlacementPage } from './pages/staff/answer-page.tsx';
import { employerPlacementsPage } from './pages/staff/employer-placements-page.tsx';
import { newPlacementLinkPage, placementLinkOfPage, revokePlacementLinkAction } from './pages/staff/link-pages.tsx';
import { exportPlacementsPage, placementsPage } from './pages/staff/list-pages.tsx';
import { movePlacementPage } from './pages/staff/move-page.tsx';
import { newPlacementPage } from './pages/staff/new-placement-page.tsx';
import { placementsOfPage } from './pages/staff/placements-of-page.tsx';
import { placementSettingsPage } from './pages/staff/settings-page.tsx';
import { newTermsPage, withdrawTermsAction } from './pages/staff/terms-pages.tsx';

/** '…/new' comes before '…/:id'. */
export const placementPages: (Page | Action)[] = [
  placementsOfPage,
  newPlacementPage,
  newTermsPage,
  withdrawTermsAction,
  movePlacementPage,
  answerPlacementPage,
  newPlacementLinkPage,
  placementLinkOfPage,
  revokePlacementLinkAction,
  agreementPage,
  placementsPage,
  employerPlacementsPage,
  exportPlacementsPage,
  placementSettingsPage,
];

export const placementPortalPages: PortalPage[] = [ownPlacementsPage];
export const placementPublicPages: readonly PublicPage[] = [anyPlacementLinkPage, placementLinkPage];
