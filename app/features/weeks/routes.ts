import type { Action, Page } from '#app/platform/http/page.ts';
import {
  newOccupationPage,
  occupationPage,
  removeOccupationAction,
  weekAimPage,
} from './pages/staff/occupation-pages.tsx';
import { printWeekPage } from './pages/staff/print-week-page.tsx';
import { participantWeekPage } from './pages/staff/week-page.tsx';

// '…/new', '…/aim' and '…/print' stand before '…/:id', which they would otherwise be taken for.
export const weekPages: (Page | Action)[] = [
  participantWeekPage,
  newOccupationPage,
  weekAimPage,
  printWeekPage,
  occupationPage,
  removeOccupationAction,
];
