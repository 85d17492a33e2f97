import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { ownPhonesPage } from './pages/portal/phones-page.tsx';
import { doorPage, portalPage, scannedCardPage } from './pages/public/door-pages.tsx';
import { enterPage } from './pages/public/enter-page.tsx';
import { smsCodePage, smsPage } from './pages/public/sms-pages.tsx';
import { accessPage } from './pages/staff/access-page.tsx';
import {
  activityPortalCardsPage,
  printActivityCardsPage,
  printProgrammeCardsPage,
  programmePortalCardsPage,
} from './pages/staff/group-cards-pages.tsx';
import { printPortalCardPage } from './pages/staff/print-card-page.tsx';

export const portalAccessPages: readonly (Page | Action)[] = [
  accessPage,
  printPortalCardPage,
  activityPortalCardsPage,
  printActivityCardsPage,
  programmePortalCardsPage,
  printProgrammeCardsPage,
];

/** The way in: pages before anybody is let in. */
export const portalDoorPages: readonly PublicPage[] = [
  portalPage,
  scannedCardPage,
  doorPage,
  enterPage,
  smsPage,
  smsCodePage,
];

export const portalAccessPortalPages: PortalPage[] = [ownPhonesPage];
