import type { Action, Page } from '#app/platform/http/page.ts';
import { compareFrameworksPage } from './pages/staff/compare-frameworks-page.tsx';
import { exportReportPage } from './pages/staff/export-report-page.tsx';
import { reportPage } from './pages/staff/report-page.tsx';
import { reportPeoplePage } from './pages/staff/report-people-page.tsx';

export const reportPages: (Page | Action)[] = [reportPage, exportReportPage, reportPeoplePage, compareFrameworksPage];
