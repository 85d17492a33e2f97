import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { ownSheetPage } from './pages/portal/own-sheet-page.tsx';
import { anyOwnMonthPage, ownMonthPage } from './pages/public/own-month-page.tsx';
import { certifyMonthPage } from './pages/staff/certify-month-page.tsx';
import { countsPage, exportCountsPage } from './pages/staff/counts-page.tsx';
import { exportHoursPage } from './pages/staff/export-hours-page.tsx';
import { exportMonthFilePage, sendingPage } from './pages/staff/export-month-file-page.tsx';
import { hoursPage } from './pages/staff/hours-page.tsx';
import { linkSheetPage } from './pages/staff/link-sheet-page.tsx';
import { lockMonthPage } from './pages/staff/lock-month-page.tsx';
import { monthFilePage } from './pages/staff/month-file-page.tsx';
import { monthPage } from './pages/staff/month-page.tsx';
import { monthsPage } from './pages/staff/months-page.tsx';
import { paperSheetPage } from './pages/staff/paper-sheet-page.tsx';
import { printMonthPage, printSheetPage } from './pages/staff/print-pages.tsx';
import { sheetPage } from './pages/staff/sheet-page.tsx';

export const hoursPages: readonly (Page | Action)[] = [
  hoursPage,
  exportHoursPage,
  monthsPage,
  monthPage,
  certifyMonthPage,
  lockMonthPage,
  printMonthPage,
  monthFilePage,
  exportMonthFilePage,
  sendingPage,
  sheetPage,
  paperSheetPage,
  linkSheetPage,
  printSheetPage,
  countsPage,
  exportCountsPage,
];

/** Where participants certify their month. */
export const hoursPublicPages: readonly PublicPage[] = [anyOwnMonthPage, ownMonthPage];

/** Pages of participants' own sides. */
export const hoursPortalPages: readonly PortalPage[] = [ownSheetPage];
