import type { Action, Page } from '#app/platform/http/page.ts';
import { enrolmentDetailsPage } from './pages/staff/enrolment-details-page.tsx';
import { exportParticipantsPage } from './pages/staff/export-page.tsx';
import { movePage } from './pages/staff/move-page.tsx';
import { participantsPage } from './pages/staff/participants-page.tsx';
import { personPages } from './pages/staff/person/routes.ts';
import { personDetailsPage } from './pages/staff/person-details-page.tsx';
import { registerPage } from './pages/staff/register-page.tsx';
import { revealNumberPage } from './pages/staff/reveal-number-page.tsx';

// Fixed addresses stand before '/participants/:enrolmentId', which would take them for an id.
export const enrolmentPages: (Page | Action)[] = [
  participantsPage,
  registerPage,
  exportParticipantsPage,
  enrolmentDetailsPage,
  personDetailsPage,
  revealNumberPage,
  ...personPages,
  movePage,
];
