import type { Action, Page } from '#app/platform/http/page.ts';
import {
  checkImportAction,
  removeImportAction,
  runImportAction,
  takeBackImportAction,
} from './pages/staff/import-actions.ts';
import { importColumnsPage } from './pages/staff/import-columns-page.tsx';
import { importFaultsPage, importTemplatePage } from './pages/staff/import-downloads.ts';
import { importPage } from './pages/staff/import-page.tsx';
import { importRowPage } from './pages/staff/import-row-page.tsx';
import { importsPage } from './pages/staff/imports-page.tsx';
import { newImportPage } from './pages/staff/new-import-page.tsx';

/** Reading in lists. Addresses without an id come before those with one. */
export const importPages: readonly (Page | Action)[] = [
  importsPage,
  newImportPage,
  importTemplatePage,
  importPage,
  importColumnsPage,
  importRowPage,
  importFaultsPage,
  runImportAction,
  checkImportAction,
  removeImportAction,
  takeBackImportAction,
];
