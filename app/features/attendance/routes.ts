import type { Action, Page } from '#app/platform/http/page.ts';
import { exportHoursPage } from './pages/staff/export-hours-page.tsx';
import { historyPage } from './pages/staff/history-page.tsx';
import { hoursPage } from './pages/staff/hours-page.tsx';
import { sheetPage } from './pages/staff/sheet-page.tsx';

export const attendancePages: (Page | Action)[] = [sheetPage, historyPage, hoursPage, exportHoursPage];
