import type { Action, Page } from '#app/platform/http/page.ts';
import { historyPage } from './pages/staff/history-page.tsx';
import { sheetPage } from './pages/staff/sheet-page.tsx';

export const attendancePages: (Page | Action)[] = [sheetPage, historyPage];
