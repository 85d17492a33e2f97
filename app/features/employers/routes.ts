import type { Action, Page } from '#app/platform/http/page.ts';
import { answerAskAction, askToShareAction, employerAsksPage } from './pages/staff/asks-page.tsx';
import { archiveEmployerAction, settleNextContactAction, shareEmployerAction } from './pages/staff/employer-actions.ts';
import { changeEmployerPage, newEmployerPage, restEmployerPage } from './pages/staff/employer-form-pages.tsx';
import { employerPage } from './pages/staff/employer-page.tsx';
import { employersPage } from './pages/staff/employers-page.tsx';
import { employerEventPage, inviteToEventAction } from './pages/staff/event-page.tsx';
import { changeEventPage, employerEventsPage, newEventPage } from './pages/staff/events-page.tsx';
import { exportEmployersPage } from './pages/staff/export-page.tsx';
import { importEmployersPage, runEmployerImportAction } from './pages/staff/import-pages.tsx';
import { employerMapPage } from './pages/staff/map-page.tsx';
import { employerNetworkPage, networkMemberAction, newNetworkPage } from './pages/staff/network-pages.tsx';
import { newOfferPage, offerPage } from './pages/staff/offer-pages.tsx';
import { newWorkplaceContactPage, workplaceContactPage } from './pages/staff/workplace-contact-pages.tsx';
import { newWorkplacePage, workplacePage } from './pages/staff/workplace-pages.tsx';

// Fixed addresses stand before '/employers/:employerId', which would take them for an id.
export const employerPages: readonly (Page | Action)[] = [
  employersPage,
  newEmployerPage,
  exportEmployersPage,
  importEmployersPage,
  runEmployerImportAction,
  employerMapPage,
  employerEventsPage,
  newEventPage,
  employerEventPage,
  changeEventPage,
  inviteToEventAction,
  newNetworkPage,
  employerNetworkPage,
  networkMemberAction,
  employerAsksPage,
  answerAskAction,
  employerPage,
  changeEmployerPage,
  restEmployerPage,
  archiveEmployerAction,
  shareEmployerAction,
  askToShareAction,
  newWorkplacePage,
  workplacePage,
  newWorkplaceContactPage,
  workplaceContactPage,
  newOfferPage,
  offerPage,
  settleNextContactAction,
];
