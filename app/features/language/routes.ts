import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownSfiPage } from './pages/portal/own-sfi-page.tsx';
import { coursePage, endCoursePage, newCoursePage } from './pages/staff/course-pages.tsx';
import { annulEstimatePage, newEstimatePage } from './pages/staff/estimate-pages.tsx';
import { languagePage } from './pages/staff/language-page.tsx';
import { newPausePage, pausePage } from './pages/staff/pause-pages.tsx';

/** '…/courses/new' comes before '…/courses/:courseId'. */
export const languagePages: (Page | Action)[] = [
  languagePage,
  newCoursePage,
  coursePage,
  endCoursePage,
  newPausePage,
  pausePage,
  newEstimatePage,
  annulEstimatePage,
];

export const languagePortalPages: PortalPage[] = [ownSfiPage];
