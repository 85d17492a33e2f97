import type { Action, Page } from '#app/platform/http/page.ts';
import {
  activityMaterialsPage,
  detachFromActivityAction,
  detachFromSessionAction,
  sessionMaterialsPage,
} from './pages/staff/attach-pages.tsx';
import { changeMaterialPage, newMaterialPage, replaceMaterialPage } from './pages/staff/material-form-pages.tsx';
import {
  materialFilePage,
  materialPage,
  materialStandingAction,
  removeMaterialAction,
} from './pages/staff/material-page.tsx';
import { shelfPage } from './pages/staff/shelf-page.tsx';

export const materialPages: readonly (Page | Action)[] = [
  shelfPage,
  newMaterialPage,
  materialPage,
  changeMaterialPage,
  replaceMaterialPage,
  materialFilePage,
  materialStandingAction,
  removeMaterialAction,
  activityMaterialsPage,
  detachFromActivityAction,
  sessionMaterialsPage,
  detachFromSessionAction,
];
