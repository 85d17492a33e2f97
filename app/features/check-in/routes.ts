import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { ownCheckInPage } from './pages/portal/own-check-in-page.tsx';
import { checkInPage, scannedPage } from './pages/public/check-in-pages.tsx';
import { startTabletPage } from './pages/public/start-tablet-page.tsx';
import { anyTabletPage, tabletPage } from './pages/public/tablet-page.tsx';
import { cardPage, cardsPage } from './pages/staff/card-pages.tsx';
import { doorPage } from './pages/staff/door-page.tsx';
import { checkInScreenPage, closeTabletsAction, openTabletAction } from './pages/staff/screen-page.tsx';

export const checkInPages: readonly (Page | Action)[] = [
  checkInScreenPage,
  openTabletAction,
  closeTabletsAction,
  doorPage,
  cardsPage,
  cardPage,
];

/** Pages that need no sign-in: what a telephone opens, and the shared tablet. */
export const checkInPublicPages: readonly PublicPage[] = [
  scannedPage,
  checkInPage,
  anyTabletPage,
  tabletPage,
  startTabletPage,
];

/** Pages of participants' own sides. */
export const checkInPortalPages: readonly PortalPage[] = [ownCheckInPage];
