import type { Action, Page } from '#app/platform/http/page.ts';
import { applicationPage, tickStepsAction } from './pages/staff/application-page.tsx';
import { archiveCourseAction, editCoursePage, newCoursePage } from './pages/staff/course-form-pages.tsx';
import { coursePage } from './pages/staff/course-page.tsx';
import { coursesPage } from './pages/staff/courses-page.tsx';
import { ownCoursesPage } from './pages/staff/own-courses-page.tsx';
import { importShortagesPage, removeShortageAction, shortagesPage } from './pages/staff/shortages-pages.tsx';

export const coursePages: (Page | Action)[] = [
  coursesPage,
  newCoursePage,
  coursePage,
  editCoursePage,
  archiveCourseAction,
  shortagesPage,
  importShortagesPage,
  removeShortageAction,
  ownCoursesPage,
  applicationPage,
  tickStepsAction,
];
