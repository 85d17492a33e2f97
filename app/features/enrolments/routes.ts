import type { Action, Page } from '#app/platform/http/page.ts';
import { enrolmentDetailsPage } from './pages/staff/enrolment-details-page.tsx';
import { exportParticipantsPage } from './pages/staff/export-page.tsx';
import { confirmHandOverPage, handOverPage, previewHandOverPage } from './pages/staff/hand-over-pages.tsx';
import {
  chooseColumnsAction,
  deleteFilterAction,
  moveFilterAction,
  renameFilterAction,
  saveFilterAction,
} from './pages/staff/list-tool-actions.ts';
import { movePage } from './pages/staff/move-page.tsx';
import { participantsPage } from './pages/staff/participants-page.tsx';
import { personPages } from './pages/staff/person/routes.ts';
import { personDetailsPage } from './pages/staff/person-details-page.tsx';
import { registerPage } from './pages/staff/register-page.tsx';
import { revealNumberPage } from './pages/staff/reveal-number-page.tsx';

import { savedFiltersPage } from './pages/staff/saved-filters-page.tsx';

// Fixed addresses stand before '/participants/:enrolmentId', which would take them for an id.
export const enrolmentPages: (Page | Action)[] = [
  participantsPage,
  registerPage,
  exportParticipantsPage,
  savedFiltersPage,
  saveFilterAction,
  renameFilterAction,
  moveFilterAction,
  deleteFilterAction,
  chooseColumnsAction,
  handOverPage,
  previewHandOverPage,
  confirmHandOverPage,
  enrolmentDetailsPage,
  personDetailsPage,
  revealNumberPage,
  ...personPages,
  movePage,
];
