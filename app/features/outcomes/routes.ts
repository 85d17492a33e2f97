import type { Action, Page } from '#app/platform/http/page.ts';
import { exitPage } from './pages/staff/exit-page.tsx';
import { exportResultPage } from './pages/staff/export-result-page.tsx';
import { resultPage } from './pages/staff/result-page.tsx';
import { resultPeoplePage } from './pages/staff/result-people-page.tsx';
import { resultsPage } from './pages/staff/results-page.tsx';

export const outcomePages: (Page | Action)[] = [exitPage, resultsPage, resultPage, exportResultPage, resultPeoplePage];
