import type { Action, Page } from '#app/platform/http/page.ts';
import { exportIndicatorsPage } from './pages/staff/export-indicators-page.tsx';
import { indicatorPeoplePage } from './pages/staff/indicator-people-page.tsx';
import { indicatorsPage } from './pages/staff/indicators-page.tsx';

export const reportPages: (Page | Action)[] = [indicatorsPage, exportIndicatorsPage, indicatorPeoplePage];
