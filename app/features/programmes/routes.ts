import type { Action, Page } from '#app/platform/http/page.ts';
import { copyProgrammePage } from './pages/staff/copy-programme-page.tsx';
import { editProgrammePage } from './pages/staff/edit-programme-page.tsx';
import { exportProgrammePage } from './pages/staff/export-programme-page.tsx';
import { extendProgrammePage } from './pages/staff/extend-programme-page.tsx';
import { newProgrammePage } from './pages/staff/new-programme-page.tsx';
import { programmePage } from './pages/staff/programme-page.tsx';
import { programmesPage } from './pages/staff/programmes-page.tsx';

/** Pages of programmes. The fixed address comes before the one with an id. */
export const programmePages: (Page | Action)[] = [
  programmesPage,
  newProgrammePage,
  programmePage,
  editProgrammePage,
  copyProgrammePage,
  extendProgrammePage,
  exportProgrammePage,
];
