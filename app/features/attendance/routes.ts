import type { Action, Page } from '#app/platform/http/page.ts';
import { historyPage } from './pages/staff/history-page.tsx';
import { newNoticePage, withdrawNoticeAction } from './pages/staff/new-notice-page.tsx';
import { paperListPage, printPaperListPage, weekSheetsPage } from './pages/staff/paper-pages.tsx';
import { personAttendancePage } from './pages/staff/person-attendance-page.tsx';
import { placePage } from './pages/staff/place-page.tsx';
import { sessionNoticeAction, undoSaveAction, withdrawSessionNoticeAction } from './pages/staff/sheet-actions.ts';
import { sheetPage } from './pages/staff/sheet-page.tsx';
import { unmarkedPage } from './pages/staff/unmarked-page.tsx';

export const attendancePages: (Page | Action)[] = [
  sheetPage,
  undoSaveAction,
  sessionNoticeAction,
  withdrawSessionNoticeAction,
  historyPage,
  personAttendancePage,
  newNoticePage,
  withdrawNoticeAction,
  placePage,
  paperListPage,
  printPaperListPage,
  weekSheetsPage,
  unmarkedPage,
];
